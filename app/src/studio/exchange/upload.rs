//! `POST /studio/import`: a file is kept, and shown before anything is written.

use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use service::ServiceError;
use service::authorisation::{Deed, authorise};

use crate::context::{AppState, PageError, Visitor, see_other};

/// Keeps the file and shows what would come of it.
pub async fn upload(
    State(state): State<AppState>,
    visitor: Visitor,
    request: Request,
) -> Result<Response, PageError> {
    let actor = visitor.actor.as_ref();
    // Before the body is read: a stranger's 32 MB are not listened to.
    authorise(actor, Deed::Author, None)?;
    let mut form =
        Multipart::from_request(request, &state).await.map_err(|error| PageError::Form(error.status()))?;
    let (mut domain, mut name, mut bytes) = (String::new(), String::new(), None);
    while let Some(field) = form.next_field().await.map_err(|error| PageError::Form(error.status()))? {
        match field.name() {
            Some("domain") => domain = field.text().await.map_err(|error| PageError::Form(error.status()))?,
            Some("file") => {
                field.file_name().unwrap_or_default().clone_into(&mut name);
                let read = field.bytes().await.map_err(|error| PageError::Form(error.status()))?;
                bytes = Some(read.to_vec());
            }
            _ => {}
        }
    }
    let bytes = bytes.ok_or(PageError::Form(StatusCode::UNPROCESSABLE_ENTITY))?;
    let domain = domain.parse().map_err(|_| ServiceError::NotFound)?;
    let id = state.service.upload_items(actor, &domain, &name, bytes).await?;
    Ok(see_other(&format!("/studio/import/{id}"), None))
}
