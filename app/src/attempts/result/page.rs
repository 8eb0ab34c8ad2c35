//! `GET /attempts/{id}/result`.

use assessment::attempt::ClosureReason;
use assessment::gate::Feedback;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::attempts::OpenAttempt;
use service::progress::rater_report;

use super::missed::{missed_rules, missed_rules_of};
use super::objection::ObjectionsView;
use super::regraded::regraded;
use super::verdict::VerdictView;
use super::view::{NextSteps, ResultPage, ResultView};
use crate::attempts::convert;
use crate::attempts::page::id;
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::gates::standing::of_visitor;
use crate::i18n::{Locale, learn, moments, problems};
use crate::live::LiveReport;

/// The result; `?only=missed` leaves out the items that were fully right.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(attempt): Path<String>,
    asked: Asked,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let id = id(&attempt)?;
    let judged = match state.service.attempt_result(visitor.actor.as_ref(), id).await {
        Ok(judged) => judged.0,
        Err(ServiceError::NotJudged) => return Ok(not_yet(&state, &visitor, id).await),
        Err(error) => return Err(error.into()),
    };
    let retake = retake(&state, &visitor, &judged, locale).await?;
    let mut view = read(&state, &judged, retake, asked.text("only") == "missed", locale);
    let raised = state.service.own_objections(visitor.actor.as_ref(), id).await?;
    let slots = view.slots.iter().enumerate().filter(|(_, slot)| slot.feedback.is_some());
    let contestable = slots.map(|(place, _)| place).collect();
    view.objections = ObjectionsView::of(id, contestable, &raised, asked.text("objection"), locale);
    let page = Page::reading(learn::result_of(locale, &view.title));
    Ok(render(&state, &visitor, page, move || view! { <ResultPage view=view.clone() locale=locale /> }).await)
}

fn read(
    state: &AppState,
    judged: &OpenAttempt,
    retake: Option<String>,
    only_missed: bool,
    locale: Locale,
) -> ResultView {
    let attempt = convert::attempt(judged, locale, state.service.now());
    let next = NextSteps {
        domain: judged.domain.clone(),
        gate: judged.gate.as_ref().map(|gate| (gate.id.clone(), locale.pick(&gate.title).to_owned())),
        retake,
        opens_live: judged.verdict.as_ref().is_some_and(|verdict| verdict.passed)
            && judged.gate.as_ref().is_some_and(|gate| gate.live.is_some()),
    };
    ResultView {
        title: attempt.title,
        path: format!("/attempts/{}/result", judged.id),
        began: moments::minute(locale, attempt.started_at),
        time_ended: attempt.closure.is_some_and(|closure| closure.reason == ClosureReason::TimeEnded),
        behaviour: attempt.behaviour,
        live: LiveReport::of(&judged.attempt),
        verdict: judged.verdict.as_ref().map(|verdict| VerdictView::of(verdict, locale)),
        regraded: regraded(judged, locale),
        objections: ObjectionsView::default(),
        missed: match judged.feedback() {
            Feedback::Full => missed_rules(&attempt.slots),
            Feedback::ScoreAndRules => missed_rules_of(judged),
            Feedback::VerdictOnly => Vec::new(),
        },
        feedback: judged.feedback(),
        slots: attempt.slots,
        only_missed,
        ratings: rater_report(judged.slots()),
        next,
    }
}

/// When the gate may be sat again, in words, if not now.
async fn retake(
    state: &AppState,
    visitor: &Visitor,
    judged: &OpenAttempt,
    locale: Locale,
) -> Result<Option<String>, ServiceError> {
    let Some(gate) = &judged.gate else { return Ok(None) };
    let standing = of_visitor(&state.service, visitor.actor.as_ref(), gate).await?;
    let until = standing.and_then(|standing| standing.wait_until);
    Ok(until.map(|until| moments::minute(locale, until)))
}

/// The attempt goes on: says so, with the way back to it.
async fn not_yet(state: &AppState, visitor: &Visitor, id: uuid::Uuid) -> Response {
    let locale = visitor.locale;
    let title = problems::title(&ServiceError::NotJudged, locale);
    let page = Page { status: StatusCode::CONFLICT.into(), ..Page::reading(title) };
    let body = move || {
        view! {
            <section class="notice-page">
                <h1>{title}</h1>
                <p>{problems::text(&ServiceError::NotJudged, locale)}</p>
                <p><a class="button button-main" href=format!("/attempts/{id}")>{learn::go_on(locale)}</a></p>
            </section>
        }
    };
    render(state, visitor, page, body).await
}
