//! Spread and shape: standardised difference, correlation, spread ratio.
//!
//! Sums are whole numbers, so that "no variance" is a fact and not a rounding.

use super::Confusion;

/// Second moments of a set of pairs: n² times the population's, exact. Places count from 0, which no figure here feels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread {
    n: i128,
    gold: i128,
    rater: i128,
    shared: i128,
    difference: i128,
}

impl Spread {
    pub(super) fn of(confusion: &Confusion) -> Self {
        let n = i128::from(confusion.n());
        let (gold, rater) = (confusion.sum(|gold, _| gold), confusion.sum(|_, rater| rater));
        Self {
            n,
            gold: n * confusion.sum(|gold, _| gold * gold) - gold * gold,
            rater: n * confusion.sum(|_, rater| rater * rater) - rater * rater,
            shared: n * confusion.sum(|gold, rater| gold * rater) - gold * rater,
            difference: rater - gold,
        }
    }

    /// Sample variance from n² times the population's; none for fewer than 2 pairs.
    fn variance(&self, moment: i128) -> Option<f64> {
        (self.n >= 2).then(|| moment as f64 / (self.n * (self.n - 1)) as f64)
    }

    /// Root of the mean of the two sample variances; none for fewer than 2 pairs or if neither varies.
    pub(super) fn pooled_deviation(&self) -> Option<f64> {
        let pooled = f64::midpoint(self.variance(self.gold)?, self.variance(self.rater)?);
        (pooled > 0.0).then(|| pooled.sqrt())
    }

    /// Standardised mean difference: mean(rater − gold) over the pooled deviation (`RSMTool` 12, "SMD").
    pub(super) fn standardised_difference(&self) -> Option<f64> {
        Some(self.difference as f64 / self.n as f64 / self.pooled_deviation()?)
    }

    /// Pearson's r; none if either is constant.
    pub(super) fn correlation(&self) -> Option<f64> {
        crate::statistics::correlation::ratio(self.shared as f64, self.gold as f64, self.rater as f64)
    }

    /// SD(rater)/SD(gold); none if gold is constant.
    pub(super) fn ratio(&self) -> Option<f64> {
        (self.gold > 0).then(|| (self.rater as f64 / self.gold as f64).sqrt())
    }

    /// Sample standard deviation of gold; none for fewer than 2 pairs.
    pub(super) fn gold_deviation(&self) -> Option<f64> {
        self.variance(self.gold).map(f64::sqrt)
    }
}
