//! The last question before leaving.

use leptos::prelude::*;

use crate::i18n::{Locale, account, common};
use crate::ui::crumbs::Crumbs;
use crate::ui::field::PasswordField;
use crate::ui::notice::{Nothing, Refusal};

/// Whose data would go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    /// There is nothing, or nothing any more.
    Nobody,
    /// A guest's; no password.
    Guest,
    /// An account's.
    Account,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DeletionView {
    /// Whose data would go.
    pub(super) holder: Holder,
    /// What was refused.
    pub(super) problem: Option<String>,
}

/// The last question before leaving.
#[component]
pub(super) fn Deletion(
    /// What it shows.
    view: DeletionView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let settings = vec![("/settings".to_owned(), common::settings(locale).to_owned())];
    let error = view.problem.is_some().then_some("problem");
    let body = if view.holder == Holder::Nobody {
        view! {
            <Nothing text=account::nothing_left(locale)>
                <p><a class="button" href="/">{common::to_start(locale)}</a></p>
            </Nothing>
        }
        .into_any()
    } else {
        let password = (view.holder == Holder::Account).then(|| {
            view! { <PasswordField label=account::password_again(locale) error=error locale=locale /> }
        });
        view! {
            <p class="lead">{account::delete_warning(locale)}</p>
            <p>{account::export_first(locale)}" "<a href="/settings/export" download>{account::export(locale)}</a></p>
            <form method="post" action="/settings/deletion" class="stack">
                <Refusal id="problem" text=view.problem />
                {password}
                <p class="buttons">
                    <button class="button button-bad">{account::delete_now(locale)}</button>
                    <a class="button" href="/settings">{account::keep(locale)}</a>
                </p>
            </form>
        }
        .into_any()
    };
    view! {
        <Crumbs above=settings here=account::delete(locale) locale=locale />
        <section class="narrow"><h1>{account::delete(locale)}</h1>{body}</section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    fn shown(holder: Holder) -> String {
        let view = DeletionView { holder, problem: Some("<script>".to_owned()) };
        html(|| view! { <Deletion view=view locale=Locale::Korean /> })
    }

    #[test]
    fn an_account_is_asked_for_its_password_and_a_guest_is_not() {
        let account = shown(Holder::Account);
        holds(&account, &["name=\"password\"", "되돌릴 수 없", "&lt;script&gt;", "/settings/export"]);
        assert!(!shown(Holder::Guest).contains("name=\"password\""));
        holds(&shown(Holder::Nobody), &["남아 있지 않아요"]);
    }
}
