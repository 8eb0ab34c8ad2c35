//! `POST /studio/objections`.

use assessment::ItemId;
use assessment::objection::Ruling;
use axum::extract::State;
use axum::response::Response;
use service::ServiceError;
use service::attempts::NotTaken;

use crate::context::{AppState, Fields, PageError, Visitor, see_other};
use crate::i18n::objections;

/// Rules what waits on a version of an item. Upholding leads on to where answers are judged again.
pub async fn rule(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    let item: ItemId = fields.text("item").parse().map_err(|_| ServiceError::NotFound)?;
    let version = fields.text("version").parse().map_err(|_| ServiceError::NotFound)?;
    let uphold = match fields.text("ruling") {
        "uphold" => true,
        "reject" => false,
        _ => return Err(ServiceError::NotFound.into()),
    };
    let ruling = Ruling { uphold, explanation: fields.text("explanation").to_owned() };
    let ruled = state.service.rule_objections(visitor.actor.as_ref(), &item, version, &ruling).await?;
    let to = match ruled {
        Err(refusal) => format!("/studio/objections?refused={}", objections::code(NotTaken::Text(refusal))),
        Ok(_) if uphold => format!("/studio/items/{item}/regrade?upheld=1"),
        Ok(_) => "/studio/objections".to_owned(),
    };
    Ok(see_other(&to, None))
}
