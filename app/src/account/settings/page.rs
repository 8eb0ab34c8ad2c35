//! `GET /settings`.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use service::Actor;

use super::view::{AccountState, Settings, SettingsView};
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::common;

/// The settings of whoever asks; a stranger can set language and theme too.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let view = SettingsView { theme: visitor.theme, account: account_state(visitor.actor.as_ref()) };
    let page = Page::reading(common::settings(locale));
    Ok(render(&state, &visitor, page, move || view! { <Settings view=view.clone() locale=locale /> }).await)
}

fn account_state(actor: Option<&Actor>) -> AccountState {
    match actor {
        None => AccountState::Stranger,
        Some(Actor { platform: Some(_), .. }) => AccountState::Platform,
        Some(Actor { email: None, .. }) => AccountState::Guest,
        Some(Actor { email: Some(email), role, .. }) => {
            AccountState::Account { email: email.clone(), role: *role }
        }
    }
}
