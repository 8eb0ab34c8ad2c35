//! The test as a whole.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Marks;
use super::reliability::Reliability;
use crate::statistics::moments::Moments;

/// Figures of a test over its attempts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TestFigures {
    /// Attempts.
    pub attempts: u32,
    /// Items.
    pub items: u32,
    /// Mean total, marks.
    pub mean: Option<f64>,
    /// Middle total, or the mean of the two in the middle.
    pub median: Option<f64>,
    /// Sample standard deviation of totals; for more than 1 attempt.
    pub deviation: Option<f64>,
    /// k₃/k₂^1.5; for more than 2 attempts that differ.
    pub skewness: Option<f64>,
    /// k₄/k₂², 0 for a normal shape; for more than 3 attempts that differ.
    pub kurtosis: Option<f64>,
    /// Cronbach's alpha; times 100 Moodle's coefficient of internal consistency.
    pub alpha: Option<f64>,
    /// KR-20, for marks of all or nothing.
    pub kr20: Option<f64>,
    /// KR-21, for marks of all or nothing.
    pub kr21: Option<f64>,
    /// √(1 − alpha), share of the deviation that is error; may exceed 1.
    pub error_ratio: Option<f64>,
    /// Standard error of measurement: error ratio × deviation, marks.
    pub standard_error: Option<f64>,
}

/// The middle of a list.
fn median(values: &[f64]) -> Option<f64> {
    let mut rising = values.to_vec();
    rising.sort_unstable_by(f64::total_cmp);
    let middle = rising.len() / 2;
    match rising.len() {
        0 => None,
        n if n % 2 == 1 => Some(rising[middle]),
        _ => Some(f64::midpoint(rising[middle - 1], rising[middle])),
    }
}

/// Skewness and kurtosis from Fisher's k-statistics, from central moments.
fn shape(totals: &[f64], of: &Moments) -> (Option<f64>, Option<f64>) {
    if of.squares == 0.0 {
        return (None, None);
    }
    let s = of.n as f64;
    let moment = |power: i32| totals.iter().map(|total| (total - of.mean).powi(power)).sum::<f64>() / s;
    let (m2, m3, m4) = (of.squares / s, moment(3), moment(4));
    let k2 = s * m2 / (s - 1.0);
    let k3 = s * s * m3 / ((s - 1.0) * (s - 2.0));
    let k4 = s * s * ((s + 1.0) * m4 - 3.0 * (s - 1.0) * m2 * m2) / ((s - 1.0) * (s - 2.0) * (s - 3.0));
    ((of.n > 2).then(|| k3 / k2.powf(1.5)), (of.n > 3).then(|| k4 / (k2 * k2)))
}

impl TestFigures {
    /// `squares` is the sum over items of their sums of squares.
    pub(super) fn of(marks: &Marks, squares: f64, totals: &Moments) -> Self {
        let Reliability { alpha, kr20, kr21 } = Reliability::of(marks, squares, totals);
        let (skewness, kurtosis) = shape(marks.totals(), totals);
        let deviation = totals.deviation();
        // Rounding may bring alpha a last bit above 1.
        let error_ratio = alpha.map(|alpha| (1.0 - alpha).max(0.0).sqrt());
        Self {
            attempts: u32::try_from(marks.attempts()).unwrap_or(u32::MAX),
            items: u32::try_from(marks.items()).unwrap_or(u32::MAX),
            mean: (totals.n > 0).then_some(totals.mean),
            median: median(marks.totals()),
            deviation,
            skewness,
            kurtosis,
            alpha,
            kr20,
            kr21,
            error_ratio,
            standard_error: error_ratio.zip(deviation).map(|(ratio, deviation)| ratio * deviation),
        }
    }
}
