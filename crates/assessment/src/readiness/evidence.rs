//! When a forecast may be shown.

use serde::{Deserialize, Serialize};

use super::{Forecast, Forecaster};
use crate::ability::Standing;

/// The least evidence for a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The learner's answers in the domain of each section.
    pub per_section: u32,
    /// The learner's answers in all domains of the gate together.
    pub in_all: u32,
    /// Learners that the model was calibrated from.
    pub learners: usize,
}

impl Default for Rule {
    /// Five answers per section, so that no section rests on the others alone; twenty in all, where the interval has about
    /// two thirds of the width it has without answers; thirty learners, below which item difficulties are mostly the
    /// authors' guesses.
    fn default() -> Self {
        Self { per_section: 5, in_all: 20, learners: 30 }
    }
}

/// A forecast that may be shown, or what is missing for one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Readiness {
    /// Enough evidence.
    Known(Forecast),
    /// Not enough evidence.
    NotEnough {
        /// Each shortfall, sections first.
        lacks: Vec<Lack>,
        /// What the model would say meanwhile: near the base rate, wide. For whoever is told that it is no verdict.
        provisional: Forecast,
    },
}

/// One shortfall of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lack {
    /// Too few answers in the domain of a section.
    Section {
        /// Place of the section in the blueprint.
        section: usize,
        /// Answers there are.
        answers: u32,
        /// Answers there should be.
        needed: u32,
    },
    /// Too few answers in all domains of the gate.
    Answers {
        /// Answers there are.
        answers: u32,
        /// Answers there should be.
        needed: u32,
    },
    /// Too few learners behind the model.
    Learners {
        /// Learners there are.
        learners: usize,
        /// Learners there should be.
        needed: usize,
    },
}

impl Forecaster<'_> {
    /// The forecast, or what is missing for it under `rule`.
    pub fn readiness(&self, standing: &Standing, rule: Rule) -> Readiness {
        let forecast = self.forecast(standing);
        let lacks = self.lacks(standing, rule);
        if lacks.is_empty() {
            Readiness::Known(forecast)
        } else {
            Readiness::NotEnough { lacks, provisional: forecast }
        }
    }

    fn lacks(&self, standing: &Standing, rule: Rule) -> Vec<Lack> {
        let answers = |domain: usize| standing.domains.get(domain).map_or(0, |own| own.answers);
        let section = |(section, domain): (usize, &usize)| {
            let (answers, needed) = (answers(*domain), rule.per_section);
            (answers < needed).then_some(Lack::Section { section, answers, needed })
        };
        let mut lacks: Vec<Lack> = self.sections.iter().enumerate().filter_map(section).collect();
        let all: u32 = self.domains.iter().map(|(domain, _)| answers(*domain)).sum();
        if all < rule.in_all {
            lacks.push(Lack::Answers { answers: all, needed: rule.in_all });
        }
        let learners = self.estimator.model().learners;
        if learners < rule.learners {
            lacks.push(Lack::Learners { learners, needed: rule.learners });
        }
        lacks
    }
}
