//! `POST /studio/items` and `POST /studio/items/{domain}/{item}/copy`.

use axum::extract::{Path, State};
use axum::response::Response;
use service::ServiceError;

use super::{id, path};
use crate::context::{AppState, Fields, PageError, Visitor, see_other};

/// Begins an item and opens it.
pub async fn begin(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    let domain = fields.text("domain").parse().map_err(|_| ServiceError::NotFound)?;
    let interaction = fields.text("interaction");
    if !assessment::item::Interaction::KINDS.contains(&interaction) {
        return Err(ServiceError::NotFound.into());
    }
    let item = state.service.begin_item(visitor.actor.as_ref(), &domain, interaction).await?;
    Ok(see_other(&path(&item), None))
}

/// Begins an item with what another one says, and opens it.
pub async fn duplicate(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, item)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let item = state.service.duplicate_item(visitor.actor.as_ref(), &id(&domain, &item)?).await?;
    Ok(see_other(&path(&item), None))
}
