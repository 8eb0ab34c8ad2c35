//! Holds learners against a model.

use super::factor::Factor;
use super::grid::{Grid, normalise};
use super::standing::{DomainStanding, Standing};
use super::walk::Walk;
use super::{AbilityError, Answer, Curve, Model};

/// Half width and step of the grid. Finer than in calibration: one learner may have hundreds of answers in one domain, and
/// their posterior must still be wider than a step.
const REACH: f64 = 6.0;
const STEP: f64 = 0.15;

/// A model made ready: starting densities and item curves computed once for all learners.
#[derive(Clone, Debug)]
pub struct Estimator {
    pub(crate) model: Model,
    pub(crate) grid: Grid,
    pub(crate) walk: Walk,
    factor: Factor,
    /// `[domain][point of g][point]`.
    starts: Vec<Vec<Vec<f64>>>,
    curves: Vec<Curve>,
}

impl Estimator {
    /// Prepares a model.
    pub fn new(model: Model) -> Self {
        let grid = Grid::symmetric(REACH, STEP);
        let factor = Factor::new();
        let starts = model.loadings.iter().map(|loading| factor.starts(&grid, *loading)).collect();
        let walk = Walk::new(model.growth.noise.powi(2), grid.step);
        let curves = model.items.iter().map(super::ItemEstimate::predictive).collect();
        Self { model, grid, walk, factor, starts, curves }
    }

    /// The model behind it.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Where a learner stands after these answers, in the order given. No answers give the prior.
    ///
    /// # Errors
    /// [`AbilityError::UnknownItem`] for an answer to an item the model does not have.
    pub fn standing(&self, answers: &[Answer]) -> Result<Standing, AbilityError> {
        let items = self.curves.len();
        if let Some(answer) = answers.iter().find(|answer| answer.item >= items) {
            return Err(AbilityError::UnknownItem { item: answer.item, items });
        }
        let mut domains: Vec<DomainStanding> =
            self.starts.iter().map(|start| DomainStanding::start(start)).collect();
        let mut logs = vec![vec![0.0; self.factor.points.len()]; domains.len()];
        for answer in answers {
            let domain = self.model.items[answer.item].domain;
            self.take(&mut domains[domain], &mut logs[domain], answer);
        }
        let likelihoods: Vec<Vec<f64>> = logs
            .iter()
            .map(|logs| {
                let highest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                logs.iter().map(|log| (log - highest).exp()).collect()
            })
            .collect();
        let (general, _) = self.factor.posterior(&likelihoods);
        Ok(Standing { general, domains })
    }

    /// One answer: weigh, then walk if it was practised.
    fn take(&self, domain: &mut DomainStanding, logs: &mut [f64], answer: &Answer) {
        let curve = self.curves[answer.item];
        let lift = self.model.growth.rise(domain.practised);
        let chance =
            |point: &f64| if answer.right { curve.right(point + lift) } else { curve.wrong(point + lift) };
        let likelihood: Vec<f64> = self.grid.points.iter().map(chance).collect();
        for (row, log) in domain.densities.iter_mut().zip(logs) {
            row.iter_mut().zip(&likelihood).for_each(|(cell, chance)| *cell *= chance);
            *log += normalise(row).max(f64::MIN_POSITIVE).ln();
            if answer.practised {
                self.walk.advance(row);
            }
        }
        domain.answers += 1;
        domain.practised += u32::from(answer.practised);
    }
}
