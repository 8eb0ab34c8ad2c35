//! The session cookie.

use assessment::Instant;
use axum::http::HeaderValue;
use service::accounts::NewSession;
use service::{Actor, ServiceError};

use super::{AppState, Cookie, Visitor};

/// `__Host-` ties the cookie to this host and to TLS, where there is TLS.
pub(super) const fn session_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

fn header(state: &AppState, value: &str, max_age: i64) -> HeaderValue {
    let name = session_cookie_name(state.secure);
    let cookie = Cookie { name, value, max_age, secure: state.secure, http_only: true };
    // Tokens are base64url, so the text is always a header value.
    HeaderValue::from_str(&cookie.to_string()).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// `Set-Cookie` of a new session.
pub fn session_cookie(state: &AppState, session: &NewSession, now: Instant) -> HeaderValue {
    header(state, session.token.reveal(), session.expires_at.millis_since(now) / 1_000)
}

/// `Set-Cookie` that removes the session.
pub fn sign_out_cookie(state: &AppState) -> HeaderValue {
    header(state, "", 0)
}

/// The person behind the request; a stranger becomes a guest. The cookie is to be set when there is one.
pub async fn ensure_actor(
    state: &AppState,
    visitor: &Visitor,
) -> Result<(Actor, Option<HeaderValue>), ServiceError> {
    if let Some(actor) = &visitor.actor {
        return Ok((actor.clone(), None));
    }
    let guest = state.service.start_guest(&visitor.address).await?;
    let cookie = session_cookie(state, &guest.session, state.service.now());
    Ok((guest.actor, Some(cookie)))
}
