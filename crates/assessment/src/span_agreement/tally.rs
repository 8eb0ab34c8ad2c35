//! Credit over what was due and what was given.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Credit counted against gold and against what was given; sums over passages are taken before any ratio.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Tally {
    /// Credit earned; a partial match may count half.
    pub credit: f64,
    /// How many were due.
    pub gold: u64,
    /// How many were given.
    pub given: u64,
}

impl Tally {
    /// Credit / given, 0 … 1; none if nothing was given.
    pub fn precision(&self) -> Option<f64> {
        (self.given > 0).then(|| self.credit / self.given as f64)
    }

    /// Credit / gold, 0 … 1; none if nothing was due.
    pub fn recall(&self) -> Option<f64> {
        (self.gold > 0).then(|| self.credit / self.gold as f64)
    }

    /// 2 · credit / (gold + given), the harmonic mean of the two, 0 … 1; none if nothing was due and nothing given.
    pub fn f1(&self) -> Option<f64> {
        (self.gold + self.given > 0).then(|| 2.0 * self.credit / (self.gold + self.given) as f64)
    }

    /// Credit / (gold + given − credit), 0 … 1: intersection over union if credit counts what is shared; none if nothing was
    /// due and nothing given.
    pub fn iou(&self) -> Option<f64> {
        let union = (self.gold + self.given) as f64 - self.credit;
        (union > 0.0).then(|| self.credit / union)
    }
}

impl std::ops::Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            credit: self.credit + other.credit,
            gold: self.gold + other.gold,
            given: self.given + other.given,
        }
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, tally| sum + tally)
    }
}
