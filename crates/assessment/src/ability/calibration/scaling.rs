//! How far the climb trusts each parameter.

use super::ascent::Scaling;
use super::parameters::{Parameters, confine};
use super::priors::{DRIFT, LOGIT_APART, NOISE, Priors};
use super::totals::Totals;
use crate::ability::walk::Walk;

/// Inverse information in blocks: 2 × 2 per item, one number for each of the rest.
pub(super) struct BlockScaling {
    items: Vec<[f64; 3]>,
    scalars: Vec<f64>,
}

impl Scaling for BlockScaling {
    fn apply(&self, gradient: &mut [f64]) {
        let (curves, rest) = gradient.split_at_mut(2 * self.items.len());
        for (pair, [aa, ab, bb]) in curves.chunks_exact_mut(2).zip(&self.items) {
            let (slope, difficulty) = (pair[0], pair[1]);
            pair[0] = aa * slope + ab * difficulty;
            pair[1] = ab * slope + bb * difficulty;
        }
        for (value, scale) in rest.iter_mut().zip(&self.scalars) {
            *value *= scale;
        }
    }

    fn limit(&self, step: &[f64]) -> f64 {
        let (curves, rest) = step.split_at(2 * self.items.len());
        let longest =
            |values: &[f64], most: f64| values.iter().fold(0.0_f64, |so_far, v| so_far.max(v.abs() / most));
        let reach = longest(curves, 1.0).max(longest(&rest[..2], 0.04)).max(longest(&rest[2..], 0.8));
        if reach > 1.0 { 1.0 / reach } else { 1.0 }
    }

    fn confine(&self, point: &mut [f64]) {
        confine(point, self.items.len(), Walk::most_noise(super::STEP));
    }
}

impl Priors {
    /// Scaling of the climb: complete-data information per item, empirical Fisher information for the rest.
    pub(super) fn scaling(&self, parameters: &Parameters, totals: &Totals) -> BlockScaling {
        let items = (0..parameters.items()).map(|item| {
            let (information, precision) = (totals.items[item].complete, self.item_precision(item));
            let (slope, difficulty, cross) =
                (information[0] + precision[0], information[2] + precision[1], information[1]);
            let determinant = slope * difficulty - cross * cross;
            [difficulty / determinant, -cross / determinant, slope / determinant]
        });
        let prior = |place: usize| match place {
            0 => DRIFT.powi(-2),
            1 => NOISE.powi(-2),
            _ => LOGIT_APART.powi(-2),
        };
        let scalars = totals.scalars.iter().enumerate().map(|(place, square)| 1.0 / (square + prior(place)));
        BlockScaling { items: items.collect(), scalars: scalars.collect() }
    }
}
