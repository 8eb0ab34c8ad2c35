//! The percentile bootstrap (Efron 1979, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7:1–26).

use super::{Interval, Refusal};
use crate::shuffle::SplitMix64;

/// Resamples per interval. Efron & Tibshirani (1993, §12.5) ask for at least 1,000 where percentiles are read off.
pub const REPLICATES: usize = 2_000;

/// Below this share of defined resamples the rest would be a choice of the lucky ones.
const DEFINED_SHARE: f64 = 0.9;

/// The 95 % percentile interval of `figure`, which is given the indices (0 … `observations` − 1, with repeats) of each
/// resample and answers none where it is undefined. The same seed gives the same interval.
///
/// # Errors
/// [`Refusal::Undefined`] without observations or if more than a tenth of the resamples are undefined;
/// [`Refusal::NoInterval`] if all resamples agree: data without variation cannot tell how sure they are.
pub fn bootstrap(
    observations: usize,
    seed: u64,
    mut figure: impl FnMut(&[usize]) -> Option<f64>,
) -> Result<Interval, Refusal> {
    if observations == 0 {
        return Err(Refusal::Undefined);
    }
    let mut generator = SplitMix64(seed);
    let mut drawn = vec![0; observations];
    let mut values = Vec::with_capacity(REPLICATES);
    for _ in 0..REPLICATES {
        drawn.fill_with(|| generator.below(observations));
        values.extend(figure(&drawn).filter(|value| value.is_finite()));
    }
    if (values.len() as f64) < DEFINED_SHARE * REPLICATES as f64 {
        return Err(Refusal::Undefined);
    }
    values.sort_unstable_by(f64::total_cmp);
    let (low, high) = (quantile(&values, 0.025), quantile(&values, 0.975));
    if high - low <= f64::EPSILON * high.abs().max(low.abs()) {
        return Err(Refusal::NoInterval);
    }
    Ok(Interval { low, high })
}

/// The quantile of rising, non-empty `values`, linear between neighbours (Hyndman & Fan 1996, type 7).
fn quantile(values: &[f64], share: f64) -> f64 {
    let place = share * (values.len() - 1) as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(values.len() - 1);
    values[below] + (place - below as f64) * (values[above] - values[below])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_near_the_normal_interval_of_a_mean() {
        let values: Vec<f64> = (0..400).map(|i| f64::from(i % 20)).collect();
        let mean = |drawn: &[usize]| Some(drawn.iter().map(|i| values[*i]).sum::<f64>() / drawn.len() as f64);
        let got = bootstrap(values.len(), 1, mean).unwrap();
        // The standard error is √(33.25 / 400) = 0.288.
        assert!((got.low - (9.5 - 0.565)).abs() < 0.05 && (got.high - (9.5 + 0.565)).abs() < 0.05, "{got:?}");
        assert_eq!(got, bootstrap(values.len(), 1, mean).unwrap());
    }

    #[test]
    fn refuses_what_cannot_vary_and_what_is_mostly_undefined() {
        assert_eq!(bootstrap(10, 1, |_| Some(0.3)), Err(Refusal::NoInterval));
        assert_eq!(bootstrap(0, 1, |_| Some(1.0)), Err(Refusal::Undefined));
        let mut turn = 0;
        let every_other = |_: &[usize]| {
            turn += 1;
            (turn % 2 == 0).then(|| f64::from(turn))
        };
        assert_eq!(bootstrap(10, 1, every_other), Err(Refusal::Undefined));
    }
}
