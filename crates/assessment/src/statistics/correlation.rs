//! Pearson's correlation and Fisher's interval for it.

use super::Interval;
use super::Z;
use super::moments::{Moments, products};

/// Pearson's r of two series of one length; none if either is constant.
pub(crate) fn pearson(x: &[f64], of_x: &Moments, y: &[f64], of_y: &Moments) -> Option<f64> {
    ratio(products(x, of_x, y, of_y), of_x.squares, of_y.squares)
}

/// r from sums of products and squares; none if a sum of squares is 0.
pub(crate) fn ratio(products: f64, squares_of_x: f64, squares_of_y: f64) -> Option<f64> {
    // Two roots, not the root of the product: that would overflow first.
    let scale = squares_of_x.sqrt() * squares_of_y.sqrt();
    (scale > 0.0).then(|| (products / scale).clamp(-1.0, 1.0))
}

/// Fisher's z interval at 95 % for a correlation `r` over `n` pairs: tanh(artanh r ± 1.96/√(n − 3)) (Fisher 1921, "On the
/// probable error of a coefficient of correlation", Metron 1:3–32). None for n < 4 and where |r| = 1, which leaves no room.
pub(crate) fn fisher(r: f64, n: usize) -> Option<Interval> {
    fisher_at(r, n, Z)
}

/// [`fisher`] at another normal quantile.
pub(crate) fn fisher_at(r: f64, n: usize, z: f64) -> Option<Interval> {
    if n < 4 || r.abs() >= 1.0 {
        return None;
    }
    let half = z / (n as f64 - 3.0).sqrt();
    Interval::between((r.atanh() - half).tanh(), (r.atanh() + half).tanh())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_reference_values() {
        let (x, y) = ([1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 1.0, 4.0, 3.0, 5.0]);
        let r = pearson(&x, &Moments::of(&x), &y, &Moments::of(&y)).unwrap();
        assert!((r - 0.8).abs() < 1e-12);
        // scipy.stats.pearsonr(x, y).confidence_interval(0.95)
        let got = fisher(r, 5).unwrap();
        assert!((got.low + 0.279_640_041_969_355).abs() < 1e-9, "{got:?}");
        assert!((got.high - 0.986_196_193_301_271).abs() < 1e-9, "{got:?}");
        assert_eq!(fisher(1.0, 50), None);
        assert_eq!(fisher(0.5, 3), None);
    }
}
