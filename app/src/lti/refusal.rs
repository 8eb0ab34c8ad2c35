//! Why somebody was not let in, as a page that may stand in the frame it was asked for.

use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;

use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{lti, problems};

/// A refusal of a launch as a page of its own; other errors as everywhere. Whoever frames it sees words and nothing to
/// press, so anybody may: the platform that sent the browser is often just what could not be found out.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    error: ServiceError,
) -> Result<Response, PageError> {
    let ServiceError::Platform(refusal) = error else { return Err(error.into()) };
    let locale = visitor.locale;
    tracing::info!(%refusal, "a launch was refused");
    let page = Page {
        status: problems::status(&error).into(),
        is_attempt: true,
        framed_by: Some("*".to_owned()),
        ..Page::reading(lti::not_opened(locale))
    };
    Ok(render(state, visitor, page, move || {
        view! {
            <section class="notice-page">
                <h1>{lti::not_opened(locale)}</h1>
                <p>{lti::refusal(refusal, locale)}</p>
                <p>{lti::back_to_course(locale)}</p>
            </section>
        }
    })
    .await)
}
