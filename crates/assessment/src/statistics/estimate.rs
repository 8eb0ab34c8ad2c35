//! A figure that may be shown, or the reason why not.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Proportion;

/// A 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end, not below `low`.
    pub high: f64,
}

impl Interval {
    /// `centre ± half`, none unless both are finite.
    pub(crate) fn around(centre: f64, half: f64) -> Option<Self> {
        Self::between(centre - half, centre + half)
    }

    /// From the lower to the upper of two finite ends.
    pub(crate) fn between(one: f64, other: f64) -> Option<Self> {
        (one.is_finite() && other.is_finite()).then(|| Self { low: one.min(other), high: one.max(other) })
    }

    /// Whether a value lies in it, ends included.
    pub fn holds(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// A figure with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
    /// How many independent observations stand behind it.
    pub n: u32,
}

/// Why a figure is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "why")]
pub enum Refusal {
    /// Fewer observations than it takes to say anything.
    TooFew {
        /// How many there are.
        n: u32,
        /// How many it takes.
        needed: u32,
    },
    /// The formula is 0/0 here: someone or something has no variance, or there is nothing to count.
    Undefined,
    /// The figure exists, but the data show no variation to take an interval from.
    NoInterval,
}

/// A figure, or why it is not shown. There is no third way: a figure without an interval cannot be built.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Figure {
    /// Enough evidence.
    Shown(Estimate),
    /// Not enough.
    Refused(Refusal),
}

impl Figure {
    /// Shows `value` if there are at least `needed` observations and `interval` can be said.
    pub(crate) fn new(
        n: usize,
        needed: u32,
        value: Option<f64>,
        interval: impl FnOnce(f64) -> Option<Interval>,
    ) -> Self {
        let n = u32::try_from(n).unwrap_or(u32::MAX);
        if n < needed {
            return Self::Refused(Refusal::TooFew { n, needed });
        }
        let Some(value) = value.filter(|value| value.is_finite()) else {
            return Self::Refused(Refusal::Undefined);
        };
        match interval(value) {
            Some(Interval { low, high }) => Self::Shown(Estimate { value, low, high, n }),
            None => Self::Refused(Refusal::NoInterval),
        }
    }

    /// The estimate, if shown.
    pub fn shown(&self) -> Option<&Estimate> {
        match self {
            Self::Shown(estimate) => Some(estimate),
            Self::Refused(_) => None,
        }
    }

    /// The reason, if refused.
    pub fn refused(&self) -> Option<Refusal> {
        match self {
            Self::Shown(_) => None,
            Self::Refused(refusal) => Some(*refusal),
        }
    }
}

impl From<Proportion> for Interval {
    fn from(proportion: Proportion) -> Self {
        Self { low: proportion.low, high: proportion.high }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::wilson;

    #[test]
    fn is_refused_before_it_is_computed_and_travels_as_json() {
        let interval = |_| wilson(3.0, 12).map(Interval::from);
        let few = Figure::new(9, 10, Some(0.25), interval);
        assert_eq!(few.refused(), Some(Refusal::TooFew { n: 9, needed: 10 }));
        assert_eq!(Figure::new(12, 10, Some(f64::NAN), interval).refused(), Some(Refusal::Undefined));
        assert_eq!(Figure::new(12, 10, Some(0.25), |_| None).refused(), Some(Refusal::NoInterval));
        let shown = Figure::new(12, 10, Some(0.25), interval);
        for figure in [few, shown] {
            let text = serde_json::to_string(&figure).unwrap();
            assert_eq!(serde_json::from_str::<Figure>(&text).unwrap(), figure, "{text}");
        }
    }
}
