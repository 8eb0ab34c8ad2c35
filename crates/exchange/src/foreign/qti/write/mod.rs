//! Drafts as items of QTI 2.2 and 3.0, and as content packages of them.
//!
//! Items are built under the names of 2.2; those of 3.0 are made of them when they are written. Points are 1 an item
//! (1 a gap in a cloze). Standard templates score what they fit; feedback and numbers need rules of their own, in the
//! few forms that our reader knows.

mod body;
mod feedback;
mod item;
mod markdown;
mod package;
mod parts;
mod serial;
mod typed;

pub use package::write_package;

use crate::foreign::{Draft, Exported, Loss, What};

/// A version of QTI that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// QTI 2.2.
    V2_2,
    /// QTI 3.0.
    V3_0,
}

/// Writes one item. Category and tags have a place only in a package.
pub fn write(draft: &Draft, version: Version) -> Exported {
    let mut losses = Vec::new();
    let text = serial::text(&item::item(draft, "item-1", version, &mut losses), version);
    if draft.category.is_some() {
        losses.push(Loss::new("category", What::Field("category".to_owned())));
    }
    if !draft.tags.is_empty() {
        losses.push(Loss::new("tags", What::Field("tags".to_owned())));
    }
    Exported { text, losses: losses.into_iter().map(|loss| (0, loss)).collect() }
}
