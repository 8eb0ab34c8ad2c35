//! Trying an item out: the learner's own screen, for its author.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::items;
use crate::attempts::page::{AttemptFrame, id, start};
use crate::attempts::ready;
use crate::context::{AppState, Page, PageError, Visitor, render, see_other};

/// `POST /studio/items/{domain}/{item}/trial`: begins a trial of the item as it stands.
pub async fn begin(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, item)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let item = items::id(&domain, &item)?;
    let open = state.service.begin_trial(visitor.actor.as_ref(), &item).await?;
    Ok(see_other(&format!("/studio/trials/{}", open.id), None))
}

/// `GET /studio/trials/{id}`.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(trial): Path<String>,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let open = state.service.trial(visitor.actor.as_ref(), id(&trial)?).await?;
    let item = open.items.first().map(|item| items::path(&item.id)).unwrap_or_default();
    let attempt = ready::attempt(&open, locale, state.service.now());
    let start = start(&attempt, locale)?;
    let page = Page {
        is_attempt: true,
        has_boxes: ready::has_boxes(&attempt),
        framed_by: Some("'self'".to_owned()),
        ..Page::with_runner(attempt.title.clone())
    };
    Ok(render(&state, &visitor, page, move || {
        view! { <AttemptFrame attempt=attempt.clone() start=start.clone() way_out=item.clone() book=None locale=locale /> }
    })
    .await)
}
