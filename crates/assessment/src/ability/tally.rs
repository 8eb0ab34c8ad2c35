//! How many of several independent items are right: the Poisson-binomial distribution.

/// Distribution of the number right, `[0 … n]`, of `n` independent items with these probabilities. Exact, by
/// convolution one item at a time (Lord and Wingersky 1984), O(n²).
pub fn score_distribution(right: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut distribution = vec![1.0];
    for probability in right {
        add_item(&mut distribution, probability);
    }
    distribution
}

/// P(at least `needed` right) under a distribution `[0 … n]`; 0 when more is needed than there is.
pub fn at_least(distribution: &[f64], needed: usize) -> f64 {
    distribution.iter().skip(needed).sum()
}

/// One more item, in place.
pub(crate) fn add_item(distribution: &mut Vec<f64>, right: f64) {
    distribution.push(0.0);
    for score in (0..distribution.len()).rev() {
        let below = if score == 0 { 0.0 } else { distribution[score - 1] };
        distribution[score] = distribution[score] * (1.0 - right) + below * right;
    }
}

/// Distribution of the sum of two independent scores, written to `total`. Either may be a sub-distribution.
pub(crate) fn sum_into(total: &mut Vec<f64>, one: &[f64], other: &[f64]) {
    total.clear();
    total.resize(one.len() + other.len() - 1, 0.0);
    for (first, p) in one.iter().enumerate().filter(|(_, p)| **p > 0.0) {
        for (cell, q) in total[first..].iter_mut().zip(other) {
            *cell += p * q;
        }
    }
}

/// P(the sum of two independent scores is at least `needed`), without making its distribution.
pub(crate) fn sum_at_least(one: &[f64], other: &[f64], needed: usize) -> f64 {
    // From the top down: what `other` must at least bring grows less as `one` brings more.
    let mut tail = 0.0;
    let mut reached = other.len();
    let mut chance = 0.0;
    for (score, p) in one.iter().enumerate() {
        let short = needed.saturating_sub(score);
        while reached > short {
            reached -= 1;
            tail += other[reached];
        }
        chance += p * tail;
    }
    chance
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equal_items_are_binomial() {
        let got = score_distribution([0.5; 4]);
        for (p, q) in got.iter().zip([1.0, 4.0, 6.0, 4.0, 1.0]) {
            assert!((p - q / 16.0).abs() < 1e-15);
        }
        assert!((at_least(&got, 3) - 5.0 / 16.0).abs() < 1e-15);
        assert!(at_least(&got, 5).abs() < 1e-15);
    }

    proptest! {
        #[test]
        fn sums_to_one_and_sections_add_up(p in prop::collection::vec(0.0_f64..=1.0, 0..30), cut in 0_usize..30) {
            let whole = score_distribution(p.iter().copied());
            prop_assert!((whole.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            let cut = cut.min(p.len());
            let left = score_distribution(p[..cut].iter().copied());
            let right = score_distribution(p[cut..].iter().copied());
            let mut halves = Vec::new();
            sum_into(&mut halves, &left, &right);
            for (needed, (one, two)) in whole.iter().zip(&halves).enumerate() {
                prop_assert!((one - two).abs() < 1e-12);
                prop_assert!((at_least(&whole, needed) - sum_at_least(&left, &right, needed)).abs() < 1e-12);
            }
            prop_assert!(sum_at_least(&left, &right, p.len() + 1).abs() < 1e-15);
        }
    }
}
