//! Objections to keys.

mod create;
mod list;
mod rule;

use assessment::objection::ObjectionState;
use assessment::{Instant, ItemId};
use serde::Serialize;
use uuid::Uuid;

pub(crate) use list::objections_of;

use crate::StoreError;
use crate::row::Cell;

/// An objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Objection {
    /// The id.
    pub id: Uuid,
    /// Whose.
    pub user_id: Uuid,
    /// The attempt in which the item was met.
    pub attempt: Uuid,
    /// Index of the slot.
    pub slot: u16,
    /// The item.
    pub item: ItemId,
    /// The version whose key is contested.
    pub version: u32,
    /// When it was raised.
    pub at: Instant,
    /// Why, in the learner's words.
    pub reason: String,
    /// How it stands.
    pub state: ObjectionState,
    /// When it was ruled, if it has been.
    pub ruled_at: Option<Instant>,
    /// What the instructor said to it.
    pub explanation: Option<String>,
}

row! {
    struct ObjectionRow {
        id: Uuid,
        user_id: Uuid,
        attempt_id: Uuid,
        slot: i64,
        item_id: String,
        item_version: i64,
        at: i64,
        reason: String,
        state: String,
        ruled_at: Option<i64>,
        explanation: Option<String>,
    }
}

const fn word(state: ObjectionState) -> &'static str {
    match state {
        ObjectionState::Open => "open",
        ObjectionState::Upheld => "upheld",
        ObjectionState::Rejected => "rejected",
    }
}

impl TryFrom<ObjectionRow> for Objection {
    type Error = StoreError;

    fn try_from(row: ObjectionRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "objections", column, id: &row.id };
        let state = [ObjectionState::Open, ObjectionState::Upheld, ObjectionState::Rejected]
            .into_iter()
            .find(|state| word(*state) == row.state)
            .ok_or_else(|| cell("state").corrupt("not a known word"))?;
        Ok(Self {
            id: row.id,
            user_id: row.user_id,
            attempt: row.attempt_id,
            slot: cell("slot").number(row.slot)?,
            item: cell("item_id").parse(&row.item_id)?,
            version: cell("item_version").number(row.item_version)?,
            at: Instant(row.at),
            reason: row.reason,
            state,
            ruled_at: row.ruled_at.map(Instant),
            explanation: row.explanation,
        })
    }
}
