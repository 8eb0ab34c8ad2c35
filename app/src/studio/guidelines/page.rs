//! `GET /studio/guidelines/{domain}`.

use assessment::DomainId;
use assessment::manuscript::guideline::GuidelineManuscript;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::studio::GuidelineDesk;

use super::view::{Editor, EditorView, Meanwhile};
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::{domain_editor, guideline_editor as words};
use crate::studio::domains::page_id;
use crate::studio::manuscript::MarkView;
use crate::studio::{Section, StudioFrame};

/// The editor; `?check=1` says what is missing.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    asked: Asked,
) -> Result<Response, PageError> {
    let id = page_id(&domain)?;
    let desk = state.service.guideline_desk(visitor.actor.as_ref(), &id).await?;
    let note = match (asked.text("made"), asked.text("published").parse()) {
        ("1", _) => Some(domain_editor::made(visitor.locale).to_owned()),
        (_, Ok(version)) => Some(words::published(visitor.locale, version)),
        _ => None,
    };
    let checked = asked.text("check") == "1";
    let shown = Shown { note, checked, ..Shown::default() };
    Ok(answer(&state, &visitor, desk, shown, StatusCode::OK).await)
}

/// What the editor shows besides the manuscript that stands.
#[derive(Default)]
pub(super) struct Shown {
    /// What was done.
    pub(super) note: Option<String>,
    /// Whether to say what is missing.
    pub(super) checked: bool,
    /// What stands in the form instead, and why.
    pub(super) instead: Option<(GuidelineManuscript, Meanwhile)>,
}

/// The editor as a page.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    desk: GuidelineDesk,
    shown: Shown,
    status: StatusCode,
) -> Response {
    let locale = visitor.locale;
    let id: DomainId = desk.domain.id.clone();
    let (manuscript, meanwhile) = match shown.instead {
        Some((mine, meanwhile)) => (mine, Some(meanwhile)),
        None => (desk.manuscript, None),
    };
    let faults = match manuscript.read(&id) {
        Err(faults) if shown.checked => faults,
        _ => Vec::new(),
    };
    let view = EditorView {
        domain: id,
        domain_title: locale.pick(&desk.domain.title).to_owned(),
        is_published: desk.published.is_some(),
        mark: desk.mark.as_ref().map(|mark| MarkView::of(mark, locale)),
        is_ready: shown.checked && faults.is_empty(),
        manuscript,
        faults,
        note: shown.note,
        meanwhile,
    };
    let page =
        Page { status: status.into(), ..Page::studio(words::guideline_of(locale, &view.domain_title)) };
    let body = move || {
        let view = view.clone();
        view! {
            <StudioFrame section=Section::Guidelines locale=locale>
                <Editor view=view locale=locale />
            </StudioFrame>
        }
    };
    render(state, visitor, page, body).await
}
