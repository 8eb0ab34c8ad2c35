//! What instructors do and look at.

pub mod analysis;
mod bank;
mod items;
mod late_answers;
pub mod regrade;
mod rubric;
mod trial;

pub use bank::{BankPage, Bulk};
pub use items::{Desk, ItemHistory, ItemVersion, Written};
pub use late_answers::LateAnswers;
