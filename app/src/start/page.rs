//! `GET /`.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use service::content::Shelf;

use super::running::RunningCard;
use super::view::{DomainCard, Start, StartView};
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::gates::card::GateCard;
use crate::i18n::{Locale, learn};
use crate::progress::figures::DomainFigures;
use crate::readiness::GateOutlook;

/// Gates whose readiness is shown.
const NEAREST: usize = 3;

/// What this is, and one click into every domain; for those who return, what to go on with.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    let (locale, service) = (visitor.locale, &state.service);
    let (shelf, now) = (service.shelf().await?, service.now());
    let running = service.running_attempts(visitor.actor.as_ref()).await?;
    let running = running.iter().map(|attempt| RunningCard::of(attempt, &shelf, locale, now)).collect();
    let domains = service.progress(visitor.actor.as_ref()).await?;
    let domains = domains.iter().filter_map(|progress| {
        let domain = shelf.domain(&progress.domain)?;
        let title = locale.pick(&domain.title);
        Some(DomainCard {
            summary: locale.pick(&domain.summary).to_owned(),
            gates: gates(&shelf, &domain.id, locale),
            figures: DomainFigures::of(progress, title, locale, now),
        })
    });
    let nearest = service.nearest_gates(visitor.actor.as_ref(), NEAREST).await?;
    let nearest = nearest.into_iter().filter_map(|known| GateOutlook::of(known, &shelf, locale)).collect();
    let view = StartView { running, nearest, domains: domains.collect() };
    let page = Page::reading(learn::start_title(locale));
    Ok(render(&state, &visitor, page, move || view! { <Start view=view.clone() locale=locale /> }).await)
}

/// The gates of a domain without anybody's standing.
fn gates(shelf: &Shelf, domain: &assessment::DomainId, locale: Locale) -> Vec<GateCard> {
    let own = shelf.gates().filter(|(gate, _)| &gate.id.domain() == domain);
    own.map(|(gate, _)| GateCard::of(gate, None, locale)).collect()
}
