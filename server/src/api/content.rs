//! Domains, guidelines, gates.

use app::attempts::view::ProblemView;
use app::context::AppState;
use assessment::catalogue::Domain;
use assessment::gate::Gate;
use assessment::guideline::Guideline;
use assessment::{DomainId, GateId};
use axum::Json;
use axum::extract::{Path, State};

use super::extract::id;
use super::problem::ApiProblem;

/// All domains.
#[utoipa::path(get, path = "/domains", tag = "content", responses((status = 200, body = Vec<Domain>)))]
pub(super) async fn domains(State(state): State<AppState>) -> Result<Json<Vec<Domain>>, ApiProblem> {
    Ok(Json(state.service.shelf().await?.domains.clone()))
}

/// A domain's guideline with all its versions.
#[utoipa::path(get, path = "/domains/{domain}/guideline", tag = "content", params(("domain" = String, Path)),
    responses((status = 200, body = Guideline), (status = 404, body = ProblemView)))]
pub(super) async fn guideline(
    State(state): State<AppState>,
    Path(domain): Path<String>,
) -> Result<Json<Guideline>, ApiProblem> {
    let domain: DomainId = id(&domain)?;
    Ok(Json((*state.service.guideline(&domain).await?).clone()))
}

/// All gates.
#[utoipa::path(get, path = "/gates", tag = "content", responses((status = 200, body = Vec<Gate>)))]
pub(super) async fn gates(State(state): State<AppState>) -> Result<Json<Vec<Gate>>, ApiProblem> {
    let shelf = state.service.shelf().await?;
    Ok(Json(shelf.gates().map(|(gate, _)| (**gate).clone()).collect()))
}

/// One gate.
#[utoipa::path(get, path = "/gates/{domain}/{gate}", tag = "content",
    params(("domain" = String, Path), ("gate" = String, Path)),
    responses((status = 200, body = Gate), (status = 404, body = ProblemView)))]
pub(super) async fn gate(
    State(state): State<AppState>,
    Path((domain, gate)): Path<(String, String)>,
) -> Result<Json<Gate>, ApiProblem> {
    let gate: GateId = id(&format!("{domain}/{gate}"))?;
    Ok(Json((*state.service.gate(&gate).await?.0).clone()))
}
