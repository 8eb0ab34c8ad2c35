//! `/api/v1`: the door for programs, and for our own attempt runner.

mod attempts;
mod content;
mod doors;
mod extract;
mod me;
mod openapi;
mod problem;
mod progress;
mod session;

use app::context::{AppState, attach_visitor, is_readable};
use app::way::Way;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, header};
use axum::middleware::{Next, from_fn, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use service::ServiceError;
use service::authorisation::Deed;
use utoipa_axum::routes;

use doors::Doors;
use problem::ApiProblem;
pub(crate) use problem::RefusalCode;

/// Where the API is.
const PREFIX: &str = "/api/v1";

/// Whether a path belongs to the API, there or not.
pub(crate) fn is_below(path: &str) -> bool {
    path.strip_prefix(PREFIX).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Every operation, with what it needs leave for.
fn doors() -> Doors {
    const DELETE: Method = Method::DELETE;
    const GET: Method = Method::GET;
    const POST: Method = Method::POST;
    const PUT: Method = Method::PUT;
    Doors::of(openapi::document())
        .with(&[(POST, Deed::Enter)], routes!(session::begin_guest))
        .with(&[(POST, Deed::Enter), (DELETE, Deed::Enter)], routes!(session::sign_in, session::sign_out))
        .with(&[(POST, Deed::Enter)], routes!(session::sign_up))
        .with(&[(GET, Deed::UseOwnAccount)], routes!(me::show))
        .with(&[(GET, Deed::UseOwnAccount)], routes!(me::export))
        .with(&[(GET, Deed::ReadContent)], routes!(content::domains))
        .with(&[(GET, Deed::ReadContent)], routes!(content::guideline))
        .with(&[(GET, Deed::ReadContent)], routes!(content::gates))
        .with(&[(GET, Deed::ReadContent)], routes!(content::gate))
        .with(
            &[(POST, Deed::BeginAsGuest), (GET, Deed::UseOwnAccount)],
            routes!(attempts::begin, attempts::list),
        )
        .with(&[(GET, Deed::UseAttempt)], routes!(attempts::show))
        .with(&[(PUT, Deed::UseAttempt)], routes!(attempts::save))
        .with(&[(PUT, Deed::UseAttempt)], routes!(attempts::save_all))
        .with(&[(POST, Deed::UseAttempt)], routes!(attempts::set_aside))
        .with(&[(PUT, Deed::UseAttempt)], routes!(attempts::flag))
        .with(&[(POST, Deed::UseAttempt)], routes!(attempts::hint))
        .with(&[(POST, Deed::UseAttempt)], routes!(attempts::check))
        .with(&[(POST, Deed::UseAttempt)], routes!(attempts::close))
        .with(&[(GET, Deed::UseAttempt)], routes!(attempts::result))
        .with(&[(GET, Deed::UseOwnAccount)], routes!(progress::show))
}

/// The ways in by the API.
pub(crate) fn ways() -> Vec<Way> {
    let mut ways = doors().ways;
    ways.push(Way { method: Method::GET, path: format!("{PREFIX}{DOCUMENT}"), deed: Deed::ReadContent });
    ways
}

/// Where its document is, below the prefix.
const DOCUMENT: &str = "/openapi.json";

/// The API at its place. Whoever asks is found out here, so that a failure to do so is worded like any other.
pub(crate) fn routes(state: &AppState) -> Router<AppState> {
    let (router, document) = doors().router.split_for_parts();
    let document = openapi::with_common_refusals(serde_json::to_value(&document).unwrap_or_default());
    let router = router
        .route(DOCUMENT, get(move || std::future::ready(axum::Json(document.clone()))))
        .fallback(nothing_here)
        .layer(from_fn(refuse_unreadable))
        .layer(from_fn_with_state(state.clone(), attach_visitor))
        .layer(from_fn(problem::word_problems))
        .layer(map_response(keep_nowhere));
    Router::new().nest(PREFIX, router)
}

/// Answers are about a person and of this moment: no cache keeps them.
async fn keep_nowhere(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// An address that is not UTF-8 is none, as on pages.
async fn refuse_unreadable(request: Request, next: Next) -> Response {
    if is_readable(request.uri().path()) { next.run(request).await } else { nothing_here().await }
}

/// An address below `/api/v1` that is not there answers in the same shape as every refusal.
async fn nothing_here() -> Response {
    ApiProblem::from(ServiceError::NotFound).into_response()
}
