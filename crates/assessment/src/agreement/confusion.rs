//! Gold against rater, counted. Every figure about pairs is a function of these counts.

use thiserror::Error;

use super::Scale;

/// How often the rater gave which score where gold gave which: rows gold, columns rater, over the full scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confusion {
    scale: Scale,
    counts: Vec<u32>,
    n: u32,
}

/// Why pairs of scores cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PairError {
    /// Someone scored more than the other.
    #[error("gold has {gold} scores, the rater {rater}")]
    Lengths {
        /// Scores of gold.
        gold: usize,
        /// Scores of the rater.
        rater: usize,
    },
    /// A score that the scale does not have.
    #[error("score {score} is not on the scale from {} to {}", scale.lowest(), scale.highest())]
    OffScale {
        /// The score.
        score: i32,
        /// The scale.
        scale: Scale,
    },
}

impl Confusion {
    /// No pairs yet.
    pub fn empty(scale: Scale) -> Self {
        Self { scale, counts: vec![0; scale.points() * scale.points()], n: 0 }
    }

    /// Pairs in order: the first score of gold with the first of the rater.
    pub fn of(scale: Scale, gold: &[i32], rater: &[i32]) -> Result<Self, PairError> {
        if gold.len() != rater.len() {
            return Err(PairError::Lengths { gold: gold.len(), rater: rater.len() });
        }
        let mut confusion = Self::empty(scale);
        for (gold, rater) in gold.iter().zip(rater) {
            confusion.add(*gold, *rater)?;
        }
        Ok(confusion)
    }

    /// Counts one pair.
    pub fn add(&mut self, gold: i32, rater: i32) -> Result<(), PairError> {
        let place = |score| self.scale.place(score).ok_or(PairError::OffScale { score, scale: self.scale });
        let (gold, rater) = (place(gold)?, place(rater)?);
        self.counts[gold * self.scale.points() + rater] += 1;
        self.n += 1;
        Ok(())
    }

    /// The scale.
    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// How many pairs.
    pub fn n(&self) -> u32 {
        self.n
    }

    /// The counts, one row per score of gold.
    pub fn rows(&self) -> impl Iterator<Item = &[u32]> {
        self.counts.chunks(self.scale.points())
    }

    /// How often gold gave each score.
    pub fn gold_totals(&self) -> Vec<u32> {
        self.rows().map(|row| row.iter().sum()).collect()
    }

    /// How often the rater gave each score.
    pub fn rater_totals(&self) -> Vec<u32> {
        let mut totals = vec![0; self.scale.points()];
        for row in self.rows() {
            totals.iter_mut().zip(row).for_each(|(total, count)| *total += count);
        }
        totals
    }

    /// The same pairs with the rater's scores turned over: the highest for the lowest.
    #[must_use]
    pub fn turned_over(&self) -> Self {
        let counts = self.rows().flat_map(|row| row.iter().rev().copied()).collect();
        Self { scale: self.scale, counts, n: self.n }
    }

    /// Every occupied cell: place of gold, place of the rater, count.
    pub(super) fn cells(&self) -> impl Iterator<Item = (usize, usize, u32)> {
        let counted = self
            .rows()
            .enumerate()
            .flat_map(|(gold, row)| row.iter().enumerate().map(move |(rater, count)| (gold, rater, *count)));
        counted.filter(|(_, _, count)| *count > 0)
    }

    /// Σ count · f(gold, rater) over places from 0, exact.
    pub(super) fn sum(&self, f: impl Fn(i128, i128) -> i128) -> i128 {
        self.cells().map(|(gold, rater, count)| i128::from(count) * f(gold as i128, rater as i128)).sum()
    }

    /// The pairs one by one, as places; their order is that of the counts. For resampling.
    pub(super) fn pairs(&self) -> Vec<(usize, usize)> {
        self.cells().flat_map(|(gold, rater, count)| (0..count).map(move |_| (gold, rater))).collect()
    }

    /// Pairs given as places on the scale.
    pub(super) fn of_places(scale: Scale, pairs: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut confusion = Self::empty(scale);
        for (gold, rater) in pairs {
            confusion.counts[gold * scale.points() + rater] += 1;
            confusion.n += 1;
        }
        confusion
    }
}
