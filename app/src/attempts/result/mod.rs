//! The result of an attempt: verdict, debrief, next steps.

mod debrief;
mod missed;
mod objection;
mod page;
mod regraded;
mod verdict;
mod view;

pub use objection::object;
pub use page::show;
