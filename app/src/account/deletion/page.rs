//! `GET /settings/deletion`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::view::{Deletion, DeletionView, Holder};
use crate::context::{AppState, Page, PageError, Status, Visitor, render};
use crate::i18n::account;

/// What would be deleted, and the last question.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    Ok(answer(&state, &visitor, None, StatusCode::OK.into()).await)
}

/// The question as a page.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    problem: Option<String>,
    status: Status,
) -> Response {
    let locale = visitor.locale;
    let holder = match &visitor.actor {
        None => Holder::Nobody,
        Some(actor) if actor.email.is_none() => Holder::Guest,
        Some(_) => Holder::Account,
    };
    let view = DeletionView { holder, problem };
    let page = Page { status, ..Page::reading(account::delete(locale)) };
    render(state, visitor, page, move || view! { <Deletion view=view.clone() locale=locale /> }).await
}
