//! `POST /studio/items/{domain}/{item}/regrade`.

use axum::extract::{Path, State};
use axum::response::Response;
use service::ServiceError;

use super::wish;
use crate::context::{AppState, Fields, PageError, Visitor, see_other};
use crate::studio::analysis::item::id;

/// Judges again, and leads back to what is left: nothing, or the rest of what was too much for one request. What stands in
/// the way is said there as well.
pub async fn perform(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, item)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = id(&domain, &item)?;
    let path = format!("/studio/items/{id}/regrade");
    let wish = wish::read(id, fields.text("from"), fields.text("to")).ok_or(ServiceError::NotFound)?;
    let done = state.service.regrade(visitor.actor.as_ref(), &wish).await?;
    let (from, to) = wish::write(&wish);
    let said = match done {
        Ok(done) => format!("&done={}&changed={}", done.attempts, done.changed),
        Err(_) => String::new(),
    };
    Ok(see_other(&format!("{path}?from={from}&to={to}{said}"), None))
}
