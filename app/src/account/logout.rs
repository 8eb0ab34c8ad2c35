//! `POST /logout`.

use axum::extract::State;
use axum::response::Response;

use crate::context::{AppState, PageError, Visitor, see_other, sign_out_cookie};

/// Ends the session here and goes to the start.
pub async fn sign_out(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    if let Some(token) = &visitor.token {
        state.service.sign_out(token).await?;
    }
    Ok(see_other("/", Some(sign_out_cookie(&state))))
}
