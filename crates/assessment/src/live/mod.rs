//! 실전: what comes after a passed gate. Tasks are handed out in batches, some of them are gold in secret, what an
//! inspection finds defective comes back to be redone within a time, and the defect rate decides whether more is handed
//! out.
//!
//! Vendors publish such rules as numbers (10 % a warning, 20–30 % or two warnings a restriction, 40 % out, 26 hours to
//! redo), and so they are data here: [`Terms`]. Where the work stands is read off the attempt: [`Work`].

mod batch;
mod terms;
mod work;

#[cfg(test)]
mod tests;

pub use batch::{Batch, measure_of};
pub use terms::{DefectRule, Measure, Terms};
pub use work::{TaskState, Work};
