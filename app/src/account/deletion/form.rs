//! `POST /settings/deletion`.

use axum::extract::State;
use axum::response::Response;
use service::ServiceError;

use super::page;
use crate::account::refusal::mendable;
use crate::context::{AppState, Fields, PageError, Visitor, see_other, sign_out_cookie};
use crate::i18n::account;

/// Deletes the asker and everything of theirs; the page then says that nothing is left.
pub async fn delete(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    match state.service.delete_account(visitor.actor.as_ref(), fields.text("password")).await {
        Ok(()) => Ok(see_other("/settings/deletion", Some(sign_out_cookie(&state)))),
        Err(error) => {
            let only_password = matches!(error, ServiceError::Credentials);
            let (status, problem) = mendable(error, visitor.locale)?;
            let problem =
                if only_password { account::password_wrong(visitor.locale).to_owned() } else { problem };
            Ok(page::answer(&state, &visitor, Some(problem), status).await)
        }
    }
}
