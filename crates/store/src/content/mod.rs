//! Content: domains, guidelines, rule packs, gates and items, as loaded from a catalogue.
//!
//! Gates and items are kept in immutable versions, since attempts refer to them; what leaves the catalogue is
//! retired, never deleted. Guidelines hold their own versions and rule packs have none, so the newest text replaces
//! the older.

mod domain;
mod gate;
mod guideline;
mod index;
mod item;
pub(crate) mod load;
mod newest;
mod pack;
mod publish;

use assessment::gate::Gate;
use assessment::item::Edge;
use assessment::{ItemId, RuleId};

pub use load::LoadReport;
pub use newest::NewestItem;
pub use publish::GateHead;

/// A gate in one version.
#[derive(Clone, Debug, PartialEq)]
pub struct GateVersion {
    /// The version, from 1.
    pub version: u32,
    /// The gate.
    pub gate: Gate,
}

/// What drawing needs to know of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemIndex {
    /// The item.
    pub id: ItemId,
    /// Its newest version.
    pub version: u32,
    /// Its interaction's kind, e.g. `choice`.
    pub interaction: String,
    /// Rules it tests, the first one foremost.
    pub rules: Vec<RuleId>,
    /// The guideline version it is judged under.
    pub guideline_version: u32,
    /// Kept for gates until the learner has met it in one.
    pub reserved: bool,
    /// The author's guess, in logits of a middling learner.
    pub difficulty: f64,
    /// Why it is an edge case, if it is one.
    pub edge: Option<Edge>,
}
