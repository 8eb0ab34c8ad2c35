//! `POST /studio/items/{domain}/{item}/clip`: an uploaded or recorded clip.

use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use service::ServiceError;
use service::authorisation::{Deed, authorise};
use service::studio::Written;

use super::{id, path};
use crate::context::{AppState, PageError, Visitor, see_other};

/// Takes the file of the form as the item's clip.
pub async fn upload(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, item)): Path<(String, String)>,
    request: Request,
) -> Result<Response, PageError> {
    let item = id(&domain, &item)?;
    let actor = visitor.actor.as_ref();
    // Before the body is read: a stranger's 32 MB are not listened to.
    authorise(actor, Deed::Author, None)?;
    let bytes = file(request, &state).await?;
    match Box::pin(state.service.take_medium(actor, &item, bytes)).await? {
        Written::Kept(_) => Ok(see_other(&format!("{}#clip", path(&item)), None)),
        Written::Overtaken { .. } => Err(ServiceError::DraftOvertaken.into()),
    }
}

/// The bytes of the one file in a form.
pub(in crate::studio) async fn file(request: Request, state: &AppState) -> Result<Vec<u8>, PageError> {
    let unreadable = |status: StatusCode| PageError::Form(status);
    let mut form =
        Multipart::from_request(request, state).await.map_err(|error| unreadable(error.status()))?;
    while let Some(field) = form.next_field().await.map_err(|error| unreadable(error.status()))? {
        if field.name() == Some("file") {
            let bytes = field.bytes().await.map_err(|error| unreadable(error.status()))?;
            return Ok(bytes.to_vec());
        }
    }
    Err(PageError::Form(StatusCode::UNPROCESSABLE_ENTITY))
}
