//! The two forms of a password reset.

use leptos::prelude::*;

use crate::context::AppState;
use crate::i18n::{Locale, account, common};
use crate::ui::crumbs::Crumbs;
use crate::ui::field::{EmailField, PasswordField};
use crate::ui::notice::{Notice, Refusal};

/// What the form for the address shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct AskResetView {
    /// As typed before.
    pub(super) email: String,
    /// What was refused.
    pub(super) problem: Option<String>,
    /// Whether it was sent.
    pub(super) sent: bool,
    /// Whether mail goes out from here.
    pub(super) mails: bool,
}

impl AskResetView {
    /// An empty form.
    pub(super) fn of(state: &AppState) -> Self {
        Self { mails: state.service.mailer.is_some(), ..Self::default() }
    }
}

/// The form for the address.
#[component]
pub(super) fn AskReset(
    /// What it shows.
    view: AskResetView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let error = view.problem.is_some().then_some("problem");
    let body = if !view.mails {
        view! { <Notice><p>{account::reset_by_operator(locale)}</p><p><code>"munteok user reset-link"</code></p></Notice> }
            .into_any()
    } else if view.sent {
        view! { <div class="notice" role="status"><p>{account::reset_sent(locale)}</p></div> }.into_any()
    } else {
        view! {
            <p class="lead">{account::reset_how(locale)}</p>
            <form method="post" action="/password-reset" class="stack">
                <Refusal id="problem" text=view.problem />
                <EmailField value=view.email error=error locale=locale />
                <button class="button button-main">{account::send_link(locale)}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <Crumbs above=login_above(locale) here=account::reset_title(locale) locale=locale />
        <section class="narrow"><h1>{account::reset_title(locale)}</h1>{body}</section>
    }
}

/// What the form for the new password shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SetPasswordView {
    /// The link's secret.
    pub(super) token: String,
    /// What was refused.
    pub(super) problem: Option<String>,
}

/// The form for the new password.
#[component]
pub(super) fn SetPassword(
    /// What it shows.
    view: SetPasswordView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let error = view.problem.is_some().then_some("problem");
    view! {
        <Crumbs above=login_above(locale) here=account::new_password(locale) locale=locale />
        <section class="narrow">
            <h1>{account::new_password(locale)}</h1>
            <p class="lead">{account::others_end(locale)}</p>
            <form method="post" action=format!("/password-reset/{}", view.token) class="stack">
                <Refusal id="problem" text=view.problem />
                <PasswordField label=account::new_password(locale) fresh=true error=error locale=locale />
                <button class="button button-main">{account::save(locale)}</button>
            </form>
            <p><a href="/password-reset">{account::ask_again(locale)}</a></p>
        </section>
    }
}

fn login_above(locale: Locale) -> Vec<(String, String)> {
    vec![("/login".to_owned(), common::login(locale).to_owned())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn without_mail_the_operator_is_named() {
        let view = AskResetView { mails: false, ..AskResetView::default() };
        let html = html(|| view! { <AskReset view=view locale=Locale::Korean /> });
        holds(&html, &["munteok user reset-link", "운영자"]);
        assert!(!html.contains("<form"), "there is nothing to send: {html}");
    }

    #[test]
    fn the_answer_does_not_tell_whether_there_is_an_account() {
        let view = AskResetView { mails: true, sent: true, ..AskResetView::default() };
        holds(
            &html(|| view! { <AskReset view=view locale=Locale::Korean /> }),
            &["role=\"status\"", "계정이 있으면"],
        );
    }

    #[test]
    fn a_refused_password_is_explained_and_escaped() {
        let view = SetPasswordView { token: "t".to_owned(), problem: Some("<script>".to_owned()) };
        let html = html(|| view! { <SetPassword view=view locale=Locale::English /> });
        holds(&html, &["action=\"/password-reset/t\"", "&lt;script&gt;", "aria-describedby"]);
    }
}
