//! `GET /notebook`.

use assessment::attempt::Behaviour;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::progress::{DomainProgress, NotebookEntry};

use super::answer::{due, given};
use super::review::Review;
use super::view::{Entry, Group, Notebook, NotebookView};
use crate::attempts::convert;
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::{Locale, common, moments, progress};
use crate::progress::figures::{DomainFigures, RuleName};

/// Entries shown at first.
pub(super) const FIRST: u32 = 30;
/// Entries shown at most.
const MOST: u32 = 200;

/// The misses, newest first, grouped by rule; `?all=1` shows older ones too.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, PageError> {
    let most = if asked.text("all") == "1" { MOST } else { FIRST };
    answer(&state, &visitor, most, None, StatusCode::OK).await
}

/// The notebook as a page, with word of what was refused if something was.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    most: u32,
    problem: Option<String>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let entries = match &visitor.actor {
        Some(actor) => state.service.notebook(Some(actor), most).await?,
        None => Vec::new(),
    };
    let progress = state.service.progress(visitor.actor.as_ref()).await?;
    let reviews = reviews(state, &progress, locale).await?;
    let has_more = most < MOST && entries.len() >= usize::try_from(most).unwrap_or(usize::MAX);
    let mut groups = groups(state, &entries, locale).await?;
    // What is due stands first; the sort is stable, so that the newest miss leads on either side.
    groups.sort_by_key(|group| !reviews.iter().any(|review| review.holds(&group.rule.id)));
    let view = NotebookView { reviews, groups, has_more, problem };
    let page = Page { status: status.into(), ..Page::reading(common::notebook(locale)) };
    Ok(render(state, visitor, page, move || view! { <Notebook view=view.clone() locale=locale /> }).await)
}

/// The rules that are due, by domain.
async fn reviews(
    state: &AppState,
    progress: &[DomainProgress],
    locale: Locale,
) -> Result<Vec<Review>, ServiceError> {
    let (shelf, now) = (state.service.shelf().await?, state.service.now());
    let review = |progress: &DomainProgress| {
        let title = locale.pick(&shelf.domain(&progress.domain)?.title);
        Review::of(&DomainFigures::of(progress, title, locale, now))
    };
    Ok(progress.iter().filter_map(review).collect())
}

async fn groups(
    state: &AppState,
    entries: &[NotebookEntry],
    locale: Locale,
) -> Result<Vec<Group>, ServiceError> {
    let (shelf, now) = (state.service.shelf().await?, state.service.now());
    let mut groups: Vec<Group> = Vec::new();
    for entry in entries {
        let Some(slot) = entry.slot() else { continue };
        let Some(rule) = entry.rule() else { continue };
        let view = convert::slot_view(&slot, &entry.open.guideline, Behaviour::Practice);
        let Some(feedback) = view.feedback else { continue };
        let when = moments::ago(locale, entry.answer.answered_at, now);
        let number = usize::from(entry.answer.slot) + 1;
        let shown = Entry {
            item: slot.item.id.clone(),
            stem: view.question.stem.clone(),
            given: view.response.map(|given_| given(&view.question, &given_, locale)).unwrap_or_default(),
            due: due(&view.question, &feedback.solution.answer, locale),
            meaning: feedback.score.meaning < 1.0,
            format: feedback.score.format < 1.0,
            when: match entry.answer.behaviour {
                Behaviour::Practice => progress::answered_in_practice(locale, &when),
                Behaviour::Mock => progress::answered_in_gate(locale, &when),
                Behaviour::Live => progress::answered_in_live(locale, &when),
            },
            href: match entry.open.attempt.closure() {
                Some(_) => format!("/attempts/{}/result#item-{number}", entry.open.id),
                None => format!("/attempts/{}", entry.open.id),
            },
        };
        if let Some(group) = groups.iter_mut().find(|group| group.rule.id == rule) {
            group.entries.push(shown);
        } else {
            let guideline = shelf.guideline(&rule.domain());
            let title = guideline.and_then(|g| g.rule(&rule).map(|rule| rule.title.clone()));
            let rule = RuleName { id: rule, title: title.unwrap_or_default() };
            groups.push(Group { rule, entries: vec![shown] });
        }
    }
    Ok(groups)
}
