//! The sign-in form.

use leptos::prelude::*;

use crate::context::Visitor;
use crate::i18n::{Locale, account, common};
use crate::ui::crumbs::Crumbs;
use crate::ui::field::{EmailField, PasswordField};
use crate::ui::notice::Refusal;

/// What the form shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LoginView {
    /// As typed before; the password is never sent back.
    pub(super) email: String,
    /// Where to go afterwards.
    pub(super) next: String,
    /// What was refused.
    pub(super) problem: Option<String>,
    /// Whether a guest's progress will come along.
    pub(super) is_guest: bool,
}

impl LoginView {
    /// An empty form for this visitor.
    pub(super) fn of(visitor: &Visitor) -> Self {
        Self { is_guest: visitor.actor.is_some(), ..Self::default() }
    }
}

/// The sign-in form.
#[component]
pub(super) fn Login(
    /// What it shows.
    view: LoginView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let error = view.problem.is_some().then_some("problem");
    view! {
        <Crumbs above=Vec::new() here=common::login(locale) locale=locale />
        <section class="narrow">
            <h1>{common::login(locale)}</h1>
            {view.is_guest.then(|| view! { <p class="lead">{account::login_keeps(locale)}</p> })}
            <form method="post" action="/login" class="stack">
                <Refusal id="problem" text=view.problem />
                <input r#type="hidden" name="next" value=view.next />
                <EmailField value=view.email error=error locale=locale />
                <PasswordField label=account::password(locale) error=error locale=locale />
                <button class="button button-main">{common::login(locale)}</button>
            </form>
            <ul class="plain-list">
                <li><a href="/signup">{account::no_account_yet(locale)}</a></li>
                <li><a href="/password-reset">{account::forgot(locale)}</a></li>
                <li><a href="/">{account::without_account(locale)}</a></li>
            </ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn a_refusal_is_tied_to_the_fields_and_the_address_is_kept_and_escaped() {
        let view = LoginView {
            email: "\"><script>alert(1)</script>".to_owned(),
            next: "/progress".to_owned(),
            problem: Some("이메일이나 비밀번호가 맞지 않아요.".to_owned()),
            is_guest: true,
        };
        let html = html(|| view! { <Login view=view locale=Locale::Korean /> });
        holds(
            &html,
            &[
                "role=\"alert\"",
                "id=\"problem\"",
                "aria-describedby=\"problem\"",
                "맞지 않아요",
                "value=\"/progress\"",
                "계정으로 옮겨",
            ],
        );
        assert!(!html.contains("<script"), "{html}");
    }
}
