//! Combining section scores into the chance of passing.

use crate::ability::{Curve, add_item, sum_at_least, sum_into};

/// A section's items and minimum, at known curves.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) curves: Vec<Curve>,
    pub(super) minimum: usize,
}

/// Room for adding up points, reused: this runs some forty thousand times for one learner.
#[derive(Clone, Debug, Default)]
pub(super) struct Adder {
    total: Vec<f64>,
    points: Vec<f64>,
    spare: Vec<f64>,
}

impl Adder {
    /// Distribution of the points earned in these parts by someone of this ability, where every part's minimum is met: a
    /// sub-distribution `[0 … items]`, appended part by part to what was added before.
    pub(super) fn earn<'a>(&mut self, parts: impl IntoIterator<Item = &'a Part>, ability: f64) {
        for part in parts {
            self.points.clear();
            self.points.push(1.0);
            for curve in &part.curves {
                add_item(&mut self.points, curve.right(ability));
            }
            let short = part.minimum.min(self.points.len());
            self.points[..short].fill(0.0);
            sum_into(&mut self.spare, &self.total, &self.points);
            std::mem::swap(&mut self.total, &mut self.spare);
        }
    }

    /// Adds an independent distribution of points.
    pub(super) fn add(&mut self, points: &[f64]) {
        sum_into(&mut self.spare, &self.total, points);
        std::mem::swap(&mut self.total, &mut self.spare);
    }

    /// Back to no points for certain.
    pub(super) fn clear(&mut self) {
        self.total.clear();
        self.total.push(1.0);
    }

    /// The distribution so far.
    pub(super) fn total(&self) -> &[f64] {
        &self.total
    }

    /// P(at least `needed` points) after these last ones, which need not be added for that.
    pub(super) fn reaches_with(&self, last: &[f64], needed: usize) -> f64 {
        sum_at_least(&self.total, last, needed)
    }
}
