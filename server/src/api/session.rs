//! Guests, sign-in, sign-up.

use app::attempts::view::ProblemView;
use app::context::{AppState, Visitor, session_cookie, sign_out_cookie};
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use service::accounts::{NewSession, SignIn};
use utoipa::ToSchema;

use super::extract::Body;
use super::problem::ApiProblem;

/// A session that has begun.
#[derive(Serialize, ToSchema)]
pub(super) struct SessionView {
    /// For `Authorization: Bearer …`; the same session is set as a cookie.
    token: String,
    /// Id of the person.
    user: String,
    /// When it ends if it is not used, in milliseconds since 1970.
    expires_at: i64,
}

/// E-mail and password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Credentials {
    /// E-mail address.
    email: String,
    /// Password.
    password: String,
}

impl Credentials {
    /// Typed by this visitor.
    fn of<'a>(&'a self, visitor: &'a Visitor) -> SignIn<'a> {
        let (address, session) = (visitor.address.as_str(), visitor.token.as_ref());
        SignIn { email: &self.email, password: &self.password, address, session }
    }
}

fn answer(state: &AppState, session: &NewSession) -> Response {
    let view = SessionView {
        token: session.token.reveal().to_owned(),
        user: session.user.to_string(),
        expires_at: session.expires_at.0,
    };
    let cookie = session_cookie(state, session, state.service.now());
    (StatusCode::CREATED, [(header::SET_COOKIE, cookie)], Json(view)).into_response()
}

/// Start as a guest.
#[utoipa::path(post, path = "/guest", tag = "session",
    responses((status = 201, body = SessionView), (status = 429, body = ProblemView)))]
pub(super) async fn begin_guest(
    State(state): State<AppState>,
    visitor: Visitor,
) -> Result<Response, ApiProblem> {
    let guest = state.service.start_guest(&visitor.address).await?;
    Ok(answer(&state, &guest.session))
}

/// Sign in; what a guest did before moves to the account.
#[utoipa::path(post, path = "/session", tag = "session", request_body = Credentials,
    responses((status = 201, body = SessionView), (status = 401, body = ProblemView), (status = 429, body = ProblemView)))]
pub(super) async fn sign_in(
    State(state): State<AppState>,
    visitor: Visitor,
    Body(given): Body<Credentials>,
) -> Result<Response, ApiProblem> {
    let session = state.service.sign_in(visitor.actor.as_ref(), given.of(&visitor)).await?;
    Ok(answer(&state, &session))
}

/// Sign out.
#[utoipa::path(delete, path = "/session", tag = "session", responses((status = 204)))]
pub(super) async fn sign_out(
    State(state): State<AppState>,
    visitor: Visitor,
) -> Result<Response, ApiProblem> {
    if let Some(token) = &visitor.token {
        state.service.sign_out(token).await?;
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, sign_out_cookie(&state))]).into_response())
}

/// Make an account; a guest keeps everything done so far.
#[utoipa::path(post, path = "/account", tag = "session", request_body = Credentials,
    responses((status = 201, body = SessionView), (status = 409, body = ProblemView), (status = 429, body = ProblemView)))]
pub(super) async fn sign_up(
    State(state): State<AppState>,
    visitor: Visitor,
    Body(given): Body<Credentials>,
) -> Result<Response, ApiProblem> {
    let session = state.service.sign_up(visitor.actor.as_ref(), given.of(&visitor)).await?;
    Ok(answer(&state, &session))
}
