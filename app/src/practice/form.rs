//! `POST /practice/{domain}`.

use assessment::guideline::Guideline;
use assessment::{DomainId, RuleId};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use service::ServiceError;
use service::attempts::{PracticeFocus, PracticeWish};

use super::page::{self, Chosen};
use crate::context::{AppState, Fields, PageError, Visitor, ensure_actor, see_other};
use crate::i18n::{Locale, learn, problems};

/// Begins a practice session; a stranger becomes a guest.
pub async fn begin(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let domain = page::id(&domain)?;
    // Before a guest is made: a wish that cannot be read must change nothing.
    let guideline = state.service.guideline(&domain).await?;
    let wish = match wish(domain.clone(), &guideline, &fields, visitor.locale) {
        Ok(wish) => wish,
        Err(problem) => {
            let chosen = Chosen { problem: Some(problem), ..Chosen::default() };
            return page::answer(&state, &visitor, &domain, chosen, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    match start(&state, &visitor, &wish).await {
        Ok(begun) => Ok(begun),
        Err(error @ ServiceError::NothingToPractise) => {
            let problem = Some(problems::text(&error, visitor.locale));
            let chosen = Chosen { rule: fields.text("rule").to_owned(), problem, ..Chosen::default() };
            page::answer(&state, &visitor, &domain, chosen, problems::status(&error)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Begins it. Whether there is anything to practise is asked before a stranger is made a guest.
async fn start(state: &AppState, visitor: &Visitor, wish: &PracticeWish) -> Result<Response, ServiceError> {
    if visitor.actor.is_none() {
        state.service.has_practice(wish).await?;
    }
    let (actor, cookie) = ensure_actor(state, visitor).await?;
    let attempt = state.service.start_practice(Some(&actor), wish).await?;
    Ok(see_other(&format!("/attempts/{attempt}"), cookie))
}

/// Reads the wish, or says what in it cannot be read.
fn wish(
    domain: DomainId,
    guideline: &Guideline,
    fields: &Fields,
    locale: Locale,
) -> Result<PracticeWish, String> {
    let mut wish = PracticeWish::of(domain);
    let rule = fields.text("rule");
    let is_set = |name| fields.text(name) == "1";
    wish.focus = if is_set("today") {
        PracticeFocus::Today
    } else if is_set("due") {
        PracticeFocus::Due
    } else if is_set("changed") {
        PracticeFocus::ChangedRules
    } else if rule.is_empty() {
        PracticeFocus::Weakest
    } else {
        let known = RuleId::within(&wish.domain, rule).ok().filter(|rule| guideline.rule(rule).is_some());
        PracticeFocus::Rule(known.ok_or_else(|| learn::unknown_rule(locale).to_owned())?)
    };
    let count = fields.text("count");
    if !count.is_empty() {
        let count = count.parse().ok().filter(|count| (1..=PracticeWish::MOST).contains(count));
        wish.count = count.ok_or_else(|| learn::wrong_count(locale, PracticeWish::MOST))?;
    }
    Ok(wish)
}
