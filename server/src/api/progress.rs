//! Progress.

use app::attempts::view::ProblemView;
use app::context::{AppState, Visitor};
use assessment::statistics::Proportion;
use assessment::{DomainId, Instant, RuleId};
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use service::ServiceError;
use service::progress::{DomainProgress, Tally};
use utoipa::ToSchema;

use super::problem::ApiProblem;

/// Figures over first answers; shares are left out below ten of them.
#[derive(Serialize, ToSchema)]
pub(super) struct TallyView {
    /// Items answered for the first time.
    answered: u32,
    /// Share without a meaning miss, with its 95 % interval.
    meaning: Option<Proportion>,
    /// Share without a format miss, with its 95 % interval.
    format: Option<Proportion>,
    /// The last of these answers.
    last_at: Option<Instant>,
}

/// Progress in a domain.
#[derive(Serialize, ToSchema)]
pub(super) struct ProgressView {
    /// The domain.
    domain: DomainId,
    /// Over all its rules.
    total: TallyView,
    /// Items in the bank.
    items: usize,
    /// Of these, met at least once.
    met: usize,
    /// Per rule.
    rules: Vec<RuleProgressView>,
}

/// Progress on a rule.
#[derive(Serialize, ToSchema)]
pub(super) struct RuleProgressView {
    /// The rule.
    rule: RuleId,
    /// Figures.
    tally: TallyView,
    /// When it is due again.
    due_at: Option<Instant>,
}

impl From<&Tally> for TallyView {
    fn from(tally: &Tally) -> Self {
        Self {
            answered: tally.answered,
            meaning: tally.meaning(),
            format: tally.format(),
            last_at: tally.last_at,
        }
    }
}

impl From<&DomainProgress> for ProgressView {
    fn from(progress: &DomainProgress) -> Self {
        let rules = progress.rules.iter().map(|rule| RuleProgressView {
            rule: rule.rule.clone(),
            tally: (&rule.tally).into(),
            due_at: rule.due_at,
        });
        Self {
            domain: progress.domain.clone(),
            total: (&progress.total).into(),
            items: progress.items,
            met: progress.met,
            rules: rules.collect(),
        }
    }
}

/// My progress in every domain.
#[utoipa::path(get, path = "/progress", tag = "progress",
    responses((status = 200, body = Vec<ProgressView>), (status = 401, body = ProblemView)))]
pub(super) async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
) -> Result<Json<Vec<ProgressView>>, ApiProblem> {
    let actor = visitor.actor.ok_or(ServiceError::NoSession)?;
    let progress = state.service.progress(Some(&actor)).await?;
    Ok(Json(progress.iter().map(ProgressView::from).collect()))
}
