//! The form for a new account.

use leptos::prelude::*;

use crate::context::Visitor;
use crate::i18n::{Locale, account, common};
use crate::ui::crumbs::Crumbs;
use crate::ui::field::{EmailField, PasswordField};
use crate::ui::notice::Refusal;

/// What the form shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SignupView {
    /// As typed before; the password is never sent back.
    pub(super) email: String,
    /// What was refused.
    pub(super) problem: Option<String>,
    /// Whether the refusal is about the password, not the address.
    pub(super) at_password: bool,
    /// Whether a guest's progress will come along.
    pub(super) is_guest: bool,
}

impl SignupView {
    /// An empty form for this visitor.
    pub(super) fn of(visitor: &Visitor) -> Self {
        Self { is_guest: visitor.actor.is_some(), ..Self::default() }
    }
}

/// The form for a new account.
#[component]
pub(super) fn Signup(
    /// What it shows.
    view: SignupView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let error = |here: bool| (view.problem.is_some() && here).then_some("problem");
    let keeps = if view.is_guest { account::signup_keeps(locale) } else { account::signup_why(locale) };
    view! {
        <Crumbs above=Vec::new() here=common::signup(locale) locale=locale />
        <section class="narrow">
            <h1>{common::signup(locale)}</h1>
            <p class="lead">{keeps}</p>
            <form method="post" action="/signup" class="stack">
                <Refusal id="problem" text=view.problem.clone() />
                <EmailField value=view.email.clone() error=error(!view.at_password) locale=locale />
                <PasswordField label=account::password(locale) fresh=true error=error(view.at_password) locale=locale />
                <p class="help">{account::what_is_kept(locale)}</p>
                <button class="button button-main">{common::signup(locale)}</button>
            </form>
            <p><a href="/login">{account::have_account(locale)}</a></p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn a_weak_password_is_named_at_the_password_and_not_sent_back() {
        let view = SignupView {
            email: "nari@example.kr".to_owned(),
            problem: Some("비밀번호는 10자 이상이어야 해요. <script>".to_owned()),
            at_password: true,
            is_guest: true,
        };
        let html = html(|| view! { <Signup view=view locale=Locale::Korean /> });
        holds(
            &html,
            &["aria-describedby=\"problem password-rule\"", "nari@example.kr", "그대로", "new-password"],
        );
        assert!(!html.contains("<script"), "{html}");
        let email =
            html.split("id=\"email\"").nth(1).and_then(|rest| rest.split('>').next()).expect("a field");
        assert!(!email.contains("aria-invalid"), "the address is not what is wrong: {email}");
    }
}
