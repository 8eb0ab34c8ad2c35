//! One domain of one learner: smoothing of a hidden ability that walks.
//!
//! The grid holds starting ability plus noise; drift is added where the item is met, so that a learner without noise never
//! moves on the grid.

use super::parameters::Parameters;
use super::sequence::Step;
use super::totals::Totals;
use crate::ability::grid::{Grid, normalise};
use crate::ability::lanes::{dot, multiply, sum};
use crate::ability::walk::Walk;

/// Room for one chain, reused. Each list is `[answer × point]`.
#[derive(Debug, Default)]
pub(super) struct Chain {
    /// P(right) at each point.
    right: Vec<f64>,
    /// Likelihood of this answer and all later ones.
    onward: Vec<f64>,
    /// Likelihood of all later answers, before the walk that leads to them.
    ahead: Vec<f64>,
}

/// What stays the same over all chains of a pass.
pub(super) struct Setting<'a> {
    pub(super) grid: &'a Grid,
    pub(super) walk: Walk,
    pub(super) parameters: &'a Parameters,
}

impl Chain {
    /// Fills the chain from its end. Returns the log of the scale taken out of [`Self::likelihood`].
    pub(super) fn backward(&mut self, steps: &[Step], setting: &Setting<'_>) -> f64 {
        let width = setting.grid.points.len();
        for list in [&mut self.right, &mut self.onward, &mut self.ahead] {
            list.clear();
            list.resize(steps.len() * width, 0.0);
        }
        let mut ahead = vec![1.0; width];
        let mut scale = 0.0;
        for (place, step) in steps.iter().enumerate().rev() {
            let row = place * width..(place + 1) * width;
            let right = &mut self.right[row.clone()];
            fill_right(right, setting, step);
            self.ahead[row.clone()].copy_from_slice(&ahead);
            if step.practised && place + 1 < steps.len() {
                setting.walk.advance(&mut ahead);
            }
            weigh(&mut ahead, right, step.right);
            scale += normalise(&mut ahead).ln();
            self.onward[row].copy_from_slice(&ahead);
        }
        scale
    }

    /// Likelihood of all answers by starting point, up to scale; none without answers.
    pub(super) fn likelihood(&self, width: usize) -> Option<&[f64]> {
        self.onward.get(..width)
    }

    /// Carries `start` (the prior given all other domains) forward and adds each answer's expected score.
    pub(super) fn forward(
        &self,
        steps: &[Step],
        mut density: Vec<f64>,
        setting: &Setting<'_>,
        totals: &mut Totals,
        full: bool,
    ) {
        let width = density.len();
        let drift_at = setting.parameters.drift_at();
        let (mut posterior, mut missed) = (vec![0.0; width], vec![0.0; width]);
        for (place, step) in steps.iter().enumerate() {
            let row = place * width..(place + 1) * width;
            let (right, onward) = (&self.right[row.clone()], &self.onward[row.clone()]);
            multiply(&mut posterior, &density, onward);
            normalise(&mut posterior);
            let scores = Scores::of(step, &posterior, right, setting, &mut missed);
            scores.add(step, totals, drift_at);
            if full {
                scores.add_information(step, &posterior, right, setting, totals);
            }
            weigh(&mut density, right, step.right);
            if step.practised && place + 1 < steps.len() && !setting.walk.is_still() {
                // One pass is linear in the share that moves, so what it changes, by that share, is the derivative.
                let ahead = &self.ahead[row];
                let before = dot(&density, ahead);
                setting.walk.advance(&mut density);
                let after = dot(&density, ahead);
                if after > 0.0 {
                    totals.gradient[drift_at + 1] +=
                        2.0 * (after - before) / (after * setting.parameters.signed_noise());
                }
            }
            normalise(&mut density);
        }
    }
}

/// σ at equally spaced points by one exponential and a ratio.
fn fill_right(right: &mut [f64], setting: &Setting<'_>, step: &Step) {
    let [log_slope, difficulty] = setting.parameters.item(step.item);
    let slope = log_slope.exp();
    let lift = setting.parameters.drift() * f64::from(step.grown);
    let first = (-slope * (setting.grid.points[0] + lift - difficulty)).exp();
    let ratio = (-slope * setting.grid.step).exp();
    // Four places at a time, so that no place waits for the one before.
    let mut odds_against = [first, first * ratio, first * ratio * ratio, first * ratio * ratio * ratio];
    let stride = (ratio * ratio) * (ratio * ratio);
    for chunk in right.chunks_mut(4) {
        for (chance, odds) in chunk.iter_mut().zip(&mut odds_against) {
            *chance = 1.0 / (1.0 + *odds);
            *odds *= stride;
        }
    }
}

/// Multiplies by the likelihood of one answer.
fn weigh(values: &mut [f64], right: &[f64], given: bool) {
    if given {
        values.iter_mut().zip(right).for_each(|(value, chance)| *value *= chance);
    } else {
        values.iter_mut().zip(right).for_each(|(value, chance)| *value *= 1.0 - chance);
    }
}

/// Expected score of one answer by ln a, b and drift.
struct Scores {
    slope: f64,
    difficulty: f64,
    lift: f64,
    residual: f64,
    leaned: f64,
}

impl Scores {
    /// `missed` is room for what the answer and the curve disagree by.
    fn of(step: &Step, posterior: &[f64], right: &[f64], setting: &Setting<'_>, missed: &mut [f64]) -> Self {
        let [log_slope, difficulty] = setting.parameters.item(step.item);
        let lift = setting.parameters.drift() * f64::from(step.grown);
        let given = f64::from(u8::from(step.right));
        for (cell, (weight, chance)) in missed.iter_mut().zip(posterior.iter().zip(right)) {
            *cell = weight * (given - chance);
        }
        let residual = sum(missed);
        let leaned = dot(missed, &setting.grid.points) + residual * (lift - difficulty);
        Self { slope: log_slope.exp(), difficulty, lift, residual, leaned }
    }

    fn add(&self, step: &Step, totals: &mut Totals, drift_at: usize) {
        totals.gradient[2 * step.item] += self.slope * self.leaned;
        totals.gradient[2 * step.item + 1] -= self.slope * self.residual;
        totals.gradient[drift_at] += self.slope * f64::from(step.grown) * self.residual;
    }

    fn add_information(
        &self,
        step: &Step,
        posterior: &[f64],
        right: &[f64],
        setting: &Setting<'_>,
        totals: &mut Totals,
    ) {
        let given = f64::from(u8::from(step.right));
        let (mut complete, mut squares) = ([0.0; 3], [0.0; 3]);
        for ((weight, chance), point) in posterior.iter().zip(right).zip(&setting.grid.points) {
            let lean = point + self.lift - self.difficulty;
            let variance = weight * chance * (1.0 - chance);
            let square = weight * (given - chance).powi(2);
            for (sum, part) in [(&mut complete, variance), (&mut squares, square)] {
                sum[0] += part * lean * lean;
                sum[1] -= part * lean;
                sum[2] += part;
            }
        }
        let slope2 = self.slope * self.slope;
        let product =
            [self.leaned * self.leaned, -self.leaned * self.residual, self.residual * self.residual];
        let information = &mut totals.items[step.item];
        information.answers += 1;
        for entry in 0..3 {
            information.complete[entry] += slope2 * complete[entry];
            information.missing[entry] += slope2 * (squares[entry] - product[entry]);
        }
    }
}
