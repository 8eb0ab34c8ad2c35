//! Krippendorff's alpha.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Ratings;

/// What a difference between two scores means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Different is different.
    Nominal,
    /// By how many ratings lie between.
    Ordinal,
    /// By the square of the distance.
    Interval,
}

impl Level {
    /// δ² of two places, given how often each score was given in all.
    fn difference(self, one: usize, other: usize, totals: &[f64]) -> f64 {
        let (low, high) = (one.min(other), one.max(other));
        match self {
            _ if low == high => 0.0,
            Self::Nominal => 1.0,
            Self::Ordinal => {
                let between =
                    totals[low..=high].iter().sum::<f64>() - f64::midpoint(totals[low], totals[high]);
                between * between
            }
            Self::Interval => {
                let distance = (high - low) as f64;
                distance * distance
            }
        }
    }
}

/// α = 1 − (n − 1) Σ o δ² / Σ n n′ δ² over the units that at least two raters rated, where n counts their ratings and o are
/// coincidences within units (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"). 1 is perfect, 0 chance.
/// None if no unit has two ratings or all ratings are one and the same score.
pub fn alpha(ratings: &Ratings, level: Level) -> Option<f64> {
    let points = ratings.scale().points();
    let paired = ratings.rated(2);
    let mut totals = vec![0.0; points];
    for unit in &paired {
        totals.iter_mut().zip(ratings.unit(*unit)).for_each(|(total, count)| *total += f64::from(*count));
    }
    let differences: Vec<f64> =
        (0..points * points).map(|cell| level.difference(cell / points, cell % points, &totals)).collect();
    let weighed = |of: &dyn Fn(usize) -> f64| -> f64 {
        let cells = differences.iter().enumerate().filter(|(_, difference)| **difference > 0.0);
        cells.map(|(cell, difference)| of(cell / points) * of(cell % points) * difference).sum()
    };
    let observed: f64 = paired
        .iter()
        .map(|unit| {
            let counts = ratings.unit(*unit);
            let raters: u32 = counts.iter().sum();
            weighed(&|place| f64::from(counts[place])) / (f64::from(raters) - 1.0)
        })
        .sum();
    let expected = weighed(&|place| totals[place]);
    let all: f64 = totals.iter().sum();
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}
