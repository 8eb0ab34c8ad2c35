//! `GET /lti/jwks` and `GET /lti/canvas.json`: what platforms read of us.

use axum::Json;
use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use service::lti::Addresses;

use crate::context::{AppState, PageError};

/// Our public keys.
pub async fn keys(State(state): State<AppState>) -> Result<Response, PageError> {
    let keys = state.service.published_keys().await?;
    // Short: after a rotation platforms should not look at the old set for long.
    Ok(([(CACHE_CONTROL, "public, max-age=300")], Json(keys)).into_response())
}

/// The configuration of a Canvas developer key.
pub async fn canvas(State(state): State<AppState>) -> Response {
    Json(Addresses::of(&state.public_url).canvas_configuration()).into_response()
}
