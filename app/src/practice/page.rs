//! `GET /practice/{domain}`.

use assessment::DomainId;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;

use super::view::{PracticePage, PracticeView, RuleChoice};
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::learn;

/// The choice of rule and number of items; `?rule=L-R4` chooses one beforehand.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    asked: Asked,
) -> Result<Response, PageError> {
    let domain = id(&domain)?;
    let chosen = Chosen { rule: asked.text("rule").to_owned(), ..Chosen::default() };
    answer(&state, &visitor, &domain, chosen, StatusCode::OK).await
}

/// The domain of an address.
pub(super) fn id(domain: &str) -> Result<DomainId, ServiceError> {
    domain.parse().map_err(|_| ServiceError::NotFound)
}

/// What was chosen before.
#[derive(Clone, Debug, Default)]
pub(super) struct Chosen {
    /// The rule, as in `L-R4`; empty for any.
    pub(super) rule: String,
    /// What was refused.
    pub(super) problem: Option<String>,
    /// What was refused of a study plan.
    pub(super) plan_problem: Option<String>,
}

/// The choice as a page.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    domain: &DomainId,
    chosen: Chosen,
    status: StatusCode,
) -> Result<Response, PageError> {
    let (locale, service) = (visitor.locale, &state.service);
    let shelf = service.shelf().await?;
    let title =
        shelf.domain(domain).map(|domain| locale.pick(&domain.title)).ok_or(ServiceError::NotFound)?;
    let guideline = shelf.guideline(domain).ok_or(ServiceError::NotFound)?;
    let index = shelf.index(domain);
    let rules = guideline.rules_in_force().map(|rule| RuleChoice {
        local: rule.id.local().to_owned(),
        title: rule.title.clone(),
        items: index.iter().filter(|item| item.rules.contains(&rule.id)).count(),
    });
    let study = service.study(visitor.actor.as_ref(), domain).await?;
    let view = PracticeView {
        domain: domain.clone(),
        title: title.to_owned(),
        rules: rules.filter(|rule| rule.items > 0).collect(),
        changed_items: shelf.stale_items(domain),
        chosen: chosen.rule,
        problem: chosen.problem,
        study,
        plan_problem: chosen.plan_problem,
    };
    let page = Page { status: status.into(), ..Page::reading(learn::practice_of(locale, title)) };
    Ok(render(state, visitor, page, move || view! { <PracticePage view=view.clone() locale=locale /> }).await)
}
