//! The words that enums of `assessment` have in the database.

use assessment::Instant;
use assessment::attempt::{Behaviour, Closure, ClosureReason, Status};
use assessment::item::Edge;

use crate::StoreError;
use crate::row::Cell;

pub(crate) fn behaviour(behaviour: Behaviour) -> &'static str {
    match behaviour {
        Behaviour::Practice => "practice",
        Behaviour::Mock => "mock",
        Behaviour::Live => "live",
    }
}

pub(crate) fn read_behaviour(cell: Cell<'_>, word: &str) -> Result<Behaviour, StoreError> {
    match word {
        "practice" => Ok(Behaviour::Practice),
        "mock" => Ok(Behaviour::Mock),
        "live" => Ok(Behaviour::Live),
        _ => Err(cell.corrupt("no such behaviour")),
    }
}

pub(crate) fn reason(reason: ClosureReason) -> &'static str {
    match reason {
        ClosureReason::Submitted => "submitted",
        ClosureReason::TimeEnded => "time-ended",
    }
}

/// Reads the three columns that say where an attempt stands.
pub(crate) fn read_status(
    cell: Cell<'_>,
    status: &str,
    closed_at: Option<i64>,
    closed_by: Option<&str>,
) -> Result<Status, StoreError> {
    let reason = match closed_by {
        None => None,
        Some("submitted") => Some(ClosureReason::Submitted),
        Some("time-ended") => Some(ClosureReason::TimeEnded),
        Some(_) => return Err(cell.corrupt("no such reason of closing")),
    };
    let closure = closed_at.zip(reason).map(|(at, reason)| Closure { reason, at: Instant(at) });
    match (status, closure) {
        ("open", None) => Ok(Status::Open),
        ("closed", Some(closure)) => Ok(Status::Closed(closure)),
        ("judged", Some(closure)) => Ok(Status::Judged(closure)),
        _ => Err(cell.corrupt("the status does not fit the closing")),
    }
}

pub(crate) fn edge(edge: Edge) -> &'static str {
    match edge {
        Edge::NotInPassage => "not-in-passage",
        Edge::NothingToFix => "nothing-to-fix",
        Edge::Ambiguous => "ambiguous",
        Edge::NotRatable => "not-ratable",
        Edge::Exception => "exception",
    }
}

pub(crate) fn read_edge(cell: Cell<'_>, word: &str) -> Result<Edge, StoreError> {
    match word {
        "not-in-passage" => Ok(Edge::NotInPassage),
        "nothing-to-fix" => Ok(Edge::NothingToFix),
        "ambiguous" => Ok(Edge::Ambiguous),
        "not-ratable" => Ok(Edge::NotRatable),
        "exception" => Ok(Edge::Exception),
        _ => Err(cell.corrupt("no such edge case")),
    }
}
