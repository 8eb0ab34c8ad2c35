//! From a Leptos view to a response.

use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderValue, RETRY_AFTER};
use axum::response::Response;
use leptos::prelude::*;

use super::{AppState, Visitor};
use crate::layout::Document;

/// Status of an answer, and how long to wait before asking again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// The status.
    pub code: StatusCode,
    /// Seconds to wait, where that is known.
    pub retry_after_seconds: Option<u32>,
}

impl From<StatusCode> for Status {
    fn from(code: StatusCode) -> Self {
        Self { code, retry_after_seconds: None }
    }
}

/// What surrounds the body of a page.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each adds one thing to a page, whatever the others do")]
pub struct Page {
    /// Title, without the site's name.
    pub title: String,
    /// Whether the runner stands in it: only then any script is loaded.
    pub has_runner: bool,
    /// Whether boxes are drawn in it: only then the script for that is loaded.
    pub has_boxes: bool,
    /// Whether it is an attempt: no site header, so that nothing stands between the learner and the question.
    pub is_attempt: bool,
    /// Whether it is one of the instructors' pages, which have a sheet and a module of their own.
    pub is_studio: bool,
    /// Status of the answer.
    pub status: Status,
    /// Who may show it in a frame, beside the platform that launched the session.
    pub framed_by: Option<String>,
    /// Where else a form of it is sent to, as an origin.
    pub sends_to: Option<String>,
}

impl Page {
    /// A reading page.
    pub fn reading(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            has_runner: false,
            has_boxes: false,
            is_attempt: false,
            is_studio: false,
            status: StatusCode::OK.into(),
            framed_by: None,
            sends_to: None,
        }
    }

    /// An instructors' page.
    pub fn studio(title: impl Into<String>) -> Self {
        Self { is_studio: true, ..Self::reading(title) }
    }

    /// A page with the runner.
    pub fn with_runner(title: impl Into<String>) -> Self {
        Self { has_runner: true, ..Self::reading(title) }
    }
}

/// Renders a page. `body` is called once; it is `Fn` because Leptos asks for it.
pub async fn render<V: IntoView + 'static>(
    state: &AppState,
    visitor: &Visitor,
    page: Page,
    body: impl Fn() -> V + Clone + Send + Sync + 'static,
) -> Response {
    let status = page.status;
    let unread = unread(state, visitor, &page).await;
    let (assets, visitor) = (state.assets.clone(), visitor.clone());
    let context = visitor.clone();
    let handler = leptos_axum::render_app_async_with_context(
        move || provide_context(context.clone()),
        move || {
            let body = body.clone();
            view! {
                <Document assets=assets.clone() visitor=visitor.clone() unread=unread page=page.clone()>
                    {body()}
                </Document>
            }
        },
    );
    let mut response = handler(Request::new(Body::empty())).await;
    *response.status_mut() = status.code;
    if let Some(seconds) = status.retry_after_seconds {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    // Pages show personal state; the back button shows them fresh, and no shared cache keeps them.
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}

/// How many notices the header says are new. An attempt has no header; and a page is worth more than this count, so one
/// that cannot be had is left out.
async fn unread(state: &AppState, visitor: &Visitor, page: &Page) -> u32 {
    if page.is_attempt {
        return 0;
    }
    state.service.unread_notices(visitor.actor.as_ref()).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "unread notices could not be counted");
        0
    })
}
