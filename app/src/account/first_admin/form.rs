//! `POST /first-admin/{token}`.

use axum::extract::{Path, State};
use axum::response::Response;
use service::ServiceError;
use service::accounts::Token;

use super::page;
use super::view::FirstAdminView;
use crate::account::refusal::mendable;
use crate::context::{AppState, Fields, PageError, Visitor, see_other, session_cookie};

/// Makes the admin and signs in.
pub async fn claim(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let token = Token::parse(&token).ok_or(ServiceError::LinkSpent)?;
    let email = fields.text("email");
    match state.service.claim_first_admin(&token, email, fields.text("password")).await {
        Ok(session) => {
            Ok(see_other("/settings", Some(session_cookie(&state, &session, state.service.now()))))
        }
        Err(error) => {
            let at_password = matches!(error, ServiceError::PasswordWeak(_));
            let (status, problem) = mendable(error, visitor.locale)?;
            let view = FirstAdminView {
                token: token.reveal().to_owned(),
                email: email.to_owned(),
                problem: Some(problem),
                at_password,
            };
            Ok(page::answer(&state, &visitor, view, status).await)
        }
    }
}
