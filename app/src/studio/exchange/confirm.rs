//! `POST /studio/import/{id}`: writes what was shown, as far as one request goes.

use axum::extract::{Path, State};
use axum::response::Response;

use crate::attempts::page::id;
use crate::context::{AppState, PageError, Visitor, see_other};

/// Writes the items as drafts and shows how far it is.
pub async fn confirm(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(upload): Path<String>,
) -> Result<Response, PageError> {
    let id = id(&upload)?;
    state.service.import_upload(visitor.actor.as_ref(), id).await?;
    Ok(see_other(&format!("/studio/import/{id}"), None))
}
