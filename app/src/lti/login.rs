//! `GET` and `POST /lti/login`: a platform sends a browser here.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::lti::LoginRequest;

use super::refusal;
use crate::context::{
    AppState, Asked, Fields, Page, PageError, Visitor, browser_cookie, read_browser, render, see_other,
};
use crate::i18n::lti;

/// The same by address.
pub async fn by_address(
    State(state): State<AppState>,
    visitor: Visitor,
    headers: HeaderMap,
    asked: Asked,
) -> Result<Response, PageError> {
    let is_second = !asked.text("again").is_empty();
    go_on(&state, &visitor, &headers, read(|name| asked.text(name)), is_second).await
}

/// The same by form.
pub async fn by_form(
    State(state): State<AppState>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageError> {
    go_on(&state, &visitor, &headers, read(|name| fields.text(name)), false).await
}

fn read<'f>(text: impl Fn(&'static str) -> &'f str) -> LoginRequest {
    LoginRequest {
        issuer: text("iss").to_owned(),
        login_hint: text("login_hint").to_owned(),
        target: text("target_link_uri").to_owned(),
        client_id: text("client_id").to_owned(),
        message_hint: text("lti_message_hint").to_owned(),
        deployment: text("lti_deployment_id").to_owned(),
    }
}

/// Sends the browser back to its platform. One that has no cookie of ours is given one first and comes once more; if it
/// still has none, it does not take cookies in a frame, and is offered a window: before the platform is asked, as most
/// take a hint only once.
async fn go_on(
    state: &AppState,
    visitor: &Visitor,
    headers: &HeaderMap,
    request: LoginRequest,
    is_second: bool,
) -> Result<Response, PageError> {
    let outcome: Result<Response, ServiceError> = async {
        if let Some(browser) = read_browser(state, headers) {
            let start =
                state.service.begin_launch(&request, &browser, &visitor.address, &state.public_url).await?;
            return Ok(see_other(&start.url, None));
        }
        let platform = state.service.login_platform(&request).await?;
        if is_second {
            return Ok(offer_window(state, visitor, &request, platform.frame_origin).await);
        }
        let cookie = browser_cookie(state, &state.service.fresh_browser());
        Ok(see_other(&format!("/lti/login?{}&again=1", request.query()), Some(cookie)))
    }
    .await;
    match outcome {
        Ok(response) => Ok(response),
        Err(error) => refusal::answer(state, visitor, error).await,
    }
}

/// A window of its own, where the cookie is not a foreign one.
async fn offer_window(
    state: &AppState,
    visitor: &Visitor,
    request: &LoginRequest,
    framed_by: String,
) -> Response {
    let locale = visitor.locale;
    let href = format!("/lti/login?{}", request.query());
    let page =
        Page { is_attempt: true, framed_by: Some(framed_by), ..Page::reading(lti::new_window(locale)) };
    render(state, visitor, page, move || {
        view! {
            <section class="notice-page">
                <h1>{lti::new_window(locale)}</h1>
                <p>{lti::new_window_why(locale)}</p>
                <p>
                    <a class="button button-main" href=href.clone() target="_blank" rel="noopener">
                        {lti::new_window(locale)}
                    </a>
                </p>
            </section>
        }
    })
    .await
}
