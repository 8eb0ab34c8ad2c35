//! A panel's agreement with itself, as it is shown.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Level, Ratings, Weights, alpha, gwet};
use crate::statistics::{Figure, Interval, Refusal, bootstrap};

/// Units with two ratings below which no coefficient of a panel is shown: the limit for pairs of one rater, for one reason.
pub const MINIMUM_UNITS: u32 = super::FEW_PAIRS;

/// Coefficients of a panel with bootstrap intervals over units.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PanelReport {
    /// Krippendorff's α, nominal.
    pub alpha_nominal: Figure,
    /// Krippendorff's α, ordinal.
    pub alpha_ordinal: Figure,
    /// Krippendorff's α, interval.
    pub alpha_interval: Figure,
    /// Gwet's AC1.
    pub ac1: Figure,
    /// Gwet's AC2, quadratic.
    pub ac2: Figure,
}

/// A coefficient of a panel.
type Coefficient = fn(&Ratings) -> Option<f64>;

/// Reports on a panel. `seed` fixes the resamples.
pub fn panel_report(ratings: &Ratings, seed: u64) -> PanelReport {
    let rated = ratings.rated(1);
    let paired = ratings.rated(2).len();
    let interval = |of: Coefficient| -> Result<Interval, Refusal> {
        bootstrap(rated.len(), seed, |drawn| of(&ratings.resampled(drawn.iter().map(|unit| rated[*unit]))))
    };
    let figure = |of: Coefficient| Figure::new(paired, MINIMUM_UNITS, of(ratings), |_| interval(of).ok());
    PanelReport {
        alpha_nominal: figure(|ratings| alpha(ratings, Level::Nominal)),
        alpha_ordinal: figure(|ratings| alpha(ratings, Level::Ordinal)),
        alpha_interval: figure(|ratings| alpha(ratings, Level::Interval)),
        ac1: figure(|ratings| gwet(ratings, Weights::Identity)),
        ac2: figure(|ratings| gwet(ratings, Weights::Quadratic)),
    }
}
