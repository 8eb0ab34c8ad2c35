//! `GET /gates/{domain}/{gate}`.

use assessment::GateId;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::{Actor, ServiceError};

use super::card::GateCard;
use super::history::Sitting;
use super::outlook::Outlook;
use super::standing::of_visitor;
use super::view::{GatePage, GateView, SectionLine};
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::Locale;
use crate::live::LiveView;
use crate::readiness::points;

/// What the gate is like, how the visitor stands to it, and the way in.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, gate)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let gate = id(&domain, &gate)?;
    answer(&state, &visitor, &gate, None, StatusCode::OK).await
}

/// The gate of an address.
pub(crate) fn id(domain: &str, gate: &str) -> Result<GateId, ServiceError> {
    format!("{domain}/{gate}").parse().map_err(|_| ServiceError::NotFound)
}

/// The page, with word of what was refused if something was.
pub(crate) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    gate: &GateId,
    problem: Option<String>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let view = read(state, visitor.actor.as_ref(), gate, locale).await?;
    let view = GateView { problem, ..view };
    let page = Page { status: status.into(), ..Page::reading(view.card.title.clone()) };
    Ok(render(state, visitor, page, move || view! { <GatePage view=view.clone() locale=locale /> }).await)
}

async fn read(
    state: &AppState,
    actor: Option<&Actor>,
    id: &GateId,
    locale: Locale,
) -> Result<GateView, ServiceError> {
    let service = &state.service;
    let shelf = service.shelf().await?;
    let (gate, _) = shelf.gate(id).ok_or(ServiceError::NotFound)?;
    let domain = shelf.domain(&id.domain()).ok_or(ServiceError::NotFound)?;
    let standing = of_visitor(service, actor, &gate).await?;
    let progress = service.domain_progress(actor, &domain.id).await?;
    let title = locale.pick(&gate.title);
    let attempts = standing.as_ref().map(|standing| standing.attempts.as_slice()).unwrap_or_default();
    let readiness = service.gate_readiness(actor, id).await?;
    let live = match actor {
        Some(actor) => service.live_standing(actor.user, &gate).await?,
        None => None,
    };
    Ok(GateView {
        card: GateCard::of(&gate, standing.as_ref(), locale),
        domain: (domain.id.clone(), locale.pick(&domain.title).to_owned()),
        open_book: gate.open_book,
        feedback: gate.feedback,
        attempts: gate.attempts,
        wait_days: gate.retake_wait_days,
        sections: gate
            .sections
            .iter()
            .map(|section| SectionLine {
                title: locale.pick(&section.title).to_owned(),
                count: usize::from(section.count),
                minimum: section.minimum,
            })
            .collect(),
        history: attempts.iter().filter_map(|attempt| Sitting::of(attempt, title, locale)).collect(),
        course: readiness.as_ref().map(|known| points(known, attempts)).unwrap_or_default(),
        readiness,
        outlook: Outlook::of(progress.total.meaning(), gate.bar),
        live: LiveView::of(&gate, live.as_ref(), locale),
        problem: None,
    })
}
