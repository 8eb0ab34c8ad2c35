//! Memory of a rule: when an answer will probably be forgotten, and so when practice is due.
//!
//! FSRS-6 (Free Spaced Repetition Scheduler; Ye, Su and Cao 2022, "A stochastic shortest path algorithm for optimizing
//! spaced repetition scheduling", KDD; formulas of version 6 as in the Python package `fsrs` 6). The grade comes from the
//! answer, never from a button.

mod grade;
mod model;
mod schedule;
mod weights;

#[cfg(test)]
mod tests;

pub use grade::Grade;
pub use model::Memory;
pub use schedule::{Card, Phase, Scheduler};
pub use weights::{WEIGHTS, Weights, WeightsError};
