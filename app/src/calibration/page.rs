//! `GET /calibration`.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::view::Calibration;
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::calibration;

/// The track record of readiness: open to everybody, and about nobody.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let record = state.service.track_record(visitor.actor.as_ref()).await?;
    let page = Page::reading(calibration::title(locale));
    Ok(render(&state, &visitor, page, move || {
        let record = (*record).clone();
        view! { <Calibration record=record locale=locale /> }
    })
    .await)
}
