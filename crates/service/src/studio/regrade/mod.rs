//! Judging again what had been judged by a wrong key: first seen, then done.

mod dry_run;
mod judge;
mod perform;

pub use dry_run::{Change, DryRun, Obstacle};
pub use perform::Done;

use assessment::ItemId;
use assessment::attempt::Basis;

/// What is to be judged again, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regrade {
    /// The item.
    pub item: ItemId,
    /// Answers to this version only; none: to every version.
    pub from: Option<u32>,
    /// By which key, or by none.
    pub basis: Basis,
}
