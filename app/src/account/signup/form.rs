//! `POST /signup`.

use axum::extract::State;
use axum::response::Response;
use service::ServiceError;
use service::accounts::SignIn;

use super::page;
use super::view::SignupView;
use crate::account::refusal::mendable;
use crate::context::{AppState, Fields, PageError, Visitor, see_other, session_cookie};

/// Makes the account. A guest's account takes over all they did.
pub async fn sign_up(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    let email = fields.text("email");
    let given = SignIn {
        email,
        password: fields.text("password"),
        address: &visitor.address,
        session: visitor.token.as_ref(),
    };
    match state.service.sign_up(visitor.actor.as_ref(), given).await {
        Ok(session) => Ok(see_other("/", Some(session_cookie(&state, &session, state.service.now())))),
        Err(error) => {
            let at_password = matches!(error, ServiceError::PasswordWeak(_));
            let (status, problem) = mendable(error, visitor.locale)?;
            let view = SignupView {
                email: email.to_owned(),
                problem: Some(problem),
                at_password,
                ..SignupView::of(&visitor)
            };
            Ok(page::answer(&state, &visitor, view, status).await)
        }
    }
}
