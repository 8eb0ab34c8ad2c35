//! One person held against the model.

use std::sync::Arc;

use assessment::GateId;
use assessment::ability::{Answer, Standing};
use assessment::gate::Gate;
use assessment::readiness::{
    Blueprint, Distance, Forecast, Forecaster, Gain, Readiness, Rule, Section, Slot,
};
use store::KeptForecast;

use super::bank::Given;
use super::calibration::Calibration;
use crate::ServiceError;

/// Fixes the draws behind an interval: the same answers give the same figures, on every process.
const SEED: u64 = 0x4d75_6e74_656f_6b21;
/// Items of practice that a gain is about.
const PRACTICE: u32 = 10;

/// How ready somebody is for a gate, and what that rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct GateReadiness {
    /// The gate.
    pub gate: GateId,
    /// The chance of passing now, or what is missing for a figure.
    pub readiness: Readiness,
    /// The learner's own answers behind it.
    pub answers: u32,
    /// Learners behind the model.
    pub learners: usize,
    /// Expected change of the chance of passing after ten more items of practice in the gate's domain; 0 where no growth
    /// was found. None without a figure.
    pub gain: Option<f64>,
    /// How far 80, 90 and 100 % are; only where one gate is looked at by itself.
    pub distances: Vec<Distance>,
    /// What was forecast before, oldest first; only where one gate is looked at by itself.
    pub history: Vec<KeptForecast>,
}

impl GateReadiness {
    /// The figure, where there is one.
    pub fn forecast(&self) -> Option<Forecast> {
        match self.readiness {
            Readiness::Known(forecast) => Some(forecast),
            Readiness::NotEnough { .. } => None,
        }
    }
}

/// How much is worked out: distances cost more than all the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depth {
    /// The chance and the gain.
    Gain,
    /// Distances too.
    Distances,
}

/// One person held against the model, ready to be asked about any gate.
pub(super) struct Learner {
    calibration: Arc<Calibration>,
    standing: Standing,
}

impl Learner {
    /// Somebody with these answers, oldest first; only first ones count.
    pub(super) fn of(calibration: Arc<Calibration>, answers: &[store::Answer]) -> Result<Self, ServiceError> {
        let first = answers.iter().filter(|answer| answer.first).map(Given::from);
        let answers = calibration.bank.answers(first);
        Self::standing(calibration, &answers)
    }

    /// Somebody with these answers, as measurement sees them.
    pub(super) fn standing(calibration: Arc<Calibration>, answers: &[Answer]) -> Result<Self, ServiceError> {
        let standing = calibration.estimator.standing(answers).map_err(|error| inconsistent(&error))?;
        Ok(Self { calibration, standing })
    }

    /// How ready for a gate; none for a gate whose domain the model does not know.
    pub(super) fn readiness(&self, gate: &Gate, depth: Depth) -> Result<Option<GateReadiness>, ServiceError> {
        let Some(blueprint) = self.blueprint(gate) else { return Ok(None) };
        let forecaster = self.forecaster(&blueprint)?;
        let mut known = GateReadiness {
            gate: gate.id.clone(),
            readiness: forecaster.readiness(&self.standing, Rule::default()),
            answers: self.standing.answers(),
            learners: self.calibration.estimator.model().learners,
            gain: None,
            distances: Vec::new(),
            history: Vec::new(),
        };
        // Advice costs more than the figure, and nobody sees it without one.
        if known.forecast().is_some() {
            let gains = if depth == Depth::Distances {
                let advice = forecaster.advice(&self.standing, PRACTICE);
                known.distances = advice.distances;
                advice.gains
            } else {
                forecaster.gains(&self.standing, PRACTICE)
            };
            // All sections of a gate are of its domain.
            known.gain = gains.first().map(|Gain { gain, .. }| *gain);
        }
        Ok(Some(known))
    }

    /// The figure alone; none without enough evidence, which is then told for next to nothing.
    pub(super) fn forecast(&self, gate: &Gate) -> Result<Option<Forecast>, ServiceError> {
        let Some(blueprint) = self.blueprint(gate).filter(|_| self.has_answers(gate)) else {
            return Ok(None);
        };
        match self.forecaster(&blueprint)?.readiness(&self.standing, Rule::default()) {
            Readiness::Known(forecast) => Ok(Some(forecast)),
            Readiness::NotEnough { .. } => Ok(None),
        }
    }

    fn has_answers(&self, gate: &Gate) -> bool {
        let (rule, learners) = (Rule::default(), self.calibration.estimator.model().learners);
        let domain = self.calibration.bank.domain(&gate.id.domain());
        let own = domain.and_then(|domain| self.standing.domains().get(domain));
        learners >= rule.learners && own.is_some_and(|own| own.answers >= rule.in_all)
    }

    /// A gate as measurement sees it: every item right or not, drawn from its domain.
    fn blueprint(&self, gate: &Gate) -> Option<Blueprint> {
        let domain = self.calibration.bank.domain(&gate.id.domain())?;
        let least = |percent: u8, of: usize| (f64::from(percent) / 100.0 * of as f64 - 1e-9).ceil() as usize;
        let section = |section: &assessment::gate::Section| {
            let count = usize::from(section.count);
            let minimum = section.minimum.map_or(0, |percent| least(percent, count));
            Section { domain, slots: vec![Slot::Unseen; count], minimum }
        };
        let count = gate.count() as usize;
        Some(Blueprint {
            sections: gate.sections.iter().map(section).collect(),
            needed: least(gate.bar, count),
        })
    }

    fn forecaster(&self, blueprint: &Blueprint) -> Result<Forecaster<'_>, ServiceError> {
        Forecaster::new(&self.calibration.estimator, blueprint, SEED).map_err(|error| inconsistent(&error))
    }
}

fn inconsistent(error: &dyn std::error::Error) -> ServiceError {
    ServiceError::Inconsistent(error.to_string())
}

#[cfg(test)]
mod tests;
