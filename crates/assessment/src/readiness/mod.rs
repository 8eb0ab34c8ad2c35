//! Readiness 준비도: the probability of passing a given gate now, with its uncertainty, or "not enough evidence".
//!
//! A [`Forecaster`] holds one gate's blueprint against a calibrated model; it turns a learner's
//! [`Standing`](crate::ability::Standing) into a [`Forecast`], a [`Readiness`] and [`Advice`]. [`reliability`] says
//! how good past forecasts turned out. `docs/measurement/readiness.md` has every formula.

mod advice;
mod blueprint;
mod draws;
mod evidence;
mod forecast;
mod passing;
mod reliability;

#[cfg(test)]
mod tests;

pub use advice::{Advice, Distance, Gain};
pub use blueprint::{Blueprint, BlueprintError, Section, Slot};
pub use evidence::{Lack, Readiness, Rule};
pub use forecast::{Forecast, Forecaster};
pub use reliability::{Bin, ENOUGH_OUTCOMES, Outcome, Reliability, Uncertain, reliability};
