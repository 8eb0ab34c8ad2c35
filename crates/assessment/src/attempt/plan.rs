//! What is fixed when an attempt begins.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::live::Terms;
use crate::{Instant, ItemId};

/// When to judge and what to show; separate from how an item is answered, so that one item serves all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Behaviour {
    /// 연습: feedback at once, hints, only the first answer counts.
    Practice,
    /// 모의 본시험: nothing until the end, the clock does not stop.
    Mock,
    /// 실전: tasks in batches, hidden gold, rejected work to be redone; reasons in full at the end.
    Live,
}

/// The items of an attempt and its clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// When to judge and what to show.
    pub behaviour: Behaviour,
    /// One per item, in the order shown.
    pub slots: Vec<PlannedSlot>,
    /// When it began.
    pub started_at: Instant,
    /// The first instant at which nothing more may be given; none for practice.
    pub ends_at: Option<Instant>,
    /// The first instant at which what was given before the end no longer counts when it arrives; at `ends_at` or later,
    /// and none for practice.
    pub closes_at: Option<Instant>,
    /// The rules of a live phase; with no other behaviour.
    pub terms: Option<Terms>,
}

/// An item drawn for a place in the attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedSlot {
    /// The item.
    pub item: ItemId,
    /// Its version, frozen at the start.
    pub version: u32,
    /// Index of the gate's section it was drawn for; 0 in practice.
    #[serde(default)]
    pub section: u16,
    /// Seed of the order of options, see [`crate::shuffle`].
    pub seed: u64,
    /// Whether it is gold: inspected, in a live phase.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gold: bool,
}
