//! `POST /studio/bank`: one deed for many items.

use axum::extract::State;
use axum::response::Response;
use service::studio::Bulk;

use crate::context::{AppState, Fields, PageError, Visitor, own_path, see_other};

/// Does one thing to the chosen items and comes back to the list.
pub async fn change(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    let items: Vec<_> = fields.all("item").filter_map(|id| id.parse().ok()).collect();
    let tag = fields.text("tag").chars().take(60).collect();
    let bulk = match fields.text("do") {
        "restore" => Bulk::Restore,
        "tag" => Bulk::Tag(tag),
        "untag" => Bulk::Untag(tag),
        _ => Bulk::Retire,
    };
    let changed = state.service.change_items(visitor.actor.as_ref(), &items, &bulk).await?;
    let back = own_path(fields.text("back"));
    let back = if back.starts_with("/studio/bank") { back } else { "/studio/bank" };
    let mark = if back.contains('?') { '&' } else { '?' };
    Ok(see_other(&format!("{back}{mark}changed={changed}"), None))
}
