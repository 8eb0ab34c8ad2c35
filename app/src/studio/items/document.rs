//! `GET /studio/items/{domain}/{item}`.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::studio::{Desk, Draft, Manuscript};

use super::compare::differences;
use super::editor::{Conflict, Editor, EditorView};
use super::form::{self, Around};
use super::id;
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::{Locale, editor as words, moments};
use crate::studio::{Section, StudioFrame};

/// The item on its author's desk. With `check=1` every fault stands beside its field.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, item)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, PageError> {
    let desk = state.service.item_desk(visitor.actor.as_ref(), &id(&domain, &item)?).await?;
    let notice = match asked.text("published") {
        "" => None,
        version => Some(words::published_now(visitor.locale, &version.chars().take(6).collect::<String>())),
    };
    answer(&state, &visitor, &desk, Shown { checked: asked.text("check") == "1", notice, conflict: None })
        .await
}

/// What is shown besides the item itself.
pub(super) struct Shown {
    /// Whether faults stand beside their fields.
    pub(super) checked: bool,
    /// Something that has just happened.
    pub(super) notice: Option<String>,
    /// What somebody else has saved meanwhile.
    pub(super) conflict: Option<Box<Draft>>,
}

pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    desk: &Desk,
    shown: Shown,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let conflict = shown.conflict.as_deref().map(|standing| conflict(standing, &desk.manuscript, locale));
    let status = if conflict.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let editor = editor(desk, &shown, conflict, locale);
    let page = Page { status: status.into(), ..Page::studio(words::edit_item(locale)) };
    Ok(render(state, visitor, page, move || {
        let editor = editor.clone();
        view! { <StudioFrame section=Section::Bank locale=locale><EditorView editor=editor locale=locale /></StudioFrame> }
    })
    .await)
}

fn editor(desk: &Desk, shown: &Shown, conflict: Option<Conflict>, locale: Locale) -> Editor {
    let packs: Vec<(String, String)> =
        desk.packs.iter().map(|pack| (pack.id().to_owned(), pack.id().to_owned())).collect();
    let none = Vec::new();
    let around = Around {
        guideline: &desk.guideline,
        scales: &desk.scales,
        packs: &packs,
        faults: if shown.checked { &desk.composition.faults } else { &none },
        locale,
    };
    let owner = Owner::new();
    let form = owner.with(|| form::form(&desk.manuscript, &around).to_html());
    owner.cleanup();
    Editor::of(desk, form, shown.notice.clone(), conflict, locale)
}

fn conflict(standing: &Draft, own: &Manuscript, locale: Locale) -> Conflict {
    let theirs: Manuscript = serde_json::from_str(&standing.body).unwrap_or_default();
    Conflict {
        when: moments::minute(locale, standing.at),
        revision: standing.revision,
        differences: differences(&theirs, own),
    }
}
