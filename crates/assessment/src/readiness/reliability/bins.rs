//! The reliability diagram.

use serde::{Deserialize, Serialize};

use super::given;
use crate::ability::score_distribution;
use crate::statistics::{Proportion, wilson};

/// Bins of the diagram.
const BINS: usize = 10;
/// Outcomes in a bin up to which its noise is computed exactly, O(n²); above, the normal approximation is as good.
const EXACT: usize = 1_000;

/// One bin of the reliability diagram.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Mean forecast, 0 … 1.
    pub forecast: f64,
    /// Share that passed, of how many, with its interval.
    pub observed: Proportion,
}

/// Bins of equal count, the earlier ones one larger where it does not divide. `pairs` are sorted by forecast.
pub(super) fn bins(pairs: &[(f64, bool)]) -> Vec<Bin> {
    let bin = |part: &[(f64, bool)]| {
        let count = part.len() as f64;
        let forecast = part.iter().map(|(pass, _)| pass).sum::<f64>() / count;
        let passed = part.iter().map(|(_, passed)| given(*passed)).sum();
        wilson(passed, u32::try_from(part.len()).ok()?).map(|observed| Bin { forecast, observed })
    };
    parts(pairs).filter_map(bin).collect()
}

/// Mean and standard deviation of the calibration error of perfect forecasts: per bin, the number that pass is
/// Poisson-binomial in the forecasts, and bins are independent.
pub(super) fn expected_error(pairs: &[(f64, bool)]) -> (f64, f64) {
    let total = pairs.len() as f64;
    let (mut mean, mut variance) = (0.0, 0.0);
    for part in parts(pairs) {
        let expected: f64 = part.iter().map(|(pass, _)| pass).sum();
        let spread: f64 = part.iter().map(|(pass, _)| pass * (1.0 - pass)).sum();
        let distance = if part.len() <= EXACT {
            let scores = score_distribution(part.iter().map(|(pass, _)| *pass));
            scores.iter().enumerate().map(|(score, chance)| chance * (score as f64 - expected).abs()).sum()
        } else {
            (spread * std::f64::consts::FRAC_2_PI).sqrt()
        };
        mean += distance / total;
        variance += (spread - distance * distance).max(0.0) / (total * total);
    }
    (mean, variance.sqrt())
}

fn parts(pairs: &[(f64, bool)]) -> impl Iterator<Item = &[(f64, bool)]> {
    let (size, larger) = (pairs.len() / BINS, pairs.len() % BINS);
    let start = move |bin: usize| bin * size + bin.min(larger);
    (0..BINS).map(move |bin| &pairs[start(bin)..start(bin + 1)]).filter(|part| !part.is_empty())
}
