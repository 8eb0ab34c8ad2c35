//! Figures shown to people, each with its uncertainty.

mod wilson;

pub use wilson::{Proportion, wilson};
