//! What instructors do and look at.

pub mod analysis;
pub mod bank;
mod diff;
pub mod domains;
pub mod exchange;
pub mod gates;
pub mod guidelines;
pub mod home;
pub mod items;
pub mod late;
mod manuscript;
pub mod objections;
pub mod platforms;
pub mod regrade;
mod section;
pub mod trial;

pub(crate) use section::{Section, StudioFrame};
