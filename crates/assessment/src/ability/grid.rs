//! Equally spaced ability points.

use super::lanes;

/// Points `first, first + step, …` at which a density of ability is held. On smooth densities that vanish at both ends
/// the equal-weight sum is accurate to far beyond its step (trapezoid rule).
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    pub(crate) step: f64,
    pub(crate) points: Vec<f64>,
}

impl Grid {
    /// Points from −`reach` to `reach`, both included, at most `step` apart.
    pub(crate) fn symmetric(reach: f64, step: f64) -> Self {
        let cells = (2.0 * reach / step).ceil().max(1.0);
        let step = 2.0 * reach / cells;
        let points = (0..=cells as usize).map(|index| -reach + step * index as f64).collect();
        Self { step, points }
    }

    /// Weights proportional to the normal density, summing to 1.
    pub(crate) fn normal(&self, mean: f64, deviation: f64) -> Vec<f64> {
        let log = |point: &f64| -0.5 * ((point - mean) / deviation).powi(2);
        let highest = self.points.iter().map(log).fold(f64::NEG_INFINITY, f64::max);
        let mut weights: Vec<f64> = self.points.iter().map(|point| (log(point) - highest).exp()).collect();
        normalise(&mut weights);
        weights
    }
}

/// Scales to a sum of 1 and returns what the sum was. Leaves an all-zero list alone.
pub(crate) fn normalise(weights: &mut [f64]) -> f64 {
    let sum = lanes::sum(weights);
    let scale = 1.0 / sum;
    if sum > 0.0 && scale.is_finite() {
        for weight in weights {
            *weight *= scale;
        }
    }
    sum
}
