//! `GET /attempts/{id}/work`.

use assessment::Instant;
use assessment::live::{Measure, Work};
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::attempts::OpenAttempt;

use super::redo::RejectedTask;
use super::view::{DeskPage, DeskView};
use crate::attempts::page::id;
use crate::attempts::task::{broken, tasks};
use crate::attempts::view::TaskView;
use crate::context::{AppState, Page, PageError, Visitor, render, see_other};
use crate::i18n::{Locale, live, moments};
use crate::progress::figures::RuleName;

/// Where the work stands: inspections, what is to be redone, and the way on. Ended work leads to its report.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(attempt): Path<String>,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let id = id(&attempt)?;
    let open = state.service.open_attempt(visitor.actor.as_ref(), id).await?;
    if open.attempt.closure().is_some() {
        return Ok(see_other(&format!("/attempts/{id}/result"), None));
    }
    // An attempt of another kind has no desk.
    let Some(view) = read(&open, locale, state.service.now()) else {
        return Ok(see_other(&format!("/attempts/{id}"), None));
    };
    let page = Page::reading(live::live_of(locale, &view.title));
    Ok(render(&state, &visitor, page, move || view! { <DeskPage view=view.clone() locale=locale /> }).await)
}

fn read(open: &OpenAttempt, locale: Locale, now: Instant) -> Option<DeskView> {
    let attempt = &open.attempt;
    let work = Work::of_attempt(attempt)?;
    let tasks = tasks(attempt, now)?;
    let path = format!("/attempts/{}", open.id);
    let rejected = tasks.iter().enumerate().filter_map(|(slot, task)| {
        let redo = match task {
            TaskView::Rejected { due_at, .. } => {
                Some((format!("{path}#{}", slot + 1), moments::minute(locale, *due_at)))
            }
            TaskView::Withdrawn => None,
            _ => return None,
        };
        let name = |rule: assessment::RuleId| {
            let title = open.guideline.rule(&rule).map(|rule| rule.title.clone());
            RuleName { id: rule, title: title.unwrap_or_default() }
        };
        let rules = broken(&attempt.slots[slot]).into_iter().map(name).collect();
        Some(RejectedTask { number: slot + 1, redo, rules })
    });
    let open_tasks = tasks.iter().filter(|task| matches!(task, TaskView::Open)).count();
    let has_begun = tasks.iter().any(|task| !matches!(task, TaskView::Open));
    Some(DeskView {
        title: locale.pick(&open.title).to_owned(),
        gate: open.gate.as_ref().map(|gate| gate.id.clone())?,
        domain: open.domain.clone(),
        terms: attempt.plan.terms.clone()?,
        standing: match work.measure {
            Measure::None => live::standing_none(locale).to_owned(),
            Measure::Warning => live::standing_warning(locale, work.warnings),
            Measure::Restriction => live::standing_restriction(locale).to_owned(),
            Measure::Dismissal => live::standing_dismissal(locale).to_owned(),
        },
        until: attempt.plan.ends_at.map(|end| moments::minute(locale, end)).unwrap_or_default(),
        rejected: rejected.collect(),
        open_tasks,
        is_next_batch: has_begun && work.batches.last().is_some_and(|batch| batch.handed_in == 0),
        batches: work.batches,
        path,
    })
}
