//! What instructors do and look at.

pub mod analysis;
pub mod home;
pub mod late;
pub mod objections;
pub mod regrade;
mod section;

pub(crate) use section::{Section, StudioFrame};
