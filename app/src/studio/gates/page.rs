//! `GET /studio/gates/{domain}/{gate}`.

use assessment::manuscript::gate::GateManuscript;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::studio::GateInspection;

use super::view::{Editor, EditorView, Meanwhile};
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::gates::page::id;
use crate::i18n::gate_editor as words;
use crate::studio::manuscript::MarkView;
use crate::studio::{Section, StudioFrame};

/// Items listed for a search.
const LISTED: usize = 30;

/// The editor; `?check=1` says what is missing, `?pick=…` lists items.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, gate)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, PageError> {
    let gate = id(&domain, &gate)?;
    let actor = visitor.actor.as_ref();
    let inspection = state.service.inspect_gate(actor, &gate).await?;
    let note = asked.text("published").parse().ok().map(|version| words::published(visitor.locale, version));
    let pick = asked.text("pick").chars().take(100).collect::<String>();
    let picked = if pick.trim().is_empty() {
        None
    } else {
        Some((pick.clone(), state.service.pick_items(actor, &gate.domain(), &pick, LISTED).await?))
    };
    let shown = Shown { note, checked: asked.text("check") == "1", picked, instead: None };
    Ok(answer(&state, &visitor, inspection, shown, StatusCode::OK).await)
}

/// Items found, with what was looked for.
pub(super) type Picked = (String, Vec<(assessment::ItemId, String)>);

/// What the editor shows besides the manuscript that stands.
#[derive(Default)]
pub(super) struct Shown {
    /// What was done.
    pub(super) note: Option<String>,
    /// Whether to say what is missing.
    pub(super) checked: bool,
    /// Items looked for.
    pub(super) picked: Option<Picked>,
    /// What stands in the form instead, and why.
    pub(super) instead: Option<(GateManuscript, Meanwhile)>,
}

/// The editor as a page.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    inspection: GateInspection,
    shown: Shown,
    status: StatusCode,
) -> Response {
    let locale = visitor.locale;
    let desk = inspection.desk;
    let faults = match inspection.gate {
        Err(faults) if shown.checked && shown.instead.is_none() => faults,
        _ => Vec::new(),
    };
    let (manuscript, meanwhile) = match shown.instead {
        Some((mine, meanwhile)) => (mine, Some(meanwhile)),
        None => (desk.manuscript, None),
    };
    let rules = desk.guideline.rules_in_force().map(|rule| format!("{} {}", rule.id.local(), rule.title));
    let view = EditorView {
        rules: rules.collect::<Vec<String>>().join(", "),
        id: desk.id,
        is_published: desk.published.is_some(),
        mark: desk.mark.as_ref().map(|mark| MarkView::of(mark, locale)),
        is_ready: shown.checked && faults.is_empty(),
        manuscript,
        faults,
        note: shown.note,
        picked: shown.picked,
        meanwhile,
    };
    let page = Page { status: status.into(), ..Page::studio(view.title().to_owned()) };
    let body = move || {
        let view = view.clone();
        view! {
            <StudioFrame section=Section::Gates locale=locale>
                <Editor view=view locale=locale />
            </StudioFrame>
        }
    };
    render(state, visitor, page, body).await
}
