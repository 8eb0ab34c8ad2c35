//! What instructors do and look at.

mod diff;
pub mod domains;
pub mod gates;
pub mod guidelines;
pub mod home;
pub mod late;
mod manuscript;
mod section;

pub(crate) use section::{Section, StudioFrame};
