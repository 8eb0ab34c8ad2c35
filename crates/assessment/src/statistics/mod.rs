//! Figures shown to people, each with its uncertainty.

mod bootstrap;
pub(crate) mod correlation;
mod estimate;
pub mod items;
pub(crate) mod moments;
pub(crate) mod student;
pub(crate) mod tail;
mod wilson;

pub use bootstrap::{REPLICATES, bootstrap};
pub use estimate::{Estimate, Figure, Interval, Refusal};
pub use wilson::{Proportion, Z, wilson};
