//! Study 학습 계획: what to practise today in spare minutes, and what the coming days will bring.
//!
//! A card is a learner and a rule ([`crate::memory`]); what is new are items never answered. `docs/measurement/memory.md`
//! says every rule.

mod cards;
mod forecast;
mod plan;
mod queue;

pub use forecast::{DAYS, DayLoad, forecast};
pub use plan::StudyPlan;
pub use queue::{Queue, queue};

#[cfg(test)]
mod tests;
