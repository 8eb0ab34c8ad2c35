//! Ratings of a panel.

use thiserror::Error;

use super::Scale;

/// Ratings of several raters over the same units, some missing: per unit, how many raters gave which score. No
/// coefficient of a panel asks who gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratings {
    scale: Scale,
    counts: Vec<u32>,
}

/// Why ratings cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RatingsError {
    /// A rater has more or fewer units than the first.
    #[error("rater {rater} has {units} units, the first has {expected}")]
    Units {
        /// Which rater, from 1.
        rater: usize,
        /// Units of that rater.
        units: usize,
        /// Units of the first.
        expected: usize,
    },
    /// A score that the scale does not have.
    #[error("rater {rater}, unit {unit}: score {score} is not on the scale")]
    OffScale {
        /// Which rater, from 1.
        rater: usize,
        /// Which unit, from 1.
        unit: usize,
        /// The score.
        score: i32,
    },
}

impl Ratings {
    /// One row per rater, one entry per unit, none where a rater did not rate.
    pub fn new(scale: Scale, raters: &[Vec<Option<i32>>]) -> Result<Self, RatingsError> {
        let units = raters.first().map_or(0, Vec::len);
        let mut counts = vec![0; units * scale.points()];
        for (at, row) in raters.iter().enumerate() {
            if row.len() != units {
                return Err(RatingsError::Units { rater: at + 1, units: row.len(), expected: units });
            }
            for (unit, score) in row.iter().enumerate() {
                let Some(score) = *score else { continue };
                let off = RatingsError::OffScale { rater: at + 1, unit: unit + 1, score };
                counts[unit * scale.points() + scale.place(score).ok_or(off)?] += 1;
            }
        }
        Ok(Self { scale, counts })
    }

    /// The scale.
    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// How many units, unrated ones included.
    pub fn units(&self) -> usize {
        self.counts.len() / self.scale.points()
    }

    /// How many raters gave each score to a unit.
    pub(super) fn unit(&self, unit: usize) -> &[u32] {
        &self.counts[unit * self.scale.points()..(unit + 1) * self.scale.points()]
    }

    /// The units with at least `least` ratings.
    pub(super) fn rated(&self, least: u32) -> Vec<usize> {
        (0..self.units()).filter(|unit| self.unit(*unit).iter().sum::<u32>() >= least).collect()
    }

    /// These units only, as often as they are named.
    pub(super) fn resampled(&self, units: impl Iterator<Item = usize>) -> Self {
        Self { scale: self.scale, counts: units.flat_map(|unit| self.unit(unit)).copied().collect() }
    }
}
