//! Wilson's score interval for a proportion.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A proportion with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Proportion {
    /// Successes; may be a sum of partial credits.
    pub successes: f64,
    /// Trials.
    pub trials: u32,
    /// `successes / trials`, 0 … 1.
    pub estimate: f64,
    /// Lower end of the 95 % interval, 0 … 1.
    pub low: f64,
    /// Upper end of the 95 % interval, 0 … 1.
    pub high: f64,
}

/// The 97.5 % quantile of the standard normal distribution.
pub const Z: f64 = 1.959_963_984_540_054;

/// Wilson's score interval (Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA
/// 22:209–212) at 95 %; none without trials. `successes` is brought into 0 … `trials`.
pub fn wilson(successes: f64, trials: u32) -> Option<Proportion> {
    if trials == 0 || !successes.is_finite() {
        return None;
    }
    let n = f64::from(trials);
    let successes = successes.clamp(0.0, n);
    let p = successes / n;
    let z2 = Z * Z;
    let centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let low = if successes == 0.0 { 0.0 } else { (centre - half).max(0.0) };
    let high = if successes >= n { 1.0 } else { (centre + half).min(1.0) };
    Some(Proportion { successes, trials, estimate: p, low, high })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equals_reference_values() {
        // statsmodels.stats.proportion.proportion_confint(count, n, method="wilson")
        for (count, n, low, high) in [
            (8.0, 10, 0.490_162_471_536_642, 0.943_317_848_545_625),
            (0.0, 10, 0.0, 0.277_532_799_862_889),
            (10.0, 10, 0.722_467_200_137_111, 1.0),
            (45.0, 60, 0.627_679_299_229_522, 0.842_234_774_699_433),
        ] {
            let got = wilson(count, n).unwrap();
            assert!((got.low - low).abs() < 1e-9 && (got.high - high).abs() < 1e-9, "{count}/{n}: {got:?}");
        }
        assert_eq!(wilson(0.0, 0), None);
    }

    proptest! {
        #[test]
        fn holds_its_estimate_inside_0_and_1(trials in 1_u32..2_000, share in 0.0_f64..=1.0) {
            let got = wilson(share * f64::from(trials), trials).unwrap();
            prop_assert!(0.0 <= got.low && got.low <= got.estimate + 1e-12);
            prop_assert!(got.estimate <= got.high + 1e-12 && got.high <= 1.0);
        }
    }
}
