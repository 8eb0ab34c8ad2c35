//! `/studio`: the instructors' pages.

mod analysis;
mod late;
mod objections;
mod regrade;
