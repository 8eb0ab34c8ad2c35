//! Boxes in a picture: which one belongs to which object, how well it fits, and by how much each side is off.
//!
//! Definitions and sources: `docs/measurement/boxes.md`.

mod assignment;
mod geometry;
mod report;
#[cfg(test)]
mod tests;

pub use geometry::Gaps;
pub use report::{Extra, Pair, Report, Standing, compare};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// When a box counts as found, and when as exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Strictness {
    /// Least intersection over union at which an object is found, in percent, 50 … 95.
    pub iou_percent: u8,
    /// Pixels of the picture that each side may be off without being a miss of form.
    pub tolerance: u32,
}
