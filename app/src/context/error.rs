//! Errors as pages in the reader's language.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use service::ServiceError;

use super::{AppState, BODY_LIMIT, Page, Status, Visitor, render};
use crate::i18n::{Locale, common, problems};

/// A refusal on its way to a page.
#[derive(Clone)]
pub enum PageError {
    /// A use case refused.
    Service(Arc<ServiceError>),
    /// The form could not be read; what the reader answered.
    Form(StatusCode),
    /// The form is longer than so many bytes.
    TooLarge(usize),
}

impl<E: Into<ServiceError>> From<E> for PageError {
    fn from(error: E) -> Self {
        Self::Service(Arc::new(error.into()))
    }
}

impl PageError {
    fn status(&self) -> Status {
        match self {
            Self::Service(error) => Status {
                code: problems::status(error),
                retry_after_seconds: match &**error {
                    ServiceError::Throttled { retry_after_seconds } => Some(*retry_after_seconds),
                    _ => None,
                },
            },
            Self::Form(code) => (*code).into(),
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE.into(),
        }
    }

    /// Heading and text for the reader.
    fn words(&self, locale: Locale) -> (&'static str, String) {
        match self {
            Self::Service(error) => (problems::title(error, locale), problems::text(error, locale)),
            Self::TooLarge(limit) => {
                (problems::title_check(locale), problems::body_too_large(locale, limit / 1024))
            }
            Self::Form(StatusCode::PAYLOAD_TOO_LARGE) => {
                (problems::title_check(locale), problems::body_too_large(locale, BODY_LIMIT / 1024))
            }
            Self::Form(StatusCode::REQUEST_TIMEOUT) => {
                (problems::title_check(locale), problems::body_broken_off(locale).to_owned())
            }
            Self::Form(_) => (problems::title_check(locale), problems::form_unreadable(locale).to_owned()),
        }
    }
}

impl IntoResponse for PageError {
    /// A bare answer that [`show_errors`] dresses as a page; the status is right even without it.
    fn into_response(self) -> Response {
        let status = self.status().code;
        if let Self::Service(error) = &self
            && status.is_server_error()
        {
            tracing::error!(%error, "a use case failed");
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Dresses a [`PageError`], and a page that is not there, in the site's layout.
pub async fn show_errors(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let visitor = {
        use axum::extract::FromRequestParts;
        match Visitor::from_request_parts(&mut parts, &state).await {
            Ok(visitor) => visitor,
            Err(never) => match never {},
        }
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    let error = match response.extensions().get::<PageError>() {
        Some(error) => error.clone(),
        None if response.status() == StatusCode::NOT_FOUND && is_bare(&response) => {
            PageError::from(ServiceError::NotFound)
        }
        None => return response,
    };
    let locale = visitor.locale;
    let (title, text) = error.words(locale);
    let page = Page { status: error.status(), ..Page::reading(title) };
    render(&state, &visitor, page, move || {
        let text = text.clone();
        view! {
            <section class="notice-page">
                <h1>{title}</h1>
                <p>{text}</p>
                <p><a class="button" href="/">{common::to_start(locale)}</a></p>
            </section>
        }
    })
    .await
}

fn is_bare(response: &Response) -> bool {
    !response.headers().contains_key(header::CONTENT_TYPE)
}
