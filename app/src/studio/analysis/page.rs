//! `GET /studio/analysis`.

use assessment::DomainId;
use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::authorisation::{Deed, authorise};

use super::filter::Filter;
use super::gates::GateRow;
use super::view::{AnalysisPage, AnalysisView, ItemRow};
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::analysis;
use crate::studio::{Section, StudioFrame};

/// The items and gates of a domain (`?domain=`, the first one without), filtered and sorted by the address.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    // Before anything is looked up: whoever may not see this learns nothing of what there is.
    authorise(visitor.actor.as_ref(), Deed::Supervise, None)?;
    let shelf = state.service.shelf().await?;
    let domain: DomainId = match asked.text("domain") {
        "" => shelf.domains.first().map(|domain| domain.id.clone()).ok_or(ServiceError::NotFound)?,
        word => word.parse().map_err(|_| ServiceError::NotFound)?,
    };
    let known = state.service.domain_analysis(visitor.actor.as_ref(), &domain).await?;
    let filter = Filter::of(&asked);
    let mut interactions: Vec<&'static str> = known.items.iter().map(|item| item.interaction).collect();
    interactions.sort_unstable();
    interactions.dedup();
    let title = |id: &assessment::GateId| {
        shelf.gate(id).map_or_else(|| id.to_string(), |(gate, _)| locale.pick(&gate.title).to_owned())
    };
    let view = AnalysisView {
        domains: shelf
            .domains
            .iter()
            .map(|each| (each.id.to_string(), locale.pick(&each.title).to_owned()))
            .collect(),
        rules: known.rules.iter().map(|rule| rule.rule.to_string()).collect(),
        interactions,
        attempts: known.attempts,
        rows: filter.rows(&known.items).into_iter().map(ItemRow::of).collect(),
        is_empty: known.items.is_empty(),
        gates: known.gates.iter().map(|gate| GateRow::of(gate, title(&gate.gate))).collect(),
        domain: domain.to_string(),
        filter,
    };
    let page = Page::studio(analysis::analysis(locale));
    Ok(render(&state, &visitor, page, move || {
        let view = view.clone();
        view! {
            <StudioFrame section=Section::Analysis locale=locale>
                <AnalysisPage view=view locale=locale />
            </StudioFrame>
        }
    })
    .await)
}
