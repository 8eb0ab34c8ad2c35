//! `GET` and `POST /password-reset/{token}`.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::accounts::Token;

use super::view::{SetPassword, SetPasswordView};
use crate::account::refusal::mendable;
use crate::context::{AppState, Fields, Page, PageError, Status, Visitor, render, see_other, session_cookie};
use crate::i18n::account;

/// The form for the new password. Opening it does not use the link up, as mail programs open links too.
pub async fn set_page(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let token = Token::parse(&token).ok_or(ServiceError::LinkSpent)?;
    let view = SetPasswordView { token: token.reveal().to_owned(), problem: None };
    Ok(answer(&state, &visitor, view, StatusCode::OK.into()).await)
}

/// Sets the password and signs in; all other sessions end.
pub async fn set(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let token = Token::parse(&token).ok_or(ServiceError::LinkSpent)?;
    match state.service.reset_password(&token, fields.text("password")).await {
        Ok(session) => {
            Ok(see_other("/settings", Some(session_cookie(&state, &session, state.service.now()))))
        }
        Err(error) => {
            let (status, problem) = mendable(error, visitor.locale)?;
            let view = SetPasswordView { token: token.reveal().to_owned(), problem: Some(problem) };
            Ok(answer(&state, &visitor, view, status).await)
        }
    }
}

async fn answer(state: &AppState, visitor: &Visitor, view: SetPasswordView, status: Status) -> Response {
    let locale = visitor.locale;
    let page = Page { status, ..Page::reading(account::new_password(locale)) };
    render(state, visitor, page, move || view! { <SetPassword view=view.clone() locale=locale /> }).await
}
