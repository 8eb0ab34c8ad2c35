//! `POST /practice/{domain}/plan`.

use assessment::Day;
use assessment::study::StudyPlan;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::page::{self, Chosen};
use crate::context::{AppState, Fields, PageError, Visitor, ensure_actor, see_other};
use crate::i18n::{Locale, moments, study};

/// Sets limit and test day; a stranger becomes a guest.
pub async fn set(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let domain = page::id(&domain)?;
    // Before a guest is made: an unknown domain, or what cannot be read, must change nothing.
    state.service.guideline(&domain).await?;
    let plan = match read(&fields, Day::of(state.service.now()), visitor.locale) {
        Ok(plan) => plan,
        Err(problem) => {
            let chosen = Chosen { plan_problem: Some(problem), ..Chosen::default() };
            return page::answer(&state, &visitor, &domain, chosen, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let (actor, cookie) = ensure_actor(&state, &visitor).await?;
    state.service.set_study_plan(Some(&actor), &domain, &plan).await?;
    Ok(see_other(&format!("/practice/{domain}"), cookie))
}

/// Reads a plan, or says what in it cannot be read.
fn read(fields: &Fields, today: Day, locale: Locale) -> Result<StudyPlan, String> {
    let range = StudyPlan::LEAST..=StudyPlan::MOST;
    let limit = fields.text("limit").trim().parse().ok().filter(|limit| range.contains(limit));
    let daily_limit = limit.ok_or_else(|| study::wrong_limit(locale, StudyPlan::LEAST, StudyPlan::MOST))?;
    let test_day = match fields.text("test").trim() {
        "" => None,
        text => Some(moments::read_iso(text).ok_or_else(|| study::wrong_day(locale).to_owned())?),
    };
    if test_day.is_some_and(|test| test < today) {
        return Err(study::day_over(locale).to_owned());
    }
    Ok(StudyPlan { daily_limit, test_day })
}
