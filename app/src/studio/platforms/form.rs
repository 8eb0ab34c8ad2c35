//! `POST /studio/lti` and below.

use axum::extract::State;
use axum::response::Response;
use service::ServiceError;
use service::lti::Registration;
use uuid::Uuid;

use super::page;
use super::registration::RegistrationView;
use crate::context::{AppState, Fields, PageError, Visitor, see_other};
use crate::i18n::problems;

const PAGE: &str = "/studio/lti";

/// Registers a platform, or changes one.
pub async fn register(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    let given = Registration {
        name: fields.text("name"),
        issuer: fields.text("issuer"),
        client_id: fields.text("client_id"),
        deployments: fields.text("deployments"),
        login_url: fields.text("login_url"),
        token_url: fields.text("token_url"),
        keys_url: fields.text("keys_url"),
        frame_origin: fields.text("frame_origin"),
    };
    match state.service.register_platform(visitor.actor.as_ref(), &given, &state.public_url).await {
        Ok(()) => Ok(see_other(PAGE, None)),
        Err(error @ ServiceError::Platform(_)) => {
            let (status, text) = (problems::status(&error), problems::text(&error, visitor.locale));
            let refused = (RegistrationView::typed(&given), text);
            Ok(page::answer(&state, &visitor, Some(refused), status.into()).await?)
        }
        Err(error) => Err(error.into()),
    }
}

/// Removes a platform.
pub async fn remove(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    state.service.remove_platform(visitor.actor.as_ref(), platform(&fields)).await?;
    Ok(see_other(PAGE, None))
}

/// Replaces our key.
pub async fn rotate(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    state.service.rotate_key(visitor.actor.as_ref()).await?;
    Ok(see_other(PAGE, None))
}

/// Has grades tried again.
pub async fn resend(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    state.service.resend_scores(visitor.actor.as_ref(), platform(&fields)).await?;
    Ok(see_other(PAGE, None))
}

/// The platform that a form is about; nobody's id where it names none, which then is gone already.
fn platform(fields: &Fields) -> Uuid {
    fields.text("platform").parse().unwrap_or_default()
}
