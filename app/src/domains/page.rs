//! `GET /domains/{domain}`.

use assessment::DomainId;
use assessment::gate::Gate;
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;

use super::view::{DomainPage, DomainView};
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::gates::card::GateCard;
use crate::gates::standing::of_visitor_to_each;
use crate::i18n::moments;
use crate::progress::figures::DomainFigures;
use crate::readiness::GateOutlook;

/// Everything about a domain.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
) -> Result<Response, PageError> {
    let (locale, service) = (visitor.locale, &state.service);
    let id: DomainId = domain.parse().map_err(|_| ServiceError::NotFound)?;
    let shelf = service.shelf().await?;
    let domain = shelf.domain(&id).ok_or(ServiceError::NotFound)?;
    let guideline = shelf.guideline(&id).ok_or(ServiceError::NotFound)?;
    let progress = service.domain_progress(visitor.actor.as_ref(), &id).await?;
    let own: Vec<&Gate> =
        shelf.gates().map(|(gate, _)| &**gate).filter(|gate| gate.id.domain() == id).collect();
    let standings = of_visitor_to_each(service, visitor.actor.as_ref(), &own).await?;
    let gates = own.into_iter().zip(standings);
    let gates = gates.map(|(gate, standing)| GateCard::of(gate, standing.as_ref(), locale)).collect();
    let outlooks = match &visitor.actor {
        // Who has not answered here lacks everything; the page says so by its buttons.
        Some(actor) if progress.total.answered > 0 => service.domain_readiness(Some(actor), &id).await?,
        _ => Vec::new(),
    };
    let outlooks = outlooks.into_iter().filter_map(|known| GateOutlook::of(known, &shelf, locale)).collect();
    let newest = guideline.newest();
    let published = guideline.versions.last().map(|version| moments::date(locale, &version.published_on));
    let title = locale.pick(&domain.title);
    let view = DomainView {
        summary: locale.pick(&domain.summary).to_owned(),
        guideline: locale.pick(&guideline.title).to_owned(),
        version: newest,
        published: published.unwrap_or_default(),
        rules: guideline.rules_in_force().count(),
        changed_items: shelf.stale_items(&id),
        items: shelf.index(&id).len(),
        gates,
        outlooks,
        figures: DomainFigures::of(&progress, title, locale, service.now()),
    };
    let page = Page::reading(title);
    Ok(render(&state, &visitor, page, move || view! { <DomainPage view=view.clone() locale=locale /> }).await)
}
