//! `GET` and `POST /password-reset`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::accounts::{EmailAddress, Token};
use service::mail::Message;

use super::view::{AskReset, AskResetView};
use crate::account::refusal::mendable;
use crate::context::{AppState, Asked, Fields, Page, PageError, Status, Visitor, render, see_other};
use crate::i18n::account;

/// The form, or, after it was sent, word that a link is on its way if the address has an account.
pub async fn ask_page(
    State(state): State<AppState>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, PageError> {
    let view = AskResetView { sent: asked.text("sent") == "1", ..AskResetView::of(&state) };
    Ok(answer(&state, &visitor, view, StatusCode::OK.into()).await)
}

/// Mails a link. The answer is the same whether or not the address has an account.
pub async fn ask(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    let (locale, site) = (visitor.locale, state.public_url.clone());
    let compose = move |to: &EmailAddress, token: &Token| Message {
        to: to.to_string(),
        subject: account::reset_subject(locale).to_owned(),
        body: account::reset_body(locale, &format!("{site}/password-reset/{}", token.reveal())),
    };
    match state.service.ask_reset(fields.text("email"), &visitor.address, compose).await {
        Ok(()) => Ok(see_other("/password-reset?sent=1", None)),
        Err(error) => {
            let (status, problem) = mendable(error, locale)?;
            let email = fields.text("email").to_owned();
            let view = AskResetView { email, problem: Some(problem), ..AskResetView::of(&state) };
            Ok(answer(&state, &visitor, view, status).await)
        }
    }
}

async fn answer(state: &AppState, visitor: &Visitor, view: AskResetView, status: Status) -> Response {
    let locale = visitor.locale;
    let page = Page { status, ..Page::reading(account::reset_title(locale)) };
    render(state, visitor, page, move || view! { <AskReset view=view.clone() locale=locale /> }).await
}
