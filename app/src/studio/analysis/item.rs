//! `GET /studio/items/{domain}/{item}/analysis`.

use assessment::ItemId;
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;

use super::item_view::{ItemAnalysisPage, ItemView};
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::analysis;
use crate::studio::{Section, StudioFrame};

/// One item; options and times are those of `?version=`, or of the newest version that was answered.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, item)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let id = id(&domain, &item)?;
    let version = match asked.text("version") {
        "" => None,
        number => Some(number.parse().map_err(|_| ServiceError::NotFound)?),
    };
    let known = state.service.item_analysis(visitor.actor.as_ref(), &id, version).await?;
    let view = ItemView::of(known, locale);
    let page = Page::studio(analysis::of_item(locale, id.as_str()));
    Ok(render(&state, &visitor, page, move || {
        let view = view.clone();
        view! {
            <StudioFrame section=Section::Analysis locale=locale>
                <ItemAnalysisPage view=view locale=locale />
            </StudioFrame>
        }
    })
    .await)
}

/// The item that an address names.
pub(crate) fn id(domain: &str, item: &str) -> Result<ItemId, ServiceError> {
    format!("{domain}/{item}").parse().map_err(|_| ServiceError::NotFound)
}
