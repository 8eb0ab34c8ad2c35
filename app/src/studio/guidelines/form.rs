//! `POST /studio/guidelines/{domain}`.

use assessment::DomainId;
use assessment::manuscript::guideline::{
    BorderlineManuscript, ExampleManuscript, GuidelineManuscript, MOST, MOST_EXAMPLES, RuleManuscript,
    TermManuscript,
};
use assessment::manuscript::{Deed, edit};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use service::studio::{Document, SaveOutcome, Turn};

use super::page::{Shown, answer};
use super::plain::plain;
use super::view::Meanwhile;
use crate::context::{AppState, Nested, PageError, Visitor, see_other};
use crate::studio::domains::page_id;
use crate::studio::manuscript::{Action, MarkView, Row};

/// Saves the draft, with its rows as the button left them, or lets another revision stand.
pub async fn save(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    form: Nested<GuidelineManuscript>,
) -> Result<Response, PageError> {
    let id = page_id(&domain)?;
    let path = format!("/studio/guidelines/{id}");
    let (base, action) = (form.base(), Action::read(&form.action));
    let turn = match action {
        Action::Undo => Some(Turn::Back),
        Action::Redo => Some(Turn::Forth),
        _ => None,
    };
    if let Some(turn) = turn {
        let document = Document::Guideline(id);
        state.service.turn_manuscript(visitor.actor.as_ref(), &document, base.unwrap_or(0), turn).await?;
        return Ok(see_other(&path, None));
    }
    let mut manuscript = form.m;
    if let Action::Row(row) = &action {
        apply(&mut manuscript, row, &id);
    }
    match state.service.save_guideline(visitor.actor.as_ref(), &id, base, &manuscript).await? {
        SaveOutcome::Saved => Ok(see_other(&next(&path, &action), None)),
        SaveOutcome::Overtaken { theirs, mark } => {
            let mark = MarkView::of(&mark, visitor.locale);
            let (theirs, mine) = (plain(&theirs), plain(&manuscript));
            let meanwhile = Meanwhile::Overtaken { mark, theirs, mine };
            refused(&state, &visitor, &id, manuscript, meanwhile).await
        }
        SaveOutcome::Published => refused(&state, &visitor, &id, manuscript, Meanwhile::Published).await,
    }
}

/// The editor with what was written, and the revision that stands now to save over.
async fn refused(
    state: &AppState,
    visitor: &Visitor,
    id: &DomainId,
    mine: GuidelineManuscript,
    meanwhile: Meanwhile,
) -> Result<Response, PageError> {
    let desk = state.service.guideline_desk(visitor.actor.as_ref(), id).await?;
    let shown = Shown { instead: Some((mine, meanwhile)), ..Shown::default() };
    Ok(answer(state, visitor, desk, shown, StatusCode::CONFLICT).await)
}

/// Where to look after a save.
fn next(path: &str, action: &Action) -> String {
    match action {
        Action::Check => format!("{path}?check=1"),
        Action::Publish => format!("{path}/publish"),
        Action::Row(row) => format!("{path}#{}", row.anchor()),
        Action::Save | Action::Undo | Action::Redo => path.to_owned(),
    }
}

fn apply(manuscript: &mut GuidelineManuscript, row: &Row, domain: &DomainId) {
    let fresh = if row.deed == Deed::Add { manuscript.fresh_rule(domain) } else { RuleManuscript::default() };
    match row.rows.as_str() {
        "terms" => edit(&mut manuscript.terms, row.deed, MOST, TermManuscript::default),
        "rules" => edit(&mut manuscript.rules, row.deed, MOST, || fresh),
        "borderline" => edit(&mut manuscript.borderline, row.deed, MOST, BorderlineManuscript::default),
        _ => {
            let rule = row.inner("rules", "examples").and_then(|place| manuscript.rules.get_mut(place));
            if let Some(rule) = rule {
                edit(&mut rule.examples, row.deed, MOST_EXAMPLES, ExampleManuscript::default);
            }
        }
    }
}
