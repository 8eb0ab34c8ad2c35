//! Answers: one judged slot each, for notebook, progress and analysis.

mod first;
mod insert;
mod list;
mod missed;
mod seen;

use assessment::attempt::Behaviour;
use assessment::score::Layer;
use assessment::{DomainId, Instant, ItemId, RuleId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use first::FirstAnswer;
pub(crate) use insert::insert;
pub(crate) use list::of as answers_of;
pub use seen::SeenItem;

use crate::row::Cell;
use crate::{StoreError, words};

/// A rule that an answer broke, and in which of the two scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missed {
    /// The rule.
    pub rule: RuleId,
    /// 의미 or 구문.
    pub layer: Layer,
}

/// A judged answer to be added; whose it is, the domain and the behaviour are those of its attempt.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAnswer {
    /// Index of the slot.
    pub slot: u16,
    /// The item.
    pub item: ItemId,
    /// Its version.
    pub version: u32,
    /// When it was given.
    pub answered_at: Instant,
    /// Share of the points.
    pub points: f64,
    /// 의미정확성.
    pub meaning: f64,
    /// 구문정확성.
    pub format: f64,
    /// The rules of the item.
    pub rules: Vec<RuleId>,
    /// The rules that were broken.
    pub missed: Vec<Missed>,
}

/// A judged answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// The attempt.
    pub attempt: Uuid,
    /// Index of the slot.
    pub slot: u16,
    /// The domain.
    pub domain: DomainId,
    /// The item.
    pub item: ItemId,
    /// Its version.
    pub version: u32,
    /// How it was asked.
    pub behaviour: Behaviour,
    /// When it was given.
    pub answered_at: Instant,
    /// Whether it is the person's first answer to this version of the item; only these say what the person knows.
    pub first: bool,
    /// Share of the points.
    pub points: f64,
    /// 의미정확성.
    pub meaning: f64,
    /// 구문정확성.
    pub format: f64,
    /// The rules of the item.
    pub rules: Vec<RuleId>,
    /// The rules that were broken.
    pub missed: Vec<Missed>,
}

row! {
    pub(crate) struct AnswerRow {
        attempt_id: Uuid,
        slot: i64,
        domain: String,
        item_id: String,
        item_version: i64,
        behaviour: String,
        answered_at: i64,
        is_first: bool,
        points: f64,
        meaning: f64,
        format: f64,
        rules: String,
        missed: String,
    }
}

impl TryFrom<AnswerRow> for Answer {
    type Error = StoreError;

    fn try_from(row: AnswerRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "answers", column, id: &row.attempt_id };
        Ok(Self {
            attempt: row.attempt_id,
            slot: cell("slot").number(row.slot)?,
            domain: cell("domain").parse(&row.domain)?,
            item: cell("item_id").parse(&row.item_id)?,
            version: cell("item_version").number(row.item_version)?,
            behaviour: words::read_behaviour(cell("behaviour"), &row.behaviour)?,
            answered_at: Instant(row.answered_at),
            first: row.is_first,
            points: row.points,
            meaning: row.meaning,
            format: row.format,
            rules: cell("rules").json(&row.rules)?,
            missed: cell("missed").json(&row.missed)?,
        })
    }
}
