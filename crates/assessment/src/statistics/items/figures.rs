//! Every figure that is defined, whether or not there are enough attempts to show it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::column::Column;
use super::reliability::alpha_without;
use super::{Groups, Marks, TestFigures, weights};
use crate::statistics::moments::Moments;

/// Figures of one item.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ItemFigures {
    /// Mean mark / maximum; none if the maximum is 0.
    pub facility: Option<f64>,
    /// Sample standard deviation, marks.
    pub deviation: Option<f64>,
    /// Share of the test's marks.
    pub intended_weight: Option<f64>,
    /// Share of the test's variance, by roots of covariances with the total.
    pub effective_weight: Option<f64>,
    /// Pearson's r with the total of the *other* items; the point-biserial where marks are all or nothing.
    pub item_rest: Option<f64>,
    /// Pearson's r with the total that the item is part of: always flattering, for comparison only.
    pub item_total: Option<f64>,
    /// Share of the largest possible covariance with the rest.
    pub efficiency: Option<f64>,
    /// Facility in the upper less facility in the lower 27 %.
    pub upper_lower: Option<f64>,
    /// Alpha of the test without this item.
    pub alpha_without: Option<f64>,
    /// Whether those who do well here do worse overall: the covariance with the total is negative.
    pub negative_covariance: bool,
}

/// All figures of a test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Analysis {
    /// By item.
    pub items: Vec<ItemFigures>,
    /// Of the whole.
    pub test: TestFigures,
}

/// Sums behind an analysis, taken once for figures and intervals.
pub(super) struct Sums {
    pub(super) columns: Vec<Column>,
    pub(super) totals: Moments,
    pub(super) groups: Groups,
    /// Sum over items of their sums of squares.
    pub(super) squares: f64,
}

impl Sums {
    pub(super) fn of(marks: &Marks) -> Self {
        let totals = Moments::of(marks.totals());
        let columns: Vec<Column> = (0..marks.items()).map(|item| Column::of(marks, item, &totals)).collect();
        let squares = columns.iter().map(|column| column.marks.squares).sum();
        Self { columns, totals, groups: Groups::of(marks.totals()), squares }
    }

    pub(super) fn analysis(&self, marks: &Marks) -> Analysis {
        let intended = weights::intended(marks.maxima());
        let effective = weights::effective(&self.columns);
        let figures = |(item, column): (usize, &Column)| ItemFigures {
            facility: share(&column.marks, marks.maximum(item)),
            deviation: column.marks.deviation(),
            intended_weight: intended.as_ref().map(|weights| weights[item]),
            effective_weight: effective[item],
            item_rest: column.discrimination(),
            item_total: column.item_total,
            efficiency: column.efficiency(),
            upper_lower: self.groups.difference(marks, item),
            alpha_without: alpha_without(column, marks.items(), self.squares),
            negative_covariance: column.with_total < 0.0,
        };
        Analysis {
            items: self.columns.iter().enumerate().map(figures).collect(),
            test: TestFigures::of(marks, self.squares, &self.totals),
        }
    }
}

/// Mean / maximum; none without attempts or if the maximum is 0.
pub(super) fn share(marks: &Moments, maximum: f64) -> Option<f64> {
    (marks.n > 0 && maximum > 0.0).then(|| marks.mean / maximum)
}

/// Analyses a test: O(attempts · items), and a sort per item.
pub fn analyse(marks: &Marks) -> Analysis {
    Sums::of(marks).analysis(marks)
}
