//! What instructors do and look at.

pub mod analysis;
mod bank;
mod items;
mod late_answers;
mod objections;
pub mod regrade;
mod rubric;
mod trial;

pub use bank::{BankPage, Bulk};
pub use items::{Desk, ItemHistory, ItemVersion, Written};
pub use late_answers::LateAnswers;
pub use objections::Contested;
pub use store::Objection;
