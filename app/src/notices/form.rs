//! `POST /notices`.

use assessment::Instant;
use axum::extract::State;
use axum::response::Response;

use crate::context::{AppState, Fields, PageError, Visitor, see_other};

/// Marks one notice as read (`id`), or all up to the newest that was shown (`up_to`). What names neither marks nothing.
pub async fn mark(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    let actor = visitor.actor.as_ref();
    if let Ok(id) = fields.text("id").parse() {
        state.service.mark_notice_read(actor, id).await?;
    } else {
        let up_to = fields.text("up_to").parse().unwrap_or(i64::MIN);
        state.service.mark_notices_read(actor, Instant(up_to)).await?;
    }
    Ok(see_other("/notices", None))
}
