//! The result of an attempt: verdict, debrief, next steps.

mod debrief;
mod missed;
mod page;
mod regraded;
mod verdict;
mod view;

pub use page::show;
