//! `POST /studio/gates/{domain}/{gate}/state`.

use axum::extract::{Path, State};
use axum::response::Response;

use crate::context::{AppState, Fields, PageError, Visitor, see_other};
use crate::gates::page::id;

/// Closes a gate, or opens it again. Asked for twice, it stays as it is.
pub async fn set(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, gate)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let gate = id(&domain, &gate)?;
    let actor = visitor.actor.as_ref();
    if fields.text("action") == "restore" {
        state.service.restore_gate(actor, &gate).await?;
    } else {
        state.service.retire_gate(actor, &gate).await?;
    }
    Ok(see_other("/studio/gates", None))
}
