//! Weights of Gwet's coefficients.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How much two scores agree, 0 … 1 (Gwet 2014, "Handbook of Inter-Rater Reliability", 4th ed., §3.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Weights {
    /// Only the same score: AC1.
    Identity,
    /// 1 − d/(q − 1).
    Linear,
    /// 1 − d²/(q − 1)².
    Quadratic,
    /// 1 − C(d + 1, 2)/C(q, 2).
    Ordinal,
}

impl Weights {
    /// The weight of two places on a scale of `points`.
    pub(super) fn weight(self, one: usize, other: usize, points: usize) -> f64 {
        let distance = one.abs_diff(other) as f64;
        let widest = points as f64 - 1.0;
        match self {
            _ if one == other => 1.0,
            Self::Identity => 0.0,
            Self::Linear => 1.0 - distance / widest,
            Self::Quadratic => 1.0 - (distance / widest).powi(2),
            Self::Ordinal => 1.0 - (distance + 1.0) * distance / ((widest + 1.0) * widest),
        }
    }
}
