//! What instructors do and look at.

pub mod bank;
pub mod exchange;
pub mod home;
pub mod items;
pub mod late;
mod section;
pub mod trial;

pub(crate) use section::{Section, StudioFrame};
