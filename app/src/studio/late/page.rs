//! `GET /studio/late`.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use service::attempts::OpenAttempt;

use super::view::{LateAnswer, LatePage};
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{Locale, moments, studio};
use crate::notebook::answer::given;
use crate::studio::{Section, StudioFrame};

/// What arrived too late, with how late it was.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let late = state.service.late_answers(visitor.actor.as_ref()).await?;
    let answers: Vec<LateAnswer> = late.attempts.iter().flat_map(|open| read(open, locale)).collect();
    let more = late.more;
    let page = Page::studio(studio::late(locale));
    Ok(render(&state, &visitor, page, move || {
        let answers = answers.clone();
        view! {
            <StudioFrame section=Section::Late locale=locale>
                <LatePage answers=answers more=more locale=locale />
            </StudioFrame>
        }
    })
    .await)
}

fn read(open: &OpenAttempt, locale: Locale) -> Vec<LateAnswer> {
    let ends_at = open.attempt.plan.ends_at;
    let learner = open.owner.simple().to_string();
    let shown = open.slots().enumerate().flat_map(|(place, slot)| {
        let learner = learner.clone();
        slot.state.set_aside.iter().map(move |kept| LateAnswer {
            // The end of a random id: enough to tell people apart, and no name.
            learner: learner[learner.len() - 6..].to_owned(),
            title: locale.pick(&open.title).to_owned(),
            number: place + 1,
            given_at: moments::minute(locale, kept.given_at),
            arrived_at: moments::minute(locale, kept.arrived_at),
            seconds_late: ends_at
                .map(|end| kept.arrived_at.millis_since(end) / 1_000)
                .filter(|late| *late > 0),
            lines: given(&slot.item.question, &kept.response, locale),
            counted: slot.state.score.as_ref().map(|score| score.points),
        })
    });
    shown.collect()
}
