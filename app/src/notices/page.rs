//! `GET /notices`.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::view::{NoticeCard, Notices, NoticesView};
use super::words::words;
use crate::context::{AppState, Page, PageError, Visitor, own_path, render};
use crate::i18n::{moments, notices};

/// What the visitor has been told, newest first. Reading it marks nothing.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let told = state.service.notices(visitor.actor.as_ref()).await?;
    let view = NoticesView {
        up_to: told.first().map(|newest| newest.at.0).unwrap_or_default(),
        cards: told
            .iter()
            .map(|told| NoticeCard {
                id: told.id.to_string(),
                when: moments::minute(locale, told.at),
                is_read: told.is_read,
                text: words(&told.notice, locale),
                href: own_path(&told.path).to_owned(),
            })
            .collect(),
    };
    let page = Page::reading(notices::notices(locale));
    Ok(render(&state, &visitor, page, move || view! { <Notices view=view.clone() locale=locale /> }).await)
}
