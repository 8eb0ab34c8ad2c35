//! Errors as pages in the reader's language.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use service::ServiceError;

use super::{AppState, Page, Visitor, render};
use crate::i18n::{common, problems};

/// A use case's refusal on its way to a page.
#[derive(Clone)]
pub struct PageError(Arc<ServiceError>);

impl<E: Into<ServiceError>> From<E> for PageError {
    fn from(error: E) -> Self {
        Self(Arc::new(error.into()))
    }
}

impl IntoResponse for PageError {
    /// A bare answer that [`show_errors`] dresses as a page; the status is right even without it.
    fn into_response(self) -> Response {
        let status = problems::status(&self.0);
        if status.is_server_error() {
            tracing::error!(error = %self.0, "a use case failed");
        }
        let mut response = status.into_response();
        if let ServiceError::Throttled { retry_after_seconds } = &*self.0 {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
        }
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
    let status = response.status();
    let title = problems::title(&error.0, locale);
    let text = problems::text(&error.0, locale);
    let page = Page { status, ..Page::reading(title) };
    let mut dressed = render(&state, &visitor, page, move || {
        let text = text.clone();
        view! {
            <section class="notice-page">
                <h1>{title}</h1>
                <p>{text}</p>
                <p><a class="button" href="/">{common::to_start(locale)}</a></p>
            </section>
        }
    })
    .await;
    if let Some(wait) = response.headers().get(header::RETRY_AFTER) {
        dressed.headers_mut().insert(header::RETRY_AFTER, wait.clone());
    }
    dressed
}

fn is_bare(response: &Response) -> bool {
    !response.headers().contains_key(header::CONTENT_TYPE)
}
