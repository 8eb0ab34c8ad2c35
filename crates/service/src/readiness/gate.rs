//! How ready somebody is for a gate.

use assessment::ability::Answer;
use assessment::gate::Gate;
use assessment::readiness::{Blueprint, Distance, Forecaster, Readiness, Rule, Section, Slot};
use assessment::{DomainId, GateId};

use super::bank::Given;
use super::calibration::Calibration;
use crate::{Actor, Service, ServiceError};

/// Fixes the draws behind an interval: the same answers give the same figures, on every process.
const SEED: u64 = 0x4d75_6e74_656f_6b21;
/// Items of practice that a gain is about.
const PRACTICE: u32 = 10;

/// How ready somebody is for a gate, and what that rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct GateReadiness {
    /// The chance of passing now, or what is missing for a figure.
    pub readiness: Readiness,
    /// The learner's own answers behind it.
    pub answers: u32,
    /// Learners behind the model.
    pub learners: usize,
    /// What practice would bring.
    pub practice: Vec<Practice>,
    /// How far 80, 90 and 100 % are.
    pub distances: Vec<Distance>,
}

/// What ten more items of practice in a domain would bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Practice {
    /// The domain.
    pub domain: DomainId,
    /// Expected change of the chance of passing; 0 where no growth was found.
    pub gain: f64,
}

impl Service {
    /// How ready somebody is for a gate; none before the first calibration of this process, and for a gate whose domain
    /// that does not know.
    ///
    /// # Errors
    /// `NotFound` for an unknown gate.
    pub async fn gate_readiness(
        &self,
        actor: Option<&Actor>,
        gate: &GateId,
    ) -> Result<Option<GateReadiness>, ServiceError> {
        let shelf = self.shelf().await?;
        let (gate, _) = shelf.gate(gate).ok_or(ServiceError::NotFound)?;
        let Some(calibration) = self.calibration.get() else { return Ok(None) };
        let given = match actor {
            Some(actor) => self.store.list_answers(actor.user, None).await?,
            None => Vec::new(),
        };
        let first = given.iter().filter(|answer| answer.first).map(Given::from);
        readiness(&calibration, &gate, &calibration.bank.answers(first))
    }
}

/// A gate as measurement sees it: every item right or not, drawn from its domain.
fn blueprint(calibration: &Calibration, gate: &Gate) -> Option<Blueprint> {
    let domain = calibration.bank.domain(&gate.id.domain())?;
    let least = |percent: u8, of: usize| (f64::from(percent) / 100.0 * of as f64 - 1e-9).ceil() as usize;
    let section = |section: &assessment::gate::Section| {
        let count = usize::from(section.count);
        let minimum = section.minimum.map_or(0, |percent| least(percent, count));
        Section { domain, slots: vec![Slot::Unseen; count], minimum }
    };
    let count = gate.count() as usize;
    Some(Blueprint { sections: gate.sections.iter().map(section).collect(), needed: least(gate.bar, count) })
}

fn readiness(
    calibration: &Calibration,
    gate: &Gate,
    answers: &[Answer],
) -> Result<Option<GateReadiness>, ServiceError> {
    let Some(blueprint) = blueprint(calibration, gate) else { return Ok(None) };
    let wrong = |error: &dyn std::error::Error| ServiceError::Inconsistent(error.to_string());
    let estimator = &calibration.estimator;
    let standing = estimator.standing(answers).map_err(|error| wrong(&error))?;
    let forecaster = Forecaster::new(estimator, &blueprint, SEED).map_err(|error| wrong(&error))?;
    let readiness = forecaster.readiness(&standing, Rule::default());
    let mut known = GateReadiness {
        readiness,
        answers: standing.answers(),
        learners: estimator.model().learners,
        practice: Vec::new(),
        distances: Vec::new(),
    };
    // Advice costs more than the figure, and nobody sees it without one.
    if matches!(known.readiness, Readiness::Known(_)) {
        let advice = forecaster.advice(&standing, PRACTICE);
        let practice = advice.gains.iter().filter_map(|gain| {
            Some(Practice { domain: calibration.bank.domain_id(gain.domain)?.clone(), gain: gain.gain })
        });
        known.practice = practice.collect();
        known.distances = advice.distances;
    }
    Ok(Some(known))
}

#[cfg(test)]
mod tests;
