//! `POST /studio/gates/{domain}/{gate}`.

use assessment::GateId;
use assessment::manuscript::edit;
use assessment::manuscript::gate::{GateManuscript, MOST, SectionManuscript};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use service::studio::{Document, SaveOutcome, Turn};

use super::page::{Shown, answer};
use super::plain::plain;
use super::view::Meanwhile;
use crate::context::{AppState, Nested, PageError, Visitor, see_other};
use crate::gates::page::id;
use crate::studio::manuscript::{Action, MarkView};

/// Saves the draft, with its rows as the button left them, or lets another revision stand.
pub async fn save(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, gate)): Path<(String, String)>,
    form: Nested<GateManuscript>,
) -> Result<Response, PageError> {
    let gate = id(&domain, &gate)?;
    let path = format!("/studio/gates/{gate}");
    let actor = visitor.actor.as_ref();
    let (base, action) = (form.base(), Action::read(&form.action));
    let mut manuscript = form.m;
    let to = match &action {
        Action::Undo | Action::Redo => {
            let turn = if action == Action::Undo { Turn::Back } else { Turn::Forth };
            state.service.turn_manuscript(actor, &Document::Gate(gate), base.unwrap_or(0), turn).await?;
            return Ok(see_other(&path, None));
        }
        Action::Check => format!("{path}?check=1"),
        Action::Publish => format!("{path}/publish"),
        Action::Row(row) => {
            if row.rows == "sections" {
                edit(&mut manuscript.sections, row.deed, MOST, SectionManuscript::fresh);
            }
            format!("{path}#{}", row.anchor())
        }
        Action::Save => path,
    };
    match state.service.save_gate(actor, &gate, base, &manuscript).await? {
        SaveOutcome::Saved => Ok(see_other(&to, None)),
        SaveOutcome::Overtaken { theirs, mark } => {
            let mark = MarkView::of(&mark, visitor.locale);
            let (theirs, mine) = (plain(&theirs), plain(&manuscript));
            refused(&state, &visitor, &gate, manuscript, Meanwhile::Overtaken { mark, theirs, mine }).await
        }
        SaveOutcome::Published => refused(&state, &visitor, &gate, manuscript, Meanwhile::Published).await,
    }
}

/// The editor with what was written, and the revision that stands now to save over.
async fn refused(
    state: &AppState,
    visitor: &Visitor,
    gate: &GateId,
    mine: GateManuscript,
    meanwhile: Meanwhile,
) -> Result<Response, PageError> {
    let inspection = state.service.inspect_gate(visitor.actor.as_ref(), gate).await?;
    let shown = Shown { instead: Some((mine, meanwhile)), ..Shown::default() };
    Ok(answer(state, visitor, inspection, shown, StatusCode::CONFLICT).await)
}
