//! `GET /settings/export`.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use service::ServiceError;

use crate::context::{AppState, PageError, Visitor};

/// Everything kept of the asker, as a JSON file.
pub async fn download(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    let export = state.service.export_account(visitor.actor.as_ref()).await?;
    let json =
        serde_json::to_vec_pretty(&export).map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (CONTENT_DISPOSITION, "attachment; filename=\"munteok.json\""),
        (CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, json).into_response())
}
