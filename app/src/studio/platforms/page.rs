//! `GET /studio/lti`.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::lti::Addresses;
use service::{Role, ServiceError};
use uuid::Uuid;

use super::grades::GradeRow;
use super::registration::RegistrationView;
use super::view::{PlatformsPage, PlatformsView};
use crate::context::{AppState, Page, PageError, Status, Visitor, render};
use crate::i18n::lti;
use crate::studio::{Section, StudioFrame};

/// Platforms and grades; forms for who operates.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    Ok(answer(&state, &visitor, None, StatusCode::OK.into()).await?)
}

/// The same with a registration that was refused, and why.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    refused: Option<(RegistrationView, String)>,
    status: Status,
) -> Result<Response, ServiceError> {
    let locale = visitor.locale;
    let actor = visitor.actor.as_ref();
    let platforms = state.service.platforms(actor).await?;
    let names: BTreeMap<Uuid, String> =
        platforms.iter().map(|platform| (platform.id, platform.name.clone())).collect();
    let scores = state.service.platform_scores(actor).await?;
    let addresses = Addresses::of(&state.public_url);
    let canvas = serde_json::to_string_pretty(&addresses.canvas_configuration());
    let view = PlatformsView {
        canvas: canvas.map_err(|error| ServiceError::Inconsistent(error.to_string()))?,
        addresses,
        registered: platforms.iter().map(RegistrationView::of).collect(),
        grades: scores.iter().map(|score| GradeRow::of(score, &names, locale)).collect(),
        operates: actor.is_some_and(|actor| actor.role == Role::Admin),
        refused,
    };
    let page = Page { status, ..Page::studio(lti::platforms(locale)) };
    Ok(render(state, visitor, page, move || {
        let view = view.clone();
        view! {
            <StudioFrame section=Section::Platforms locale=locale>
                <PlatformsPage view=view locale=locale />
            </StudioFrame>
        }
    })
    .await)
}
