//! Internal consistency: Cronbach's alpha, KR-20, KR-21.

use super::Marks;
use super::column::Column;
use crate::statistics::moments::Moments;

/// Coefficients of internal consistency of a test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reliability {
    /// Cronbach's alpha, at most 1, and negative where items contradict each other.
    pub alpha: Option<f64>,
    /// KR-20: alpha, where all marks are all or nothing.
    pub kr20: Option<f64>,
    /// KR-21: KR-20 if all items were equally hard.
    pub kr21: Option<f64>,
}

/// k/(k − 1)·(1 − Σs²/S²), s² the items' variances and S² that of totals; none for fewer than 2 items or 3 attempts
/// (Moodle's limit) or without variance of totals.
pub(super) fn alpha(items: usize, squares: f64, totals: &Moments) -> Option<f64> {
    let k = items as f64;
    // Both variances divide by n − 1, so that the divisor cancels.
    (items > 1 && totals.n > 2 && totals.squares > 0.0)
        .then(|| k / (k - 1.0) * (1.0 - squares / totals.squares))
}

/// Alpha of the test without one item.
pub(super) fn alpha_without(column: &Column, items: usize, squares: f64) -> Option<f64> {
    alpha(items.saturating_sub(1), squares - column.marks.squares, &column.rest)
}

/// The one mark that every item gives for a right answer, if all give the same and every mark is that or 0.
pub fn dichotomous(marks: &Marks) -> Option<f64> {
    let right = *marks.maxima().first()?;
    // Equal to the bit: a mark that is nearly full is partial credit.
    let full = |mark: f64| mark.total_cmp(&right).is_eq();
    let all_or_nothing = |item: usize| marks.item(item).iter().all(|mark| full(*mark) || *mark == 0.0);
    let alike = marks.maxima().iter().all(|maximum| full(*maximum));
    (right > 0.0 && alike && (0..marks.items()).all(all_or_nothing)).then_some(right)
}

impl Reliability {
    /// Kuder & Richardson 1937, "The theory of the estimation of test reliability", formulas 20 and 21; Cronbach 1951.
    pub(super) fn of(marks: &Marks, squares: f64, totals: &Moments) -> Self {
        let items = marks.items();
        let alpha = alpha(items, squares, totals);
        let kr21 = |right: f64| {
            let k = items as f64;
            let (mean, variance) = (totals.mean / right, totals.squares / totals.n as f64 / (right * right));
            k / (k - 1.0) * (1.0 - mean * (k - mean) / (k * variance))
        };
        let right = dichotomous(marks).filter(|_| alpha.is_some());
        Self { alpha, kr20: alpha.filter(|_| right.is_some()), kr21: right.map(kr21) }
    }
}
