//! One scale, known curves, a normal prior: posterior mean, deviation, mode, interval and chance of passing a test.

use super::grid::{Grid, normalise};
use super::{AbilityError, Curve, at_least, score_distribution};

/// Half width and step of the grid in prior standard deviations and ability units: fine enough that every integral below
/// agrees with a converged one to 1e-8 for up to 80 items.
const REACH: f64 = 10.0;
const STEP: f64 = 0.02;
/// Points with less posterior weight than this change no figure in its first ten digits.
const NEGLIGIBLE: f64 = 1e-13;

/// One answer to an item of known curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Response {
    /// The item's curve.
    pub curve: Curve,
    /// Whether it was answered right.
    pub right: bool,
}

/// Posterior of one ability.
#[derive(Clone, Debug)]
pub struct Estimate {
    /// Posterior mean (expected a posteriori, Bock and Mislevy 1982). Exists for all-right, all-wrong and empty records.
    pub mean: f64,
    /// Posterior standard deviation, above 0.
    pub deviation: f64,
    /// Posterior mode (maximum a posteriori).
    pub mode: f64,
    points: Vec<f64>,
    weights: Vec<f64>,
}

/// Posterior of one ability given answers and a normal prior. Items not answered are simply left out.
///
/// # Errors
/// [`AbilityError::Prior`] unless mean and deviation are finite and the deviation is above 0; [`AbilityError::Curve`] with
/// the place of the first unsound curve.
pub fn estimate(responses: &[Response], mean: f64, deviation: f64) -> Result<Estimate, AbilityError> {
    if !(mean.is_finite() && deviation.is_finite() && deviation > 0.0) {
        return Err(AbilityError::Prior { mean, deviation });
    }
    if let Some(place) = responses.iter().position(|response| !response.curve.is_sound()) {
        return Err(AbilityError::Curve { place });
    }
    let log = |ability: f64| log_posterior(responses, mean, deviation, ability);
    let mut points = Grid::symmetric(REACH, STEP).points;
    for point in &mut points {
        *point = mean + *point * deviation;
    }
    let logs: Vec<f64> = points.iter().map(|&point| log(point)).collect();
    let (top, highest) = logs
        .iter()
        .copied()
        .enumerate()
        .fold((0, f64::NEG_INFINITY), |best, it| if it.1 > best.1 { it } else { best });
    let mut weights: Vec<f64> = logs.iter().map(|value| (value - highest).exp()).collect();
    normalise(&mut weights);
    let centre: f64 = points.iter().zip(&weights).map(|(point, weight)| point * weight).sum();
    let variance: f64 =
        points.iter().zip(&weights).map(|(point, weight)| (point - centre).powi(2) * weight).sum();
    let mode = climb(log, points[top.saturating_sub(1)], points[(top + 1).min(points.len() - 1)]);
    Ok(Estimate { mean: centre, deviation: variance.sqrt(), mode, points, weights })
}

impl Estimate {
    /// Ability below which the posterior has this share, linear between grid points; `share` is brought into 0 … 1.
    pub fn quantile(&self, share: f64) -> f64 {
        let share = share.clamp(0.0, 1.0);
        let mut below = 0.0;
        let mut previous = self.points[0];
        for (&point, &weight) in self.points.iter().zip(&self.weights) {
            // A point's weight is spread over the cell around it: half of it lies below the point.
            let here = below + weight / 2.0;
            if here >= share {
                let last = below - weight / 2.0;
                let part = if here > last { ((share - last) / (here - last)).clamp(0.0, 1.0) } else { 1.0 };
                return previous + (point - previous) * part;
            }
            below += weight;
            previous = point;
        }
        previous
    }

    /// P(at least `needed` right on these items), integrated over the posterior; never the plug-in at the mean.
    pub fn passes(&self, test: &[Curve], needed: usize) -> f64 {
        self.average(|ability| {
            at_least(&score_distribution(test.iter().map(|curve| curve.right(ability))), needed)
        })
    }

    /// Expected number right on these items, 0 … their count.
    pub fn expected_score(&self, test: &[Curve]) -> f64 {
        self.average(|ability| test.iter().map(|curve| curve.right(ability)).sum())
    }

    fn average(&self, of: impl Fn(f64) -> f64) -> f64 {
        let kept = self.points.iter().zip(&self.weights).filter(|(_, weight)| **weight > NEGLIGIBLE);
        kept.map(|(&point, weight)| weight * of(point)).sum()
    }
}

fn log_posterior(responses: &[Response], mean: f64, deviation: f64, ability: f64) -> f64 {
    let prior = -0.5 * ((ability - mean) / deviation).powi(2);
    let likelihood = responses.iter().map(|response| {
        let chance =
            if response.right { response.curve.right(ability) } else { response.curve.wrong(ability) };
        chance.max(f64::MIN_POSITIVE).ln()
    });
    prior + likelihood.sum::<f64>()
}

/// Golden-section search for the highest point between `low` and `high`.
fn climb(of: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    let golden = (5.0_f64.sqrt() - 1.0) / 2.0;
    for _ in 0..40 {
        let (left, right) = (high - golden * (high - low), low + golden * (high - low));
        if of(left) < of(right) { low = left } else { high = right }
    }
    f64::midpoint(low, high)
}
