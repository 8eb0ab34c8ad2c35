//! `GET /lti/deep-link`: with a gate in its address, the question before it goes into the course.

use assessment::GateId;
use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;

use super::view::{Chooser, Confirmation, GateChoice, Handover};
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::lti;
use crate::lti::refusal;

/// The gates, or the chosen one with its signed answer. Choosing keeps nothing here: the platform does.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, PageError> {
    let secret = asked.text("choice");
    let outcome = match asked.text("gate") {
        "" => choose(&state, &visitor, secret).await,
        gate => match gate.parse::<GateId>() {
            Ok(gate) => confirm(&state, &visitor, secret, &gate).await,
            Err(_) => Err(ServiceError::NotFound),
        },
    };
    match outcome {
        Ok(response) => Ok(response),
        Err(error) => refusal::answer(&state, &visitor, error).await,
    }
}

async fn choose(state: &AppState, visitor: &Visitor, secret: &str) -> Result<Response, ServiceError> {
    let locale = visitor.locale;
    let choice = state.service.course_choice(visitor.actor.as_ref(), secret).await?;
    let gates: Vec<GateChoice> = choice
        .gates
        .iter()
        .map(|gate| GateChoice {
            title: locale.pick(&gate.title).to_owned(),
            bar: gate.bar,
            minutes: gate.minutes,
            href: format!("/lti/deep-link?choice={secret}&gate={}", gate.id),
        })
        .collect();
    let platform = choice.platform;
    let page = Page::reading(lti::choose(locale));
    Ok(render(state, visitor, page, move || {
        view! { <Chooser platform=platform.clone() gates=gates.clone() locale=locale /> }
    })
    .await)
}

async fn confirm(
    state: &AppState,
    visitor: &Visitor,
    secret: &str,
    gate: &GateId,
) -> Result<Response, ServiceError> {
    let locale = visitor.locale;
    let answer =
        state.service.deep_link_answer(visitor.actor.as_ref(), secret, gate, &state.public_url).await?;
    let handover = Handover {
        gate: locale.pick(&answer.gate.title).to_owned(),
        platform: answer.platform,
        url: answer.url,
        token: answer.token,
        back: format!("/lti/deep-link?choice={secret}"),
    };
    let page = Page { sends_to: Some(answer.origin), ..Page::reading(lti::choose(locale)) };
    Ok(render(state, visitor, page, move || {
        view! { <Confirmation handover=handover.clone() locale=locale /> }
    })
    .await)
}
