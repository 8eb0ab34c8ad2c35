//! `GET /signup`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::view::{Signup, SignupView};
use crate::context::{AppState, Page, PageError, Status, Visitor, render, see_other};
use crate::i18n::common;

/// The form; whoever has an account already is sent to its settings.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    if visitor.actor.as_ref().is_some_and(|actor| !actor.is_guest()) {
        return Ok(see_other("/settings", None));
    }
    let view = SignupView::of(&visitor);
    Ok(answer(&state, &visitor, view, StatusCode::OK.into()).await)
}

/// The form as a page.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    view: SignupView,
    status: Status,
) -> Response {
    let locale = visitor.locale;
    let page = Page { status, ..Page::reading(common::signup(locale)) };
    render(state, visitor, page, move || view! { <Signup view=view.clone() locale=locale /> }).await
}
