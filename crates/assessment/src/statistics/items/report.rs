//! What may be shown, each with its interval.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::column::Column;
use super::figures::Sums;
use super::{Analysis, ItemFigures, Marks, TestFigures, group_size, intervals, minimum, weights};
use crate::statistics::correlation::fisher;
use crate::statistics::{Figure, Interval};

/// Below this discriminative efficiency Moodle marks a question as dubious.
const DUBIOUS_EFFICIENCY: f64 = 0.15;

/// What an author should look at. A flag is a question to the author, not a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// Those who know more get it wrong more often: the key may be wrong.
    NegativeDiscrimination,
    /// The covariance with the total is negative, so that no effective weight exists.
    NegativeCovariance,
    /// Discriminative efficiency below 0.15.
    Dubious,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ItemReport {
    /// Attempts that left it unanswered.
    pub unanswered: u32,
    /// Mean mark / maximum.
    pub facility: Figure,
    /// Standard deviation, marks.
    pub deviation: Figure,
    /// Share of the test's marks: set, not estimated.
    pub intended_weight: Option<f64>,
    /// Share of the test's variance.
    pub effective_weight: Figure,
    /// Item-rest correlation.
    pub discrimination: Figure,
    /// Share of the largest possible covariance with the rest.
    pub efficiency: Figure,
    /// Upper less lower 27 %.
    pub upper_lower: Figure,
    /// What to look at, by figures that are shown.
    pub flags: Vec<Flag>,
}

/// The test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TestReport {
    /// Attempts.
    pub attempts: u32,
    /// Mean total.
    pub mean: Figure,
    /// Middle total.
    pub median: Figure,
    /// Standard deviation of totals.
    pub deviation: Figure,
    /// Skewness of totals.
    pub skewness: Figure,
    /// Kurtosis of totals.
    pub kurtosis: Figure,
    /// Cronbach's alpha, Moodle's coefficient of internal consistency.
    pub alpha: Figure,
    /// Share of the deviation that is error.
    pub error_ratio: Figure,
    /// Standard error of measurement, marks.
    pub standard_error: Figure,
}

/// Items and test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AnalysisReport {
    /// By item.
    pub items: Vec<ItemReport>,
    /// Of the whole.
    pub test: TestReport,
}

fn of_item(marks: &Marks, sums: &Sums, item: usize, root_sum: f64, figures: &ItemFigures) -> ItemReport {
    let (n, column): (usize, &Column) = (marks.attempts(), &sums.columns[item]);
    let (x, totals) = ((marks.item(item), &column.marks), (marks.totals(), &sums.totals));
    let figure =
        |value, interval: &dyn Fn(f64) -> Option<Interval>| Figure::new(n, minimum::SPREAD, value, interval);
    let efficiency = |_| {
        let (ends, most) = (fisher(column.discrimination()?, n)?, column.most_discrimination()?);
        Interval::between(ends.low / most, (ends.high / most).min(1.0))
    };
    let difference = |_| {
        let (lower, upper) = sums.groups.sums(marks, item);
        intervals::difference(lower, upper, group_size(n))
    };
    let report = ItemReport {
        unanswered: marks.unanswered(item),
        facility: Figure::new(n, minimum::PLACE, figures.facility, |_| {
            intervals::facility(x.0, x.1, marks.maximum(item))
        }),
        deviation: figure(figures.deviation, &|_| intervals::item_deviation(x.0, x.1, marks.maximum(item))),
        intended_weight: figures.intended_weight,
        effective_weight: figure(figures.effective_weight, &|_| {
            intervals::effective_weight(x, totals, column.with_total, root_sum)
        }),
        discrimination: figure(figures.item_rest, &|r| fisher(r, n)),
        efficiency: figure(figures.efficiency, &efficiency),
        upper_lower: Figure::new(n, minimum::GROUPS, figures.upper_lower, difference),
        flags: Vec::new(),
    };
    ItemReport { flags: flags(&report, figures), ..report }
}

fn flags(report: &ItemReport, figures: &ItemFigures) -> Vec<Flag> {
    let below = |figure: &Figure, bar: f64| figure.shown().is_some_and(|shown| shown.value < bar);
    let enough = report.discrimination.shown().is_some();
    [
        (below(&report.discrimination, 0.0), Flag::NegativeDiscrimination),
        (enough && figures.negative_covariance, Flag::NegativeCovariance),
        (below(&report.efficiency, DUBIOUS_EFFICIENCY), Flag::Dubious),
    ]
    .into_iter()
    .filter_map(|(raised, flag)| raised.then_some(flag))
    .collect()
}

fn of_test(marks: &Marks, sums: &Sums, figures: &TestFigures) -> TestReport {
    let (n, items) = (marks.attempts(), figures.items);
    let figure =
        |value, interval: &dyn Fn(f64) -> Option<Interval>| Figure::new(n, minimum::SPREAD, value, interval);
    let place =
        |value, interval: &dyn Fn(f64) -> Option<Interval>| Figure::new(n, minimum::PLACE, value, interval);
    let error = |alpha: Option<f64>| intervals::unreliability(alpha?, items, n);
    TestReport {
        attempts: figures.attempts,
        mean: place(figures.mean, &|_| intervals::mean(&sums.totals)),
        median: place(figures.median, &|_| intervals::median(marks.totals())),
        deviation: figure(figures.deviation, &|_| intervals::deviation(marks.totals(), &sums.totals)),
        skewness: figure(figures.skewness, &|value| intervals::skewness(value, n)),
        kurtosis: figure(figures.kurtosis, &|value| intervals::kurtosis(value, n)),
        alpha: figure(figures.alpha, &|_| {
            let Interval { low, high } = error(figures.alpha)?;
            Interval::between(1.0 - high, 1.0 - low)
        }),
        error_ratio: figure(figures.error_ratio, &|_| {
            let Interval { low, high } = error(figures.alpha)?;
            Interval::between(low.sqrt(), high.sqrt())
        }),
        standard_error: figure(figures.standard_error, &|value| intervals::standard_error(value, items, n)),
    }
}

/// Reports on a test; costs what [`super::analyse`] costs and a few passes more.
pub fn report(marks: &Marks) -> AnalysisReport {
    let sums = Sums::of(marks);
    let Analysis { items, test } = sums.analysis(marks);
    let root_sum = weights::root_sum(&sums.columns);
    AnalysisReport {
        items: items
            .iter()
            .enumerate()
            .map(|(item, figures)| of_item(marks, &sums, item, root_sum, figures))
            .collect(),
        test: of_test(marks, &sums, &test),
    }
}
