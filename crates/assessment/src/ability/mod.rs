//! Ability 능력: what a learner can do in each domain, on a scale where the population at its start has mean 0 and
//! standard deviation 1.
//!
//! Two halves. [`estimate`] is the textbook case: one scale, known item curves, a normal prior. [`calibrate`] learns
//! curves, growth and the tie between domains from answers, and [`Estimator`] holds one learner against the [`Model`]
//! that comes out. `docs/measurement/readiness.md` says every formula, prior and limit.

mod bank;
mod calibration;
mod curve;
mod error;
mod estimate;
mod estimator;
mod factor;
mod grid;
mod lanes;
mod model;
mod standing;
mod tally;
mod walk;

#[cfg(test)]
pub(crate) mod tests;

pub use bank::{Answer, BankItem};
pub use calibration::calibrate;
pub use curve::Curve;
pub use error::AbilityError;
pub use estimate::{Estimate, Response, estimate};
pub use estimator::Estimator;
pub use model::{Growth, ItemEstimate, Model, Spread};
pub use standing::{DomainStanding, Standing};
pub use tally::{at_least, score_distribution};

pub(crate) use tally::{add_item, sum_at_least, sum_into};
