//! The form of a registration.

use leptos::prelude::*;
use service::lti::Registration;

use crate::i18n::{Locale, lti};
use crate::ui::notice::Refusal;

/// A registration, as it stands or as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct RegistrationView {
    /// Its id; empty for one that is not there yet.
    pub(super) id: String,
    /// What people call it.
    pub(super) name: String,
    /// `iss`.
    pub(super) issuer: String,
    /// What we are called there.
    pub(super) client_id: String,
    /// Deployment ids, between commas.
    pub(super) deployments: String,
    /// Where a login goes on.
    pub(super) login_url: String,
    /// Where access tokens are had.
    pub(super) token_url: String,
    /// Where its public keys are.
    pub(super) keys_url: String,
    /// The origin of its pages.
    pub(super) frame_origin: String,
}

impl RegistrationView {
    /// One that stands.
    pub(super) fn of(platform: &service::lti::Platform) -> Self {
        Self {
            id: platform.id.to_string(),
            name: platform.name.clone(),
            issuer: platform.issuer.clone(),
            client_id: platform.client_id.clone(),
            deployments: platform.deployments.join(", "),
            login_url: platform.login_url.clone(),
            token_url: platform.token_url.clone(),
            keys_url: platform.keys_url.clone(),
            frame_origin: platform.frame_origin.clone(),
        }
    }

    /// One that was typed.
    pub(super) fn typed(given: &Registration<'_>) -> Self {
        Self {
            id: String::new(),
            name: given.name.to_owned(),
            issuer: given.issuer.to_owned(),
            client_id: given.client_id.to_owned(),
            deployments: given.deployments.to_owned(),
            login_url: given.login_url.to_owned(),
            token_url: given.token_url.to_owned(),
            keys_url: given.keys_url.to_owned(),
            frame_origin: given.frame_origin.to_owned(),
        }
    }
}

/// The form.
#[component]
pub(super) fn RegistrationForm(
    /// What stands in it.
    view: RegistrationView,
    /// What was refused.
    problem: Option<String>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let error = problem.is_some().then_some("problem");
    // Several forms stand on the page: ids are told apart by the platform's.
    let place = if view.id.is_empty() { "new".to_owned() } else { view.id };
    let text = |name: &'static str, label: &'static str, value: String, help: Option<&'static str>| {
        let id = format!("{place}-{name}");
        let described = help.map(|_| format!("{id}-help"));
        let help_id = described.clone();
        let described = [error.map(str::to_owned), described].into_iter().flatten().collect::<Vec<_>>();
        let described = (!described.is_empty()).then(|| described.join(" "));
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <input
                    id=id
                    name=name
                    value=value
                    required=name != "frame_origin"
                    maxlength="2000"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=described
                />
                {help.map(|help| view! { <p id=help_id class="help">{help}</p> })}
            </div>
        }
    };
    view! {
        <form method="post" action="/studio/lti" class="stack">
            <Refusal id="problem" text=problem />
            {text("name", lti::name(locale), view.name, None)}
            {text("issuer", lti::issuer(locale), view.issuer, None)}
            {text("client_id", lti::client_id(locale), view.client_id, None)}
            {text(
                "deployments",
                lti::deployments(locale),
                view.deployments,
                Some(lti::deployments_help(locale)),
            )}
            {text("login_url", lti::login_url(locale), view.login_url, None)}
            {text("token_url", lti::token_url(locale), view.token_url, None)}
            {text("keys_url", lti::keys_url(locale), view.keys_url, None)}
            {text(
                "frame_origin",
                lti::frame_origin(locale),
                view.frame_origin,
                Some(lti::frame_origin_help(locale)),
            )}
            <button class="button button-main">{lti::save(locale)}</button>
        </form>
    }
}
