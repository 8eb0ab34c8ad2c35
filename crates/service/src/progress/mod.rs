//! Progress: what a learner has answered, how well, and what to do next.

mod domain;
mod notebook;
mod tally;

pub use domain::{DomainProgress, RuleProgress};
pub use notebook::NotebookEntry;
pub use tally::Tally;
