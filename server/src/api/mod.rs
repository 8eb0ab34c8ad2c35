//! `/api/v1`: the door for programs, and for our own attempt runner.

mod attempts;
mod content;
mod extract;
mod me;
mod openapi;
mod problem;
mod progress;
mod session;

use app::context::{AppState, attach_visitor};
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use service::ServiceError;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use problem::ApiProblem;

/// The routes, below `/api/v1`. Whoever asks is found out here, so that a failure to do so is worded like any other.
pub(crate) fn routes(state: &AppState) -> Router<AppState> {
    let (router, document) = OpenApiRouter::with_openapi(openapi::document())
        .routes(routes!(session::begin_guest))
        .routes(routes!(session::sign_in, session::sign_out))
        .routes(routes!(session::sign_up))
        .routes(routes!(me::show))
        .routes(routes!(me::export))
        .routes(routes!(content::domains))
        .routes(routes!(content::guideline))
        .routes(routes!(content::gates))
        .routes(routes!(content::gate))
        .routes(routes!(attempts::begin, attempts::list))
        .routes(routes!(attempts::show))
        .routes(routes!(attempts::save))
        .routes(routes!(attempts::save_all))
        .routes(routes!(attempts::set_aside))
        .routes(routes!(attempts::flag))
        .routes(routes!(attempts::hint))
        .routes(routes!(attempts::check))
        .routes(routes!(attempts::close))
        .routes(routes!(attempts::result))
        .routes(routes!(progress::show))
        .split_for_parts();
    let document = openapi::with_common_refusals(serde_json::to_value(&document).unwrap_or_default());
    router
        .route("/openapi.json", get(move || std::future::ready(axum::Json(document.clone()))))
        .fallback(nothing_here)
        .layer(from_fn_with_state(state.clone(), attach_visitor))
        .layer(from_fn(problem::word_problems))
        .layer(map_response(keep_nowhere))
}

/// Answers are about a person and of this moment: no cache keeps them.
async fn keep_nowhere(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// An address below `/api/v1` that is not there answers in the same shape as every refusal.
async fn nothing_here() -> Response {
    ApiProblem::from(ServiceError::NotFound).into_response()
}
