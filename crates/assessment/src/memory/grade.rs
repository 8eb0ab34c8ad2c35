//! The grade of a review.

use serde::{Deserialize, Serialize};

/// How well something was remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// Forgotten.
    Again,
    /// Remembered with help or in part.
    Hard,
    /// Remembered.
    Good,
    /// Remembered without effort.
    Easy,
}

/// From this share of points on an answer is right.
const RIGHT: f64 = 0.999;
/// From this share of points on something of it was remembered.
const PARTLY: f64 = 0.5;

impl Grade {
    /// The grade that an answer says. Nothing is ever graded `Easy`: a right answer does not say how much effort it took.
    ///
    /// | points (0 … 1) | without a hint | with a hint |
    /// |---|---|---|
    /// | all | Good | Hard |
    /// | half or more | Hard | Again |
    /// | less | Again | Again |
    pub fn of_answer(points: f64, hinted: bool) -> Self {
        match (points >= RIGHT, points >= PARTLY, hinted) {
            (true, _, false) => Self::Good,
            (true, _, true) | (false, true, false) => Self::Hard,
            _ => Self::Again,
        }
    }

    /// 1 (again) … 4 (easy), as the formulas have it.
    pub fn number(self) -> f64 {
        match self {
            Self::Again => 1.0,
            Self::Hard => 2.0,
            Self::Good => 3.0,
            Self::Easy => 4.0,
        }
    }

    /// The grade of a number 1 … 4.
    pub fn of_number(number: u64) -> Option<Self> {
        [Self::Again, Self::Hard, Self::Good, Self::Easy]
            .into_iter()
            .find(|grade| grade.number() as u64 == number)
    }
}
