//! Guidelines written and published by instructors.

mod desk;
mod publish;
mod stale;

pub use desk::GuidelineDesk;
pub use publish::{GuidelineOutlook, GuidelineSaying};
pub use stale::{ChangedRule, StaleItem};
