//! The scale that raters score on.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

/// A scale of consecutive whole points, 2 … 101 of them. Every coefficient is taken over all of it, used or not:
/// weights over the points that happen to occur give another, wrong figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "Ends", into = "Ends")]
pub struct Scale {
    lowest: i32,
    points: u16,
}

/// How a scale is written down.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Ends {
    lowest: i32,
    highest: i32,
}

/// Why there is no such scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ScaleError {
    /// One point or none: nobody could disagree.
    #[error("a scale from {lowest} to {highest} has fewer than 2 points")]
    TooShort {
        /// As given.
        lowest: i32,
        /// As given.
        highest: i32,
    },
    /// More points than a confusion matrix is made for.
    #[error("a scale from {lowest} to {highest} has more than {} points", Scale::MOST_POINTS)]
    TooLong {
        /// As given.
        lowest: i32,
        /// As given.
        highest: i32,
    },
}

impl Scale {
    /// 0 … 100.
    pub const MOST_POINTS: u16 = 101;

    /// The scale from `lowest` to `highest`, both included.
    pub fn new(lowest: i32, highest: i32) -> Result<Self, ScaleError> {
        let points = i64::from(highest) - i64::from(lowest) + 1;
        match u16::try_from(points) {
            Ok(points @ 2..=Self::MOST_POINTS) => Ok(Self { lowest, points }),
            _ if points < 2 => Err(ScaleError::TooShort { lowest, highest }),
            _ => Err(ScaleError::TooLong { lowest, highest }),
        }
    }

    /// The lowest score.
    pub fn lowest(self) -> i32 {
        self.lowest
    }

    /// The highest score.
    pub fn highest(self) -> i32 {
        self.lowest + i32::from(self.points) - 1
    }

    /// How many scores there are.
    pub fn points(self) -> usize {
        usize::from(self.points)
    }

    /// The place of a score, from 0; none off the scale.
    pub fn place(self, score: i32) -> Option<usize> {
        let place = usize::try_from(i64::from(score) - i64::from(self.lowest)).ok()?;
        (place < self.points()).then_some(place)
    }
}

impl TryFrom<Ends> for Scale {
    type Error = ScaleError;

    fn try_from(Ends { lowest, highest }: Ends) -> Result<Self, ScaleError> {
        Self::new(lowest, highest)
    }
}

impl From<Scale> for Ends {
    fn from(scale: Scale) -> Self {
        Self { lowest: scale.lowest(), highest: scale.highest() }
    }
}
