//! The session cookie.

use assessment::Instant;
use axum::http::{HeaderMap, HeaderValue};
use service::accounts::{NewSession, Token};
use service::{Actor, ServiceError};

use super::{AppState, Cookie, Visitor, read_cookie};

/// `__Host-` ties the cookie to this host and to TLS, where there is TLS.
pub(super) const fn session_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

/// The cookie of a session that a learning platform launched. It has a name of its own, so that it may go into frames
/// while a signed-in person's own does not.
pub(super) const fn launch_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-launch" } else { "launch" }
}

/// The cookie by which a browser is known between the two halves of a launch.
const fn browser_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-lti" } else { "lti" }
}

/// How long a browser keeps that, in seconds.
const BROWSER_SECONDS: i64 = 86_400;

fn header(state: &AppState, value: &str, max_age: i64) -> HeaderValue {
    let name = session_cookie_name(state.secure);
    write(Cookie { name, value, max_age, secure: state.secure, http_only: true, in_frames: false })
}

fn write(cookie: Cookie<'_>) -> HeaderValue {
    // Tokens are base64url, so the text is always a header value.
    HeaderValue::from_str(&cookie.to_string()).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// `Set-Cookie` of a new session.
pub fn session_cookie(state: &AppState, session: &NewSession, now: Instant) -> HeaderValue {
    header(state, session.token.reveal(), session.expires_at.millis_since(now) / 1_000)
}

/// `Set-Cookie` of a session that a learning platform launched.
pub fn launch_cookie(state: &AppState, session: &NewSession, now: Instant) -> HeaderValue {
    write(Cookie {
        name: launch_cookie_name(state.secure),
        value: session.token.reveal(),
        max_age: session.expires_at.millis_since(now) / 1_000,
        secure: state.secure,
        http_only: true,
        in_frames: true,
    })
}

/// `Set-Cookie` of a browser's secret for launches.
pub fn browser_cookie(state: &AppState, secret: &Token) -> HeaderValue {
    write(Cookie {
        name: browser_cookie_name(state.secure),
        value: secret.reveal(),
        max_age: BROWSER_SECONDS,
        secure: state.secure,
        http_only: true,
        in_frames: true,
    })
}

/// A browser's secret for launches, if it has brought it.
pub fn read_browser(state: &AppState, headers: &HeaderMap) -> Option<Token> {
    read_cookie(headers, browser_cookie_name(state.secure)).and_then(Token::parse)
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
