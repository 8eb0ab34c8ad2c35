//! Items in the making, in numbered revisions.

mod close;
mod find;
mod save;

use assessment::{DomainId, Instant, ItemId};
use uuid::Uuid;

use crate::bank::ItemFacts;

/// A draft at the revision that stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The item it is to become, or to become the next version of.
    pub item: ItemId,
    /// Whether it waits for a second pair of eyes.
    pub in_review: bool,
    /// The published version it was begun from.
    pub base_version: Option<u32>,
    /// The revision that stands.
    pub revision: u32,
    /// The lowest revision that can be gone back to.
    pub oldest: u32,
    /// The highest revision: above the standing one lies what was undone.
    pub newest: u32,
    /// When the standing revision was written.
    pub at: Instant,
    /// By whom; none once that person is gone.
    pub author: Option<Uuid>,
    /// The manuscript, as the caller wrote it.
    pub body: String,
}

/// A revision to be written.
#[derive(Clone, Copy, Debug)]
pub struct NewRevision<'a> {
    /// The item.
    pub item: &'a ItemId,
    /// Its domain.
    pub domain: &'a DomainId,
    /// The published version it was begun from; looked at when a draft begins.
    pub base_version: Option<u32>,
    /// The revision that its writer had before; none when the draft begins.
    pub from: Option<u32>,
    /// The manuscript.
    pub body: &'a str,
    /// What the bank shows of it, while nothing of the item is published.
    pub facts: &'a ItemFacts,
}

/// What came of a change of a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum Revised {
    /// The draft stands at this revision now.
    Done(u32),
    /// Somebody wrote another revision meanwhile: the draft as it stands. Nothing has changed.
    Overtaken(Box<Draft>),
    /// There is no such draft, or no revision that way.
    Gone,
}
