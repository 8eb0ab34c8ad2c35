//! Progress: what a learner has answered, how well, and what to do next.

mod domain;
mod notebook;
mod rating;
mod tally;

pub use domain::{DomainProgress, RuleProgress};
pub use notebook::NotebookEntry;
pub use rating::{MOST_ESSAYS, RaterReport, rater_report};
pub use tally::Tally;
