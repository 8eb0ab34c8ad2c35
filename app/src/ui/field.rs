//! Fields of forms.

use leptos::prelude::*;

use crate::i18n::{Locale, account};

/// An e-mail address.
#[component]
pub fn EmailField(
    /// What was typed before.
    value: String,
    /// Id of the text that says what is wrong with it.
    error: Option<&'static str>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for="email">{account::email(locale)}</label>
            <input
                id="email"
                name="email"
                r#type="email"
                value=value
                required
                maxlength="254"
                autocomplete="username"
                autocapitalize="off"
                spellcheck="false"
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=error
            />
        </div>
    }
}

/// A password.
#[component]
pub fn PasswordField(
    /// What it is for.
    #[prop(into)]
    label: String,
    /// Whether a new one is made: then its rule is shown and browsers offer one.
    #[prop(default = false)]
    fresh: bool,
    /// Id of the text that says what is wrong with it.
    error: Option<&'static str>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let described = match (fresh, error) {
        (true, Some(error)) => Some(format!("{error} password-rule")),
        (true, None) => Some("password-rule".to_owned()),
        (false, error) => error.map(str::to_owned),
    };
    view! {
        <div class="field">
            <label for="password">{label}</label>
            <input
                id="password"
                name="password"
                r#type="password"
                required
                maxlength="1000"
                autocomplete=if fresh { "new-password" } else { "current-password" }
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=described
            />
            {fresh.then(|| view! { <p id="password-rule" class="help">{account::password_rule(locale)}</p> })}
        </div>
    }
}
