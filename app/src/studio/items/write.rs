//! `POST /studio/items/{domain}/{item}` and `…/life`: everything that is done to an item.

use assessment::ItemId;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use service::studio::{Desk, Manuscript, Row, Written};
use service::{Actor, ServiceError};

use super::document::{Shown, answer};
use super::{id, path};
use crate::context::{AppState, Fields, PageError, Visitor, see_other};
use crate::i18n::{editor as words, moments, problems};

/// What stands beside the manuscript in the form.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Deed {
    #[serde(rename = "do")]
    verb: String,
    revision: String,
    /// The revision of somebody else that is to be written over.
    over: String,
    /// `start-end` of what is selected in the text of the stimulus, in UTF-16 units.
    selection: String,
    /// Rows of a table that are to be added.
    pasted: String,
}

/// Where an item stands after it was saved by itself.
#[derive(Serialize)]
struct SavedView {
    revision: u32,
    saved: String,
    undo: bool,
    redo: bool,
    /// What still stands in the way of publishing, drawn.
    checklist: String,
}

/// Deepest name of a field: `cloze[gaps][0][traps][1][reason]`.
const DEPTH: usize = 6;

fn reading() -> serde_qs::Config {
    serde_qs::Config::new(DEPTH, false)
}

/// Writes what the form says, and does what its button said.
pub async fn write(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, item)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, PageError> {
    let item = id(&domain, &item)?;
    let actor = visitor.actor.as_ref();
    service::authorisation::authorise(actor, service::authorisation::Deed::Author, None)?;
    let unreadable = |_| PageError::Form(StatusCode::UNPROCESSABLE_ENTITY);
    // Browsers send every line end as two signs, and an unset rule as an empty one: neither is a change.
    let body = String::from_utf8_lossy(&body).replace("%0D%0A", "%0A");
    let deed: Deed = reading().deserialize_str(&body).map_err(unreadable)?;
    if let ("undo" | "redo", Ok(revision)) = (deed.verb.as_str(), deed.revision.parse()) {
        // What is in the form and not kept yet is what is undone first.
        state.service.step_item(actor, &item, revision, deed.verb == "undo").await?;
        return Ok(see_other(&path(&item), None));
    }
    let mut manuscript: Manuscript = reading().deserialize_str(&body).map_err(unreadable)?;
    manuscript.rules.retain(|rule| !rule.trim().is_empty());
    let anchor = change(&mut manuscript, &deed);
    let over = deed.over.parse().ok();
    let from: Option<u32> = over.or_else(|| deed.revision.parse().ok());
    let is_quiet = headers.get(header::ACCEPT).is_some_and(|accept| accept == "application/json");
    match Box::pin(state.service.write_item(actor, &item, from, manuscript)).await? {
        Written::Overtaken { standing, own } if is_quiet => {
            let problem = words::overtaken(
                visitor.locale,
                words::somebody(visitor.locale),
                &moments::minute(visitor.locale, standing.at),
            );
            drop(own);
            Ok((StatusCode::CONFLICT, problem).into_response())
        }
        Written::Overtaken { standing, own } => {
            let shown = Shown { checked: false, notice: None, conflict: Some(standing) };
            answer(&state, &visitor, &own, shown).await
        }
        Written::Kept(desk) if is_quiet => Ok(Json(saved(&desk, &visitor)).into_response()),
        Written::Kept(desk) => done(&state, actor, &item, &desk, &deed.verb, &anchor).await,
    }
}

fn saved(desk: &Desk, visitor: &Visitor) -> SavedView {
    let draft = desk.draft.as_ref();
    let at = draft.map_or_else(String::new, |draft| {
        words::saved(visitor.locale, &moments::minute(visitor.locale, draft.at), draft.revision)
    });
    SavedView {
        revision: draft.map_or(0, |draft| draft.revision),
        saved: at,
        undo: draft.is_some_and(|draft| draft.revision > draft.oldest),
        redo: draft.is_some_and(|draft| draft.revision < draft.newest),
        checklist: super::editor::checklist_of(desk, visitor.locale),
    }
}

/// Changes the lists of a manuscript as its button says; gives the place on the page to come back to.
fn change(manuscript: &mut Manuscript, deed: &Deed) -> String {
    let Some((verb, list)) = deed.verb.split_once(':') else { return String::new() };
    match verb {
        "add" => manuscript.revise(list, Row::Add),
        "paste" => manuscript.paste(list, &deed.pasted),
        "mark" => {
            let place = deed.selection.split_once('-');
            if let Some((Ok(start), Ok(end))) = place.map(|(start, end)| (start.parse(), end.parse())) {
                manuscript.mark(list == "gold", start, end);
            }
            return "#f-span-golds".to_owned();
        }
        "up" | "down" | "remove" => {
            let row = list
                .rsplit_once('[')
                .and_then(|(list, index)| Some((list, index.strip_suffix(']')?.parse::<usize>().ok()?)));
            if let Some((list, index)) = row {
                manuscript.revise(
                    list,
                    match verb {
                        "up" => Row::Up(index),
                        "down" => Row::Down(index),
                        _ => Row::Remove(index),
                    },
                );
                return format!("#{}", super::form::anchor(list));
            }
        }
        _ => {}
    }
    format!("#{}", super::form::anchor(list))
}

async fn done(
    state: &AppState,
    actor: Option<&Actor>,
    item: &ItemId,
    desk: &Desk,
    deed: &str,
    anchor: &str,
) -> Result<Response, PageError> {
    let path = path(item);
    let revision = desk.draft.as_ref().map(|draft| draft.revision);
    match (deed, revision) {
        ("publish", Some(revision)) => match state.service.publish_item(actor, item, revision).await {
            Ok(version) => Ok(see_other(&format!("{path}?published={version}"), None)),
            Err(ServiceError::Faulty(_)) => Ok(see_other(&format!("{path}?check=1"), None)),
            Err(error) => Err(error.into()),
        },
        _ => Ok(see_other(&format!("{path}{anchor}"), None)),
    }
}

/// Review, discarding, retirement: what is done to an item as a whole.
pub async fn life(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, item)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let item = id(&domain, &item)?;
    let actor = visitor.actor.as_ref();
    let service = &state.service;
    match fields.text("do") {
        "review" => service.review_item(actor, &item, true).await?,
        "take-back" => service.review_item(actor, &item, false).await?,
        "retire" => {
            service.change_items(actor, std::slice::from_ref(&item), &service::studio::Bulk::Retire).await?;
        }
        "restore" => {
            service.change_items(actor, std::slice::from_ref(&item), &service::studio::Bulk::Restore).await?;
        }
        "discard" => {
            if !service.discard_item(actor, &item).await? {
                return Ok(see_other("/studio/bank", None));
            }
        }
        _ => return Err(PageError::Form(problems::status(&ServiceError::NotFound))),
    }
    Ok(see_other(&path(&item), None))
}
