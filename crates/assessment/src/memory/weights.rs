//! The 21 numbers of FSRS-6.

use thiserror::Error;

/// The weights that FSRS-6 begins with, learned by its authors from some ten thousand collections.
pub const WEIGHTS: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// 21 weights that the formulas can be worked with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights([f64; 21]);

/// Why weights cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("weight {place} must be a finite number above 0")]
pub struct WeightsError {
    /// Its place, from 0.
    pub place: usize,
}

impl Weights {
    /// Weights learned elsewhere.
    ///
    /// # Errors
    /// [`WeightsError`] for one that is not finite, is negative, or is 0 where a formula divides by it: the stabilities of
    /// the first four and the decay, the last.
    pub fn new(weights: [f64; 21]) -> Result<Self, WeightsError> {
        let needs_more = |place: usize| place < 4 || place == 20;
        let bad = |(place, weight): (usize, &f64)| {
            let ok = weight.is_finite() && (*weight > 0.0 || (*weight == 0.0 && !needs_more(place)));
            (!ok).then_some(place)
        };
        match weights.iter().enumerate().find_map(bad) {
            Some(place) => Err(WeightsError { place }),
            None => Ok(Self(weights)),
        }
    }

    /// Weight by its place, 0 … 20.
    pub(super) fn at(&self, place: usize) -> f64 {
        self.0[place]
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self(WEIGHTS)
    }
}
