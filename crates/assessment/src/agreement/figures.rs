//! All figures about one rater and gold.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::distance::{mean_difference, pairs_within};
use super::spread::Spread;
use super::{Confusion, Disagreement, kappa};
use crate::statistics::{Proportion, wilson};

/// Agreement of one rater with gold over a set of pairs. Undefined figures are none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Agreement {
    /// Pairs.
    pub n: u32,
    /// Same score.
    pub exact: Proportion,
    /// At most one point apart, exact ones included.
    pub adjacent: Proportion,
    /// How many are two points or more apart.
    pub discrepant: u32,
    /// Bias, mean(rater − gold) in points; above 0 is lenient.
    pub severity: f64,
    /// Mean absolute difference in points.
    pub mae: f64,
    /// Root of the mean squared difference in points.
    pub rmse: f64,
    /// Standardised mean difference.
    pub smd: Option<f64>,
    /// Pearson's r.
    pub pearson: Option<f64>,
    /// SD(rater)/SD(gold).
    pub spread_ratio: Option<f64>,
    /// Cohen's κ.
    pub kappa: Option<f64>,
    /// Linearly weighted κ.
    pub kappa_linear: Option<f64>,
    /// Quadratically weighted κ.
    pub qwk: Option<f64>,
}

impl Agreement {
    /// Takes all figures; none without pairs.
    pub fn of(confusion: &Confusion) -> Option<Self> {
        let n = confusion.n();
        let spread = Spread::of(confusion);
        let exact = pairs_within(confusion, 0);
        let adjacent = pairs_within(confusion, 1);
        Some(Self {
            n,
            exact: wilson(f64::from(exact), n)?,
            adjacent: wilson(f64::from(adjacent), n)?,
            discrepant: n - adjacent,
            severity: mean_difference(confusion, |difference| difference)?,
            mae: mean_difference(confusion, i128::abs)?,
            rmse: mean_difference(confusion, |difference| difference * difference)?.sqrt(),
            smd: spread.standardised_difference(),
            pearson: spread.correlation(),
            spread_ratio: spread.ratio(),
            kappa: kappa(confusion, Disagreement::Plain),
            kappa_linear: kappa(confusion, Disagreement::Linear),
            qwk: kappa(confusion, Disagreement::Quadratic),
        })
    }
}
