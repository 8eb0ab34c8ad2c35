//! `GET /progress`.

use assessment::catalogue::Domain;
use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::figures::DomainFigures;
use super::view::{Progress, ProgressView};
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::gates::history::Sitting;
use crate::i18n::common;

/// Figures per domain and rule, and the gates sat; a stranger is shown what will stand here.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    let (locale, service) = (visitor.locale, &state.service);
    let (shelf, now) = (service.shelf().await?, service.now());
    let domains = service.progress(visitor.actor.as_ref()).await?;
    let domains = domains.iter().filter(|progress| progress.total.answered > 0).map(|progress| {
        let title =
            shelf.domain(&progress.domain).map(|domain| locale.pick(&domain.title)).unwrap_or_default();
        DomainFigures::of(progress, title, locale, now)
    });
    let sittings = service.gate_history(visitor.actor.as_ref()).await?;
    let sittings = sittings.iter().filter_map(|attempt| {
        let gate = attempt.gate.as_ref().and_then(|gate| shelf.gate(&gate.id));
        let title = gate.as_ref().map(|(gate, _)| locale.pick(&gate.title)).unwrap_or_default();
        Sitting::of(attempt, title, locale)
    });
    let is_rated = |domain: &&Domain| shelf.index(&domain.id).iter().any(|item| item.interaction == "rating");
    let rated = shelf.domains.iter().filter(is_rated).map(|domain| domain.id.clone()).collect();
    let view = ProgressView { domains: domains.collect(), rated, sittings: sittings.collect() };
    let page = Page::reading(common::progress(locale));
    Ok(render(&state, &visitor, page, move || view! { <Progress view=view.clone() locale=locale /> }).await)
}
