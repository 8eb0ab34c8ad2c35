//! Everything about one item that takes a pass over the attempts.

use super::Marks;
use crate::statistics::correlation::ratio;
use crate::statistics::moments::{Moments, products};

/// Sums of one item against its rest score and the total.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// The item's marks.
    pub(super) marks: Moments,
    /// The rest score.
    pub(super) rest: Moments,
    /// Σ(x − x̄)(R − R̄).
    pub(super) with_rest: f64,
    /// The largest that sum could be: both sorted.
    pub(super) most_with_rest: f64,
    /// Σ(x − x̄)(T − T̄).
    pub(super) with_total: f64,
    /// Pearson's r of item and total.
    pub(super) item_total: Option<f64>,
}

impl Column {
    /// O(n log n), for the sorting.
    pub(super) fn of(marks: &Marks, item: usize, totals: &Moments) -> Self {
        let x = marks.item(item);
        let column = Self::against(x, marks.rest(item));
        let with_total = products(x, &column.marks, marks.totals(), totals);
        Self { with_total, item_total: ratio(with_total, column.marks.squares, totals.squares), ..column }
    }

    /// The sums against a given rest score; those against the total stay 0.
    pub(super) fn against(x: &[f64], mut rest: Vec<f64>) -> Self {
        let (of_x, of_rest) = (Moments::of(x), Moments::of(&rest));
        let with_rest = products(x, &of_x, &rest, &of_rest);
        let mut rising = x.to_vec();
        rising.sort_unstable_by(f64::total_cmp);
        rest.sort_unstable_by(f64::total_cmp);
        let most_with_rest = products(&rising, &of_x, &rest, &of_rest);
        Self { marks: of_x, rest: of_rest, with_rest, most_with_rest, with_total: 0.0, item_total: None }
    }

    /// Pearson's r of item and rest; none if either is constant.
    pub(super) fn discrimination(&self) -> Option<f64> {
        ratio(self.with_rest, self.marks.squares, self.rest.squares)
    }

    /// The largest r that these marks and these rest scores could have.
    pub(super) fn most_discrimination(&self) -> Option<f64> {
        ratio(self.most_with_rest, self.marks.squares, self.rest.squares)
    }

    /// Share of the largest possible covariance that is reached; none if that is 0.
    pub(super) fn efficiency(&self) -> Option<f64> {
        (self.most_with_rest > 0.0).then(|| self.with_rest / self.most_with_rest)
    }
}
