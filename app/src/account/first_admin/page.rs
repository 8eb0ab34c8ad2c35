//! `GET /first-admin/{token}`.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::accounts::Token;

use super::view::{FirstAdmin, FirstAdminView};
use crate::context::{AppState, Page, PageError, Status, Visitor, render};
use crate::i18n::account;

/// The form. Opening it does not use the link up.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let token = Token::parse(&token).ok_or(ServiceError::LinkSpent)?;
    let view = FirstAdminView { token: token.reveal().to_owned(), ..FirstAdminView::default() };
    Ok(answer(&state, &visitor, view, StatusCode::OK.into()).await)
}

/// The form as a page.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    view: FirstAdminView,
    status: Status,
) -> Response {
    let locale = visitor.locale;
    let page = Page { status, ..Page::reading(account::first_admin(locale)) };
    render(state, visitor, page, move || view! { <FirstAdmin view=view.clone() locale=locale /> }).await
}
