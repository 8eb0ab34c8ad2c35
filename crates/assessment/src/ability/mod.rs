//! Ability 능력: what a learner can do in each domain, on a scale where the population at its start has mean 0 and
//! standard deviation 1. One scale, known item curves, a normal prior.
//!

mod curve;
mod error;
mod estimate;
mod grid;
mod lanes;
mod tally;

#[cfg(test)]
mod tests;

pub use curve::Curve;
pub use error::AbilityError;
pub use estimate::{Estimate, Response, estimate};
pub use tally::{at_least, score_distribution};
