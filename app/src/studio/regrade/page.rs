//! `GET /studio/items/{domain}/{item}/regrade`.

use assessment::attempt::Basis;
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::studio::regrade::Regrade;

use super::view::{RegradePage, RegradeView};
use super::wish;
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::regrade;
use crate::studio::analysis::item::id;
use crate::studio::{Section, StudioFrame};

/// What can be judged again, and the dry run of what the address names.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, item)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let id = id(&domain, &item)?;
    let actor = visitor.actor.as_ref();
    let wish = wish::read(id.clone(), asked.text("from"), asked.text("to"));
    let is_asked = wish.is_some();
    // Without a wish only the versions are looked up: answers to version 0, which nobody ever gave.
    let nothing = Regrade { item: id.clone(), from: Some(0), basis: Basis::FullPoints };
    let run = state.service.try_regrade(actor, wish.as_ref().unwrap_or(&nothing)).await?;
    let is_upheld = asked.text("upheld") == "1";
    let done = asked.text("done").parse().ok().zip(asked.text("changed").parse().ok());
    let wish = wish.unwrap_or(Regrade { item: id.clone(), from: None, basis: Basis::Version(run.newest) });
    let view = RegradeView::of(&run, &wish, is_asked, done, locale).after_ruling(is_upheld);
    let page = Page::studio(regrade::of_item(locale, id.as_str()));
    Ok(render(&state, &visitor, page, move || {
        let view = view.clone();
        view! {
            <StudioFrame section=Section::Analysis locale=locale>
                <RegradePage view=view locale=locale />
            </StudioFrame>
        }
    })
    .await)
}
