//! The person behind the session.

use app::attempts::view::ProblemView;
use app::context::{AppState, Visitor};
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use service::ServiceError;
use utoipa::ToSchema;

use super::problem::ApiProblem;

/// Who is signed in.
#[derive(Serialize, ToSchema)]
pub(super) struct MeView {
    /// Id.
    user: String,
    /// Address; none for a guest.
    email: Option<String>,
    /// learner, instructor or admin.
    role: String,
}

/// Who am I?
#[utoipa::path(get, path = "/me", tag = "session",
    responses((status = 200, body = MeView), (status = 401, body = ProblemView)))]
pub(super) async fn show(visitor: Visitor) -> Result<Json<MeView>, ApiProblem> {
    let actor = visitor.actor.ok_or(ServiceError::NoSession)?;
    Ok(Json(MeView { user: actor.user.to_string(), email: actor.email, role: actor.role.to_string() }))
}

/// Everything kept of me.
#[utoipa::path(get, path = "/me/export", tag = "session",
    responses((status = 200, body = Object), (status = 401, body = ProblemView)))]
pub(super) async fn export(
    State(state): State<AppState>,
    visitor: Visitor,
) -> Result<Json<serde_json::Value>, ApiProblem> {
    let export = state.service.export_account(visitor.actor.as_ref()).await?;
    let value = serde_json::to_value(&export)
        .map_err(|error| ServiceError::Inconsistent(format!("export: {error}")))?;
    Ok(Json(value))
}
