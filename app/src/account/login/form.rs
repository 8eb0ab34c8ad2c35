//! `POST /login`.

use axum::extract::State;
use axum::response::Response;
use service::accounts::SignIn;

use super::page;
use super::view::LoginView;
use crate::account::refusal::mendable;
use crate::context::{AppState, Fields, PageError, Visitor, own_path, see_other, session_cookie};

/// Signs in and goes on to where the reader came from. What they did as a guest comes along.
pub async fn sign_in(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    let next = own_path(fields.text("next")).to_owned();
    let given = SignIn {
        email: fields.text("email"),
        password: fields.text("password"),
        address: &visitor.address,
        session: visitor.token.as_ref(),
    };
    match state.service.sign_in(visitor.actor.as_ref(), given).await {
        Ok(session) => Ok(see_other(&next, Some(session_cookie(&state, &session, state.service.now())))),
        Err(error) => {
            let (status, problem) = mendable(error, visitor.locale)?;
            let email = fields.text("email").to_owned();
            let view = LoginView { email, next, problem: Some(problem), ..LoginView::of(&visitor) };
            Ok(page::answer(&state, &visitor, view, status).await)
        }
    }
}
