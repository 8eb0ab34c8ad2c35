//! Cohen's kappa, plain and weighted.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Confusion;

/// What a disagreement counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Disagreement {
    /// Every miss alike.
    Plain,
    /// By its distance.
    Linear,
    /// By the square of its distance; κ with it is QWK.
    Quadratic,
}

impl Disagreement {
    fn weight(self, gold: usize, rater: usize) -> i128 {
        let distance = gold.abs_diff(rater) as i128;
        match self {
            Self::Plain => distance.min(1),
            Self::Linear => distance,
            Self::Quadratic => distance * distance,
        }
    }
}

/// κ = 1 − n Σ w o / Σ w r c, with counts o, row totals r, column totals c and weights w over the full scale, −1 … 1
/// (Cohen 1960, "A coefficient of agreement for nominal scales"; 1968, "Weighted kappa"). None where chance agreement
/// is certain: no pairs, or both gave one and the same score throughout.
pub fn kappa(confusion: &Confusion, disagreement: Disagreement) -> Option<f64> {
    let observed: i128 = confusion
        .cells()
        .map(|(gold, rater, count)| disagreement.weight(gold, rater) * i128::from(count))
        .sum();
    let rater_totals = confusion.rater_totals();
    let mut expected = 0;
    for (gold, of_gold) in confusion.gold_totals().into_iter().enumerate().filter(|(_, count)| *count > 0) {
        for (rater, of_rater) in rater_totals.iter().enumerate() {
            expected += disagreement.weight(gold, rater) * i128::from(of_gold) * i128::from(*of_rater);
        }
    }
    (expected > 0).then(|| 1.0 - (i128::from(confusion.n()) * observed) as f64 / expected as f64)
}
