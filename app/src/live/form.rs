//! `POST /gates/{domain}/{gate}/live` and `POST /attempts/{id}/work`.

use assessment::attempt::Refusal;
use axum::extract::{Path, State};
use axum::response::Response;
use service::ServiceError;
use service::attempts::Wish;

use crate::attempts::page::id;
use crate::context::{AppState, PageError, Visitor, see_other};
use crate::gates;
use crate::i18n::problems;

/// Begins the live phase of a gate. One that is running already is gone on with.
pub async fn begin(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, gate)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let gate = gates::page::id(&domain, &gate)?;
    match state.service.start_live(visitor.actor.as_ref(), &gate).await {
        Ok(attempt) | Err(ServiceError::AlreadyRunning { attempt }) => {
            Ok(see_other(&format!("/attempts/{attempt}/work"), None))
        }
        Err(error @ ServiceError::GateNotPassed) => {
            let (status, problem) = (problems::status(&error), problems::text(&error, visitor.locale));
            gates::page::answer(&state, &visitor, &gate, Some(problem), status).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Ends the work as it stands, and leads to its report.
pub async fn end(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(attempt): Path<String>,
) -> Result<Response, PageError> {
    let id = id(&attempt)?;
    let actor = visitor.actor.as_ref();
    let open = state.service.open_attempt(actor, id).await?;
    if open.attempt.plan.terms.is_none() {
        return Err(ServiceError::Refused(Refusal::NotInMock).into());
    }
    if open.attempt.closure().is_none() {
        state.service.take_step(actor, id, open.attempt.last_step + 1, Wish::Submit).await?;
    }
    Ok(see_other(&format!("/attempts/{id}/result"), None))
}
