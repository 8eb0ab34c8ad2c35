//! `GET /studio/guidelines/{domain}/preview`.

use std::collections::BTreeMap;

use assessment::Day;
use assessment::guideline::Guideline;
use assessment::manuscript::guideline::Release;
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::studio::GuidelineDesk;

use crate::context::{AppState, Page, PageError, Visitor, render, see_other};
use crate::guidelines::{GuidelinePage, Reading};
use crate::i18n::{Locale, guideline_editor as words, manuscripts};
use crate::studio::diff::suggestion;
use crate::studio::domains::page_id;
use crate::studio::{Section, StudioFrame};

/// The draft by the learner's own components; what cannot be read yet leads back to the form, which says why.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let id = page_id(&domain)?;
    let desk = state.service.guideline_desk(visitor.actor.as_ref(), &id).await?;
    let form = format!("/studio/guidelines/{id}");
    let Some(guideline) = drafted(&desk, Day::of(state.service.now()).iso(), locale) else {
        return Ok(see_other(&format!("{form}?check=1"), None));
    };
    let reading = Reading::of(&guideline, guideline.newest(), locale.pick(&desk.domain.title), locale);
    let reading = reading.ok_or(ServiceError::NotFound)?;
    let page = Page::studio(words::preview(locale));
    let body = move || {
        let (reading, form) = (reading.clone(), form.clone());
        view! {
            <StudioFrame section=Section::Guidelines locale=locale>
                <p class="notice">
                    {words::preview_note(locale)}" "
                    <a href=form>{manuscripts::back_to_form(locale)}</a>
                </p>
                <GuidelinePage reading=reading locale=locale />
            </StudioFrame>
        }
    };
    Ok(render(&state, &visitor, page, body).await)
}

/// What the draft would be if it were published now.
fn drafted(desk: &GuidelineDesk, today: String, locale: Locale) -> Option<Guideline> {
    let text = desk.manuscript.read(&desk.domain.id).ok()?;
    let said = text.changes(desk.published.as_ref()).into_iter().map(|change| {
        let said = suggestion(change.before.as_deref(), change.after.as_deref(), locale);
        let said = if said.is_empty() { words::preview(locale).to_owned() } else { said };
        (change.rule, said)
    });
    let changes: BTreeMap<_, _> = said.collect();
    let summary = words::preview(locale).to_owned();
    text.publish(desk.published.as_ref(), &desk.domain.id, Release { published_on: today, summary, changes })
        .ok()
}
