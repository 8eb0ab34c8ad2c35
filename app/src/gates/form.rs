//! `POST /gates/{domain}/{gate}`.

use axum::extract::{Path, State};
use axum::response::Response;
use service::ServiceError;

use super::page;
use crate::context::{AppState, PageError, Visitor, ensure_actor, see_other};
use crate::i18n::problems;

/// Begins the gate; a stranger becomes a guest. One that is running already is gone on with.
pub async fn begin(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, gate)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let gate = page::id(&domain, &gate)?;
    // Before a guest is made: an unknown gate must change nothing.
    state.service.gate(&gate).await?;
    let (actor, cookie) = ensure_actor(&state, &visitor).await?;
    match state.service.start_gate(Some(&actor), &gate).await {
        Ok(attempt) | Err(ServiceError::AlreadyRunning { attempt }) => {
            Ok(see_other(&format!("/attempts/{attempt}"), cookie))
        }
        Err(error @ ServiceError::RetakeWait { .. }) => {
            let (status, problem) = (problems::status(&error), problems::text(&error, visitor.locale));
            page::answer(&state, &visitor, &gate, Some(problem), status).await
        }
        Err(error) => Err(error.into()),
    }
}
