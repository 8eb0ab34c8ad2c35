//! The upper tail of χ² with one degree of freedom.

use std::f64::consts::{FRAC_2_SQRT_PI, PI};

/// Where the series hands over to the continued fraction: both are exact to the last bits here.
const SWITCH: f64 = 3.0;

/// erfc(x) for x ≥ 0: the series of Abramowitz & Stegun 7.1.6 (all terms positive) below 3, their continued fraction 7.1.14 above.
fn complementary_error(x: f64) -> f64 {
    if x < SWITCH {
        let (mut term, mut sum, mut odd) = (x, x, 1.0);
        while term > sum * f64::EPSILON / 4.0 {
            odd += 2.0;
            term *= 2.0 * x * x / odd;
            sum += term;
        }
        return 1.0 - FRAC_2_SQRT_PI * (-x * x).exp() * sum;
    }
    let fraction = (1..=60).rev().fold(x, |below, step| x + f64::from(step) / 2.0 / below);
    (-x * x).exp() / (PI.sqrt() * fraction)
}

/// P(χ²₁ ≥ `statistic`), 0 … 1, for a statistic ≥ 0.
pub(crate) fn chi_square_1(statistic: f64) -> f64 {
    complementary_error((statistic.max(0.0) / 2.0).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_reference_values() {
        // scipy.stats.chi2.sf(x, 1)
        for (statistic, due) in [
            (0.0, 1.0),
            (0.5, 0.479_500_122_186_953_4),
            (3.841_458_820_694_124, 0.05),
            (17.9, 2.328_211_090_788_5e-5),
            (18.1, 2.096_014_311_544_97e-5),
            (100.0, 1.523_970_604_832_094_3e-23),
        ] {
            let got = chi_square_1(statistic);
            assert!((got - due).abs() < 1e-7 * due.max(1e-6), "{statistic}: {got}");
        }
    }
}
