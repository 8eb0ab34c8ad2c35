//! Is the process alive, and can it serve?

use app::context::AppState;
use axum::extract::State;
use axum::http::StatusCode;

/// Alive: the process answers.
pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

/// Ready: the database answers.
pub(crate) async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    match state.service.store.ping().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}
