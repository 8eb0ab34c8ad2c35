//! Refusing posts that a foreign site sent in the visitor's name.

use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, HOST, ORIGIN};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::AppState;

/// What learning platforms have browsers post here. Both belong to nobody's session: a launch is bound to its browser by
/// a state and a cookie of its own.
const FROM_PLATFORMS: [&str; 2] = ["/lti/login", "/lti/launch"];

/// Every non-GET must come from our own pages: `Sec-Fetch-Site` says so, or `Origin` names our host. A program with a
/// bearer token sends neither and carries no cookie, so it cannot be ridden.
pub async fn refuse_foreign_origins(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let is_expected = FROM_PLATFORMS.contains(&request.uri().path());
    if is_safe(request.method()) || is_expected || is_own(&state, &request) {
        return next.run(request).await;
    }
    (
        StatusCode::FORBIDDEN,
        "다른 사이트에서 온 요청이라 받지 않았어요. / This request came from another site and was refused.\n",
    )
        .into_response()
}

fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

fn is_own(state: &AppState, request: &Request) -> bool {
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = request.headers().get("sec-fetch-site").and_then(|value| value.to_str().ok()) {
        // `none` is a navigation typed by the user; no page can send a post that way.
        return site == "same-origin" || site == "none";
    }
    match header(ORIGIN) {
        Some(origin) => {
            let host = header(HOST).unwrap_or_default();
            origin == &*state.public_url || origin.split_once("://").is_some_and(|(_, own)| own == host)
        }
        // Neither header: not a browser of this decade. Only a request without ambient authority may pass.
        None => header(AUTHORIZATION).is_some() || request.headers().get("cookie").is_none(),
    }
}
