//! The form for the first admin.

use leptos::prelude::*;

use crate::i18n::{Locale, account};
use crate::ui::crumbs::Crumbs;
use crate::ui::field::{EmailField, PasswordField};
use crate::ui::notice::Refusal;

/// What the form shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct FirstAdminView {
    /// The link's secret.
    pub(super) token: String,
    /// As typed before.
    pub(super) email: String,
    /// What was refused.
    pub(super) problem: Option<String>,
    /// Whether the refusal is about the password, not the address.
    pub(super) at_password: bool,
}

/// The form for the first admin.
#[component]
pub(super) fn FirstAdmin(
    /// What it shows.
    view: FirstAdminView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let error = |here: bool| (view.problem.is_some() && here).then_some("problem");
    view! {
        <Crumbs above=Vec::new() here=account::first_admin(locale) locale=locale />
        <section class="narrow">
            <h1>{account::first_admin(locale)}</h1>
            <p class="lead">{account::first_admin_how(locale)}</p>
            <form method="post" action=format!("/first-admin/{}", view.token) class="stack">
                <Refusal id="problem" text=view.problem.clone() />
                <EmailField value=view.email.clone() error=error(!view.at_password) locale=locale />
                <PasswordField label=account::password(locale) fresh=true error=error(view.at_password) locale=locale />
                <button class="button button-main">{account::make_admin(locale)}</button>
            </form>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn posts_back_to_its_own_link() {
        let view = FirstAdminView {
            token: "abc".to_owned(),
            email: "<script>".to_owned(),
            problem: Some("이메일 주소를 다시 확인해 주세요.".to_owned()),
            at_password: false,
        };
        let html = html(|| view! { <FirstAdmin view=view locale=Locale::Korean /> });
        holds(
            &html,
            &["action=\"/first-admin/abc\"", "관리자", "다시 확인", "autocomplete=\"new-password\""],
        );
        assert!(!html.contains("<script"), "{html}");
    }
}
