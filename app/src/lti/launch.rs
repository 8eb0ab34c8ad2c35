//! `POST /lti/launch`: the browser comes back with a token of its platform.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use service::lti::{LaunchAnswer, Purpose};

use super::refusal;
use crate::context::{AppState, Fields, PageError, Visitor, launch_cookie, read_browser, see_other};

/// Lets them in, and leads them to what they came for.
pub async fn enter(
    State(state): State<AppState>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageError> {
    let browser = read_browser(&state, &headers);
    let answer = LaunchAnswer {
        state: fields.text("state"),
        token: fields.text("id_token"),
        error: fields.text("error"),
        browser: browser.as_ref(),
        public_url: &state.public_url,
    };
    match state.service.launch(&answer).await {
        Ok(launched) => {
            let to = match launched.purpose {
                Purpose::Gate(gate) => format!("/gates/{gate}"),
                Purpose::Choice(secret) => format!("/lti/deep-link?choice={}", secret.reveal()),
                Purpose::Unknown => "/lti/start".to_owned(),
            };
            let cookie = launch_cookie(&state, &launched.session, state.service.now());
            Ok(see_other(&to, Some(cookie)))
        }
        Err(error) => refusal::answer(&state, &visitor, error).await,
    }
}
