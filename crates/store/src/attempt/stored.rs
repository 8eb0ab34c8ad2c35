//! The shapes that slots and events have at rest: shorter than those on the wire, and free of what happens to them.

use std::borrow::Cow;

use assessment::attempt::{Basis, ClosureReason, Event, PlannedSlot};
use assessment::score::{Finding, Score};
use assessment::transcription::Comparison;
use assessment::{Instant, ItemId, Response};
use serde::{Deserialize, Serialize};

/// A slot: item, version, section, seed; and whether it is gold, where it is.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredSlot<'a>(
    Cow<'a, ItemId>,
    u32,
    u16,
    u64,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")] bool,
);

/// An event, e.g. `{"saved":[0,{"kind":"text-entry","text":"단서"}]}`.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum StoredEvent<'a> {
    Saved(u16, Cow<'a, Response>),
    SavedLate(u16, Cow<'a, Response>, Instant),
    SetAside(u16, Cow<'a, Response>, Instant),
    Flagged(u16, bool),
    Hinted(u16),
    Checked(u16),
    Scored(u16, Box<StoredScore<'a>>),
    Regraded(u16, Basis, Box<StoredScore<'a>>),
    Closed(ClosureReason),
}

/// A score: points, meaning, format, findings, comparison.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredScore<'a>(f64, f64, f64, Cow<'a, [Finding]>, Option<Cow<'a, Comparison>>);

impl<'a> From<&'a PlannedSlot> for StoredSlot<'a> {
    fn from(slot: &'a PlannedSlot) -> Self {
        Self(Cow::Borrowed(&slot.item), slot.version, slot.section, slot.seed, slot.gold)
    }
}

impl From<StoredSlot<'_>> for PlannedSlot {
    fn from(StoredSlot(item, version, section, seed, gold): StoredSlot<'_>) -> Self {
        Self { item: item.into_owned(), version, section, seed, gold }
    }
}

impl<'a> From<&'a Event> for StoredEvent<'a> {
    fn from(event: &'a Event) -> Self {
        match event {
            Event::Saved { slot, response } => Self::Saved(*slot, Cow::Borrowed(response)),
            Event::SavedLate { slot, response, given_at } => {
                Self::SavedLate(*slot, Cow::Borrowed(response), *given_at)
            }
            Event::SetAside { slot, response, given_at } => {
                Self::SetAside(*slot, Cow::Borrowed(response), *given_at)
            }
            Event::Flagged { slot, flagged } => Self::Flagged(*slot, *flagged),
            Event::Hinted { slot } => Self::Hinted(*slot),
            Event::Checked { slot } => Self::Checked(*slot),
            Event::Scored { slot, score } => Self::Scored(*slot, Box::new(score.into())),
            Event::Regraded { slot, basis, score } => Self::Regraded(*slot, *basis, Box::new(score.into())),
            Event::Closed { reason } => Self::Closed(*reason),
        }
    }
}

impl From<StoredEvent<'_>> for Event {
    fn from(event: StoredEvent<'_>) -> Self {
        match event {
            StoredEvent::Saved(slot, response) => Self::Saved { slot, response: response.into_owned() },
            StoredEvent::SavedLate(slot, response, given_at) => {
                Self::SavedLate { slot, response: response.into_owned(), given_at }
            }
            StoredEvent::SetAside(slot, response, given_at) => {
                Self::SetAside { slot, response: response.into_owned(), given_at }
            }
            StoredEvent::Flagged(slot, flagged) => Self::Flagged { slot, flagged },
            StoredEvent::Hinted(slot) => Self::Hinted { slot },
            StoredEvent::Checked(slot) => Self::Checked { slot },
            StoredEvent::Scored(slot, score) => Self::Scored { slot, score: (*score).into() },
            StoredEvent::Regraded(slot, basis, score) => {
                Self::Regraded { slot, basis, score: (*score).into() }
            }
            StoredEvent::Closed(reason) => Self::Closed { reason },
        }
    }
}

impl<'a> From<&'a Score> for StoredScore<'a> {
    fn from(score: &'a Score) -> Self {
        // Taken apart by name, so that a part that comes to a score cannot be forgotten here.
        let Score { points, meaning, format, findings, comparison } = score;
        Self(*points, *meaning, *format, Cow::Borrowed(findings), comparison.as_ref().map(Cow::Borrowed))
    }
}

impl From<StoredScore<'_>> for Score {
    fn from(StoredScore(points, meaning, format, findings, comparison): StoredScore<'_>) -> Self {
        let comparison = comparison.map(Cow::into_owned);
        Self { points, meaning, format, findings: findings.into_owned(), comparison }
    }
}
