//! Writing items: from a blank page to a published version, and out of use again.

mod begin;
mod clip;
mod close;
mod desk;
mod history;
mod write;

pub use desk::Desk;
pub(super) use desk::{body, read};
pub use history::{ItemHistory, ItemVersion};
pub use write::Written;
pub(super) use write::facts;
