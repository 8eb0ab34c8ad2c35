//! The common factor: abilities of domains are tied through one general ability.

use super::grid::{Grid, normalise};

/// Half width and number of the points of the general ability.
const REACH: f64 = 4.0;
const STEP: f64 = 1.0 / 3.0;

/// Starting ability in a domain of loading λ is `λ g + √(1 − λ²) u` with g and u standard normal, so the correlation
/// between two domains is the product of their loadings (one-factor model, Spearman 1904). Given g the domains are independent.
#[derive(Clone, Debug)]
pub(crate) struct Factor {
    /// Points of g.
    pub(crate) points: Vec<f64>,
    /// Their prior weights, summing to 1.
    pub(crate) weights: Vec<f64>,
}

impl Factor {
    pub(crate) fn new() -> Self {
        let grid = Grid::symmetric(REACH, STEP);
        let weights = grid.normal(0.0, 1.0);
        Self { points: grid.points, weights }
    }

    /// Starting ability given each point of g: `[points of g][points of ability]`, each row summing to 1.
    pub(crate) fn starts(&self, grid: &Grid, loading: f64) -> Vec<Vec<f64>> {
        let deviation = (1.0 - loading * loading).sqrt();
        self.points.iter().map(|general| grid.normal(loading * general, deviation)).collect()
    }

    /// Derivative of [`Self::starts`] by the loading, the rows' normalisation included.
    pub(crate) fn slopes(&self, grid: &Grid, loading: f64, starts: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let rest = 1.0 - loading * loading;
        let row = |(general, start): (&f64, &Vec<f64>)| {
            let score = |point: &f64| {
                let gap = point - loading * general;
                (gap * general) / rest - loading * gap * gap / (rest * rest)
            };
            let mean: f64 = grid.points.iter().zip(start).map(|(point, weight)| weight * score(point)).sum();
            grid.points.iter().zip(start).map(|(point, weight)| weight * (score(point) - mean)).collect()
        };
        self.points.iter().zip(starts).map(row).collect()
    }

    /// Posterior of g from each domain's likelihood at its points `[domain][point]`, and the log of the total likelihood.
    pub(crate) fn posterior(&self, likelihoods: &[Vec<f64>]) -> (Vec<f64>, f64) {
        let mut logs: Vec<f64> = self.weights.iter().map(|weight| weight.ln()).collect();
        for domain in likelihoods {
            for (log, likelihood) in logs.iter_mut().zip(domain) {
                *log += likelihood.max(f64::MIN_POSITIVE).ln();
            }
        }
        let highest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut weights: Vec<f64> = logs.iter().map(|log| (log - highest).exp()).collect();
        let sum = normalise(&mut weights);
        (weights, highest + sum.ln())
    }
}
