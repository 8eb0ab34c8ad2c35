//! How much an item weighs: as intended, and in effect.

use super::column::Column;

/// `m_i`/Σm for every item; none if no item gives marks.
pub(super) fn intended(maxima: &[f64]) -> Option<Vec<f64>> {
    let sum: f64 = maxima.iter().sum();
    (sum > 0.0).then(|| maxima.iter().map(|maximum| maximum / sum).collect())
}

/// √cov(x, T)/Σ√cov over items with cov ≥ 0 (Moodle's "effective weight"); none for an item whose covariance with the total
/// is negative, and for all if none is positive.
pub(super) fn effective(columns: &[Column]) -> Vec<Option<f64>> {
    let sum = root_sum(columns);
    let weight =
        |column: &Column| (sum > 0.0 && column.with_total >= 0.0).then(|| column.with_total.sqrt() / sum);
    columns.iter().map(weight).collect()
}

/// Σ√Σ(x − x̄)(T − T̄) over items where that is not negative.
pub(super) fn root_sum(columns: &[Column]) -> f64 {
    columns.iter().map(|column| column.with_total.max(0.0).sqrt()).sum()
}
