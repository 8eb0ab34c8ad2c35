//! `GET /login`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::view::{Login, LoginView};
use crate::context::{AppState, Asked, Page, PageError, Status, Visitor, own_path, render, see_other};
use crate::i18n::common;

/// The form; whoever has an account already is sent on.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, PageError> {
    let next = own_path(asked.text("next")).to_owned();
    if visitor.actor.as_ref().is_some_and(|actor| !actor.is_guest()) {
        return Ok(see_other(&next, None));
    }
    let view = LoginView { next, ..LoginView::of(&visitor) };
    Ok(answer(&state, &visitor, view, StatusCode::OK.into()).await)
}

/// The form as a page.
pub(super) async fn answer(state: &AppState, visitor: &Visitor, view: LoginView, status: Status) -> Response {
    let locale = visitor.locale;
    let page = Page { status, ..Page::reading(common::login(locale)) };
    render(state, visitor, page, move || view! { <Login view=view.clone() locale=locale /> }).await
}
