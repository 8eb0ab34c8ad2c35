//! How far the rater lies from gold.

use super::Confusion;

/// How many pairs differ by at most `distance` points.
pub(super) fn pairs_within(confusion: &Confusion, distance: usize) -> u32 {
    confusion
        .cells()
        .filter(|(gold, rater, _)| gold.abs_diff(*rater) <= distance)
        .map(|(_, _, count)| count)
        .sum()
}

/// Σ f(rater − gold) / n; none without pairs.
pub(super) fn mean_difference(confusion: &Confusion, f: impl Fn(i128) -> i128) -> Option<f64> {
    let n = confusion.n();
    (n > 0).then(|| confusion.sum(|gold, rater| f(rater - gold)) as f64 / f64::from(n))
}

/// Sample standard deviation of rater − gold; none for fewer than 2 pairs.
pub(super) fn deviation_of_difference(confusion: &Confusion) -> Option<f64> {
    let n = i128::from(confusion.n());
    let sum = confusion.sum(|gold, rater| rater - gold);
    let squares = confusion.sum(|gold, rater| (rater - gold) * (rater - gold));
    (n >= 2).then(|| ((n * squares - sum * sum) as f64 / (n * (n - 1)) as f64).sqrt())
}
