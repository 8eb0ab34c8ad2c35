//! What calibration learned: enough to judge any learner and any test.

use serde::{Deserialize, Serialize};

use super::Curve;

/// A calibrated model. Plain numbers, so that it can be stored and read back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// The bank's items, in its order.
    pub items: Vec<ItemEstimate>,
    /// λ of each domain, 0 … 0.97: the correlation of its starting ability with the general one.
    pub loadings: Vec<f64>,
    /// How ability moves with practice.
    pub growth: Growth,
    /// What is known of an item of each domain that nobody has answered and nobody has guessed.
    pub unseen: Vec<ItemEstimate>,
    /// Learners with at least one answer that it was learned from.
    pub learners: usize,
    /// Log of the marginal likelihood of their answers.
    pub log_likelihood: f64,
}

/// One item's curve with its uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemEstimate {
    /// Index of its domain.
    pub domain: usize,
    /// a, above 0.
    pub discrimination: f64,
    /// b, in ability units.
    pub difficulty: f64,
    /// Posterior variance of ln a, covariance of ln a and b, variance of b.
    pub covariance: [f64; 3],
    /// Answers behind it.
    pub answers: u32,
}

impl ItemEstimate {
    /// The curve at the estimates.
    pub fn curve(&self) -> Curve {
        Curve::logistic(self.discrimination, self.difficulty)
    }

    /// The curve with the uncertainty of the difficulty integrated out.
    pub fn predictive(&self) -> Curve {
        self.curve().blurred(self.covariance[2])
    }
}

/// Growth of ability in a domain per item practised there.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Growth {
    /// Mean rise, ability units per practised item.
    pub drift: f64,
    /// Standard deviation of the rise, ability units per practised item, at least 0.
    pub noise: f64,
    /// Practised items in one domain after which drift stops: no further than calibration has seen anyone go.
    pub reach: u32,
}

/// A mean with a standard deviation.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub deviation: f64,
}

impl Growth {
    /// Rise expected after `practised` items, in ability units.
    pub fn rise(&self, practised: u32) -> f64 {
        self.drift * f64::from(practised.min(self.reach))
    }
}
