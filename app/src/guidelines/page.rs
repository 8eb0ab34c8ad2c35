//! `GET /guidelines/{domain}`.

use assessment::DomainId;
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;

use super::reading::Reading;
use super::view::GuidelinePage;
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};

/// The guideline; `?version=1` shows an older version of it.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    asked: Asked,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let id: DomainId = domain.parse().map_err(|_| ServiceError::NotFound)?;
    let shelf = state.service.shelf().await?;
    let domain = shelf.domain(&id).ok_or(ServiceError::NotFound)?;
    let guideline = shelf.guideline(&id).ok_or(ServiceError::NotFound)?;
    let version = match asked.text("version") {
        "" => guideline.newest(),
        number => number.parse().map_err(|_| ServiceError::NotFound)?,
    };
    let reading = Reading::of(&guideline, version, locale.pick(&domain.title), locale);
    let reading = reading.ok_or(ServiceError::NotFound)?;
    let page = Page::reading(reading.title.clone());
    let body = move || view! { <GuidelinePage reading=reading.clone() locale=locale /> };
    Ok(render(&state, &visitor, page, body).await)
}
