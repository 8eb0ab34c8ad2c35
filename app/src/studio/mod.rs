//! What instructors do and look at.

pub mod home;
pub mod late;
pub mod platforms;
mod section;

pub(crate) use section::{Section, StudioFrame};
