//! Attempts, step by step.

use app::attempts::view::{
    AttemptView, GivenInput, ProblemView, ReceiptView, ResponsesInput, ResultView, SetAsideInput, StepInput,
};
use app::attempts::{convert, ready};
use app::context::{AppState, Visitor, ensure_actor};
use assessment::attempt::Behaviour;
use assessment::gate::Verdict;
use assessment::{DomainId, GateId, Instant, RuleId};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use service::attempts::{Given, PracticeFocus, PracticeWish, Wish};
use service::{Role, ServiceError};
use store::AttemptFilter;
use utoipa::ToSchema;

use super::extract::{Body, Shape, id};
use super::problem::ApiProblem;

/// What to begin: a gate, the live phase of one that has been passed, or a practice.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Beginning {
    /// A gate, e.g. `{"gate": "legal/legal-80"}`.
    #[schema(value_type = String)]
    Gate(GateId),
    /// The live phase of a gate, e.g. `{"live": "legal/legal-90"}`.
    #[schema(value_type = String)]
    Live(GateId),
    /// A practice session.
    Practice(PracticeInput),
}

/// A practice session to begin.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PracticeInput {
    /// The domain.
    domain: DomainId,
    /// Only this rule.
    #[serde(default)]
    rule: Option<RuleId>,
    /// Items in the session, 1 … 30; default 10.
    #[serde(default)]
    count: Option<u8>,
}

impl PracticeInput {
    fn wish(self) -> PracticeWish {
        let mut wish = PracticeWish::of(self.domain);
        wish.focus = self.rule.map_or(wish.focus, PracticeFocus::Rule);
        wish.count = self.count.map_or(wish.count, usize::from);
        wish
    }
}

/// An attempt in a list.
#[derive(Serialize, ToSchema)]
pub(super) struct AttemptSummaryView {
    /// Its id.
    id: String,
    /// The domain.
    domain: DomainId,
    /// Practice, mock or live.
    behaviour: Behaviour,
    /// The gate of a mock or a live phase.
    gate: Option<GateId>,
    /// When it began.
    started_at: Instant,
    /// When it ends, if it has a clock.
    ends_at: Option<Instant>,
    /// When it ended.
    closed_at: Option<Instant>,
    /// The verdict of a judged gate.
    verdict: Option<Verdict>,
}

type Created = (StatusCode, HeaderMap, Json<AttemptView>);

/// Begin an attempt; without a session a guest is made, and its cookie set.
#[utoipa::path(post, path = "/attempts", tag = "attempts", request_body = Beginning,
    responses((status = 201, body = AttemptView), (status = 404, body = ProblemView), (status = 409, body = ProblemView),
        (status = 429, body = ProblemView)))]
pub(super) async fn begin(
    State(state): State<AppState>,
    visitor: Visitor,
    Body(beginning): Body<Beginning>,
) -> Result<Created, ApiProblem> {
    let service = &state.service;
    // Before a guest is made: a wish that cannot be met must change nothing.
    let (actor, cookie, attempt) = match beginning {
        Beginning::Gate(gate) => {
            service.gate(&gate).await?;
            let (actor, cookie) = ensure_actor(&state, &visitor).await?;
            let attempt = service.start_gate(Some(&actor), &gate).await?;
            (actor, cookie, attempt)
        }
        // Only who has passed the gate may, and so is somebody already.
        Beginning::Live(gate) => {
            let attempt = service.start_live(visitor.actor.as_ref(), &gate).await?;
            (visitor.actor.clone().ok_or(ServiceError::NoSession)?, None, attempt)
        }
        Beginning::Practice(input) => {
            let wish = input.wish();
            if visitor.actor.is_none() {
                service.has_practice(&wish).await?;
            }
            let (actor, cookie) = ensure_actor(&state, &visitor).await?;
            let attempt = service.start_practice(Some(&actor), &wish).await?;
            (actor, cookie, attempt)
        }
    };
    let open = service.open_attempt(Some(&actor), attempt).await?;
    let mut headers = HeaderMap::new();
    if let Some(cookie) = cookie {
        headers.insert(header::SET_COOKIE, cookie);
    }
    Ok((StatusCode::CREATED, headers, Json(convert::attempt(&open, visitor.locale, service.now()))))
}

/// My attempts, newest first.
#[utoipa::path(get, path = "/attempts", tag = "attempts",
    responses((status = 200, body = Vec<AttemptSummaryView>), (status = 401, body = ProblemView)))]
pub(super) async fn list(
    State(state): State<AppState>,
    visitor: Visitor,
) -> Result<Json<Vec<AttemptSummaryView>>, ApiProblem> {
    let actor = visitor.actor.ok_or(ServiceError::NoSession)?;
    let attempts = state.service.store.list_attempts(actor.user, &AttemptFilter::default(), 100).await?;
    let views = attempts
        .into_iter()
        .map(|attempt| AttemptSummaryView {
            id: attempt.id.to_string(),
            domain: attempt.domain,
            behaviour: attempt.behaviour,
            gate: attempt.gate.map(|gate| gate.id),
            started_at: attempt.started_at,
            ends_at: attempt.ends_at,
            closed_at: attempt.status.closure().map(|closure| closure.at),
            verdict: attempt.verdict.map(Verdict::told),
        })
        .collect();
    Ok(Json(views))
}

/// An attempt with its questions, without keys.
#[utoipa::path(get, path = "/attempts/{id}", tag = "attempts", params(("id" = String, Path), Shape),
    responses((status = 200, body = AttemptView), (status = 401, body = ProblemView), (status = 404, body = ProblemView)))]
pub(super) async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    shape: Shape,
    Path(attempt): Path<String>,
) -> Result<Response, ApiProblem> {
    let (actor, id) = (visitor.actor.as_ref(), id(&attempt)?);
    let open = match state.service.open_attempt(actor, id).await {
        Err(ServiceError::NotFound) => state.service.trial(actor, id).await?,
        open => open?,
    };
    let now = state.service.now();
    Ok(match shape {
        Shape::Data => Json(convert::attempt(&open, visitor.locale, now)).into_response(),
        Shape::Runner => Json(ready::attempt(&open, visitor.locale, now)).into_response(),
    })
}

/// Who takes a step on which attempt, and how it is to be answered.
struct Taker<'a> {
    state: &'a AppState,
    visitor: &'a Visitor,
    shape: Shape,
    attempt: &'a str,
}

impl Taker<'_> {
    /// Takes a step; `slot` is the one it is about, if it may bring a hint or a judgement.
    async fn take(self, step: u32, slot: Option<u16>, wish: Wish) -> Result<Response, ApiProblem> {
        let Self { state, visitor, shape, attempt } = self;
        let (actor, id) = (visitor.actor.as_ref(), id(attempt)?);
        // Who writes items tries them out by the same runner.
        let again = actor.filter(|actor| actor.role != Role::Learner).map(|_| wish.clone());
        let receipt = match (state.service.take_step(actor, id, step, wish).await, again) {
            (Err(ServiceError::NotFound), Some(wish)) => {
                state.service.step_trial(actor, id, step, wish).await?
            }
            (taken, _) => taken?,
        };
        let slot = slot.map(usize::from);
        Ok(match shape {
            Shape::Data => Json(convert::receipt(&receipt, slot)).into_response(),
            Shape::Runner => Json(ready::receipt(&receipt, slot, visitor.locale)).into_response(),
        })
    }
}

/// Save the response to an item.
#[utoipa::path(put, path = "/attempts/{id}/slots/{slot}/response", tag = "attempts", request_body = StepInput,
    params(("id" = String, Path), ("slot" = u16, Path, description = "Index of the item, from 0"), Shape),
    responses((status = 200, body = ReceiptView), (status = 401, body = ProblemView), (status = 404, body = ProblemView),
        (status = 409, body = ProblemView)))]
pub(super) async fn save(
    State(state): State<AppState>,
    visitor: Visitor,
    shape: Shape,
    Path((attempt, slot)): Path<(String, String)>,
    Body(input): Body<StepInput>,
) -> Result<Response, ApiProblem> {
    let response = input.response.ok_or_else(|| missing("response"))?;
    let slot: u16 = id(&slot)?;
    let taker = Taker { state: &state, visitor: &visitor, shape, attempt: &attempt };
    taker.take(input.step, None, Wish::Save(vec![Given { slot, response, at: input.given_at }])).await
}

/// Save responses to several items at once: what has waited while there was no connection.
#[utoipa::path(put, path = "/attempts/{id}/responses", tag = "attempts", request_body = ResponsesInput,
    params(("id" = String, Path), Shape),
    responses((status = 200, body = ReceiptView), (status = 401, body = ProblemView), (status = 404, body = ProblemView),
        (status = 409, body = ProblemView)))]
pub(super) async fn save_all(
    State(state): State<AppState>,
    visitor: Visitor,
    shape: Shape,
    Path(attempt): Path<String>,
    Body(input): Body<ResponsesInput>,
) -> Result<Response, ApiProblem> {
    if input.responses.is_empty() {
        return Err(missing("responses"));
    }
    let taker = Taker { state: &state, visitor: &visitor, shape, attempt: &attempt };
    taker.take(input.step, None, Wish::Save(input.responses.into_iter().map(given).collect())).await
}

/// Keep responses that cannot count: they come after the attempt has closed, or another device has given later ones.
/// They are kept beside those that count and change nothing.
#[utoipa::path(post, path = "/attempts/{id}/set-aside", tag = "attempts", request_body = SetAsideInput,
    params(("id" = String, Path)),
    responses((status = 204), (status = 401, body = ProblemView), (status = 404, body = ProblemView),
        (status = 409, body = ProblemView)))]
pub(super) async fn set_aside(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(attempt): Path<String>,
    Body(input): Body<SetAsideInput>,
) -> Result<StatusCode, ApiProblem> {
    let given = input.responses.into_iter().map(given).collect();
    state.service.set_aside(visitor.actor.as_ref(), id(&attempt)?, given).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn given(input: GivenInput) -> Given {
    let GivenInput { slot, response, given_at } = input;
    Given { slot, response, at: given_at }
}

/// Put or take the flag of an item.
#[utoipa::path(put, path = "/attempts/{id}/slots/{slot}/flag", tag = "attempts", request_body = StepInput,
    params(("id" = String, Path), ("slot" = u16, Path), Shape),
    responses((status = 200, body = ReceiptView), (status = 401, body = ProblemView), (status = 404, body = ProblemView),
        (status = 409, body = ProblemView)))]
pub(super) async fn flag(
    State(state): State<AppState>,
    visitor: Visitor,
    shape: Shape,
    Path((attempt, slot)): Path<(String, String)>,
    Body(input): Body<StepInput>,
) -> Result<Response, ApiProblem> {
    let flagged = input.flagged.ok_or_else(|| missing("flagged"))?;
    let slot: u16 = id(&slot)?;
    let taker = Taker { state: &state, visitor: &visitor, shape, attempt: &attempt };
    taker.take(input.step, None, Wish::Flag { slot, flagged }).await
}

/// Take the hint of an item (practice).
#[utoipa::path(post, path = "/attempts/{id}/slots/{slot}/hint", tag = "attempts", request_body = StepInput,
    params(("id" = String, Path), ("slot" = u16, Path), Shape),
    responses((status = 200, body = ReceiptView), (status = 401, body = ProblemView), (status = 404, body = ProblemView),
        (status = 409, body = ProblemView)))]
pub(super) async fn hint(
    State(state): State<AppState>,
    visitor: Visitor,
    shape: Shape,
    Path((attempt, slot)): Path<(String, String)>,
    Body(input): Body<StepInput>,
) -> Result<Response, ApiProblem> {
    let slot: u16 = id(&slot)?;
    let taker = Taker { state: &state, visitor: &visitor, shape, attempt: &attempt };
    taker.take(input.step, Some(slot), Wish::Hint { slot }).await
}

/// Have the saved response of an item judged (practice), or hand the task in (live).
#[utoipa::path(post, path = "/attempts/{id}/slots/{slot}/check", tag = "attempts", request_body = StepInput,
    params(("id" = String, Path), ("slot" = u16, Path), Shape),
    responses((status = 200, body = ReceiptView), (status = 401, body = ProblemView), (status = 404, body = ProblemView),
        (status = 409, body = ProblemView)))]
pub(super) async fn check(
    State(state): State<AppState>,
    visitor: Visitor,
    shape: Shape,
    Path((attempt, slot)): Path<(String, String)>,
    Body(input): Body<StepInput>,
) -> Result<Response, ApiProblem> {
    let slot: u16 = id(&slot)?;
    let taker = Taker { state: &state, visitor: &visitor, shape, attempt: &attempt };
    taker.take(input.step, Some(slot), Wish::Check { slot }).await
}

/// Submit: end the attempt.
#[utoipa::path(post, path = "/attempts/{id}/closure", tag = "attempts", request_body = StepInput,
    params(("id" = String, Path), Shape),
    responses((status = 200, body = ReceiptView), (status = 401, body = ProblemView), (status = 404, body = ProblemView),
        (status = 409, body = ProblemView)))]
pub(super) async fn close(
    State(state): State<AppState>,
    visitor: Visitor,
    shape: Shape,
    Path(attempt): Path<String>,
    Body(input): Body<StepInput>,
) -> Result<Response, ApiProblem> {
    let taker = Taker { state: &state, visitor: &visitor, shape, attempt: &attempt };
    taker.take(input.step, None, Wish::Submit).await
}

/// The result of a judged attempt.
#[utoipa::path(get, path = "/attempts/{id}/result", tag = "attempts", params(("id" = String, Path)),
    responses((status = 200, body = ResultView), (status = 401, body = ProblemView), (status = 404, body = ProblemView), (status = 409, body = ProblemView)))]
pub(super) async fn result(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(attempt): Path<String>,
) -> Result<Json<ResultView>, ApiProblem> {
    let judged = state.service.attempt_result(visitor.actor.as_ref(), id(&attempt)?).await?.0;
    Ok(Json(ResultView {
        attempt: convert::attempt(&judged, visitor.locale, state.service.now()),
        verdict: judged.verdict.clone().map(Verdict::told),
    }))
}

fn missing(field: &str) -> ApiProblem {
    ApiProblem::Body(StatusCode::UNPROCESSABLE_ENTITY, format!("missing field `{field}`"))
}
