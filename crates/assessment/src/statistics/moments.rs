//! Sums of squares and products that are exactly 0 where nothing varies.

/// Mean and sum of squared deviations of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Moments {
    /// Length.
    pub(crate) n: usize,
    /// Mean; 0 for an empty series.
    pub(crate) mean: f64,
    /// Σ(x − x̄)², 0 for a constant series.
    pub(crate) squares: f64,
}

/// Differences below this share of the largest value are rounding of sums, not variation: a rest score computed as
/// total − item must not get a correlation out of its last bits.
const ROUNDING: f64 = 1e-11;

impl Moments {
    /// Two passes: the mean first, so that large marks do not cancel.
    pub(crate) fn of(values: &[f64]) -> Self {
        let n = values.len();
        let Some(first) = values.first() else {
            return Self { n, mean: 0.0, squares: 0.0 };
        };
        let mean = first + values.iter().map(|x| x - first).sum::<f64>() / n as f64;
        let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
        let largest = values.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
        let noise = n as f64 * (ROUNDING * largest) * (ROUNDING * largest);
        Self { n, mean, squares: if squares <= noise { 0.0 } else { squares } }
    }

    /// Σ(x − x̄)²/(n − 1), none for fewer than 2.
    pub(crate) fn variance(&self) -> Option<f64> {
        (self.n >= 2).then(|| self.squares / (self.n as f64 - 1.0))
    }

    /// Root of the variance.
    pub(crate) fn deviation(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }
}

/// Σ(x − x̄)(y − ȳ) of two series of one length; 0 if either is constant.
pub(crate) fn products(x: &[f64], of_x: &Moments, y: &[f64], of_y: &Moments) -> f64 {
    if of_x.squares == 0.0 || of_y.squares == 0.0 {
        return 0.0;
    }
    x.iter().zip(y).map(|(x, y)| (x - of_x.mean) * (y - of_y.mean)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_series_has_exactly_no_variance() {
        let constant = Moments::of(&[0.1; 7]);
        assert!(constant.squares == 0.0 && (constant.mean - 0.1).abs() < 1e-15);
        // What a total minus an item leaves of a constant.
        let rest: Vec<f64> = (1..40).map(|i| (0.1 + f64::from(i) / 3.0) - f64::from(i) / 3.0).collect();
        assert!(Moments::of(&rest).squares == 0.0);
    }

    #[test]
    fn variance_divides_by_one_less() {
        assert_eq!(Moments::of(&[1.0, 3.0]).variance(), Some(2.0));
        assert_eq!(Moments::of(&[1.0]).variance(), None);
        assert_eq!(Moments::of(&[]).variance(), None);
    }
}
