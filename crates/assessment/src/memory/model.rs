//! Stability, difficulty, retrievability.

use serde::{Deserialize, Serialize};

use super::{Grade, Weights};

/// Least stability, days.
const LEAST: f64 = 0.001;
/// Ends of the scale of difficulty.
const EASIEST: f64 = 1.0;
const HARDEST: f64 = 10.0;

/// What is known of one memory.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// S: days until the chance of recall has fallen to 90 %, above 0.
    pub stability: f64,
    /// D: 1 (easy) … 10 (hard).
    pub difficulty: f64,
}

impl Memory {
    /// After the first review: S₀ = w[G−1], D₀ = w₄ − e^{w₅(G−1)} + 1.
    pub fn first(weights: &Weights, grade: Grade) -> Self {
        let place = grade.number() as usize - 1;
        let difficulty = start_difficulty(weights, grade).clamp(EASIEST, HARDEST);
        Self { stability: weights.at(place).max(LEAST), difficulty }
    }

    /// R: the chance of recall after whole days, (1 + F·t/S)^{−w₂₀} with F = 0.9^{−1/w₂₀} − 1; 0 … 1.
    pub fn retrievability(&self, weights: &Weights, days: u32) -> f64 {
        (1.0 + factor(weights) * f64::from(days) / self.stability).powf(-weights.at(20))
    }

    /// Days until R has fallen to `retention` (above 0, below 1), unrounded.
    pub fn interval(&self, weights: &Weights, retention: f64) -> f64 {
        self.stability / factor(weights) * (retention.powf(-1.0 / weights.at(20)) - 1.0)
    }

    /// After another review, whole days later; within a day the short-term formula holds.
    #[must_use]
    pub fn reviewed(&self, weights: &Weights, days: u32, grade: Grade) -> Self {
        let stability = if days == 0 {
            self.within_a_day(weights, grade)
        } else {
            let recall = self.retrievability(weights, days);
            match grade {
                Grade::Again => self.forgotten(weights, recall),
                _ => self.recalled(weights, recall, grade),
            }
        };
        Self { stability: stability.max(LEAST), difficulty: self.next_difficulty(weights, grade) }
    }

    /// S·max(e^{w₁₇(G−3+w₁₈)}·S^{−w₁₉}, 1 unless forgotten).
    fn within_a_day(&self, weights: &Weights, grade: Grade) -> f64 {
        let rise = (weights.at(17) * (grade.number() - 3.0 + weights.at(18))).exp()
            * self.stability.powf(-weights.at(19));
        self.stability * if grade > Grade::Again { rise.max(1.0) } else { rise }
    }

    /// S·(1 + e^{w₈}·(11−D)·S^{−w₉}·(e^{w₁₀(1−R)} − 1)·[w₁₅ if hard]·[w₁₆ if easy]).
    fn recalled(&self, weights: &Weights, recall: f64, grade: Grade) -> f64 {
        let bonus = match grade {
            Grade::Hard => weights.at(15),
            Grade::Easy => weights.at(16),
            Grade::Again | Grade::Good => 1.0,
        };
        let rise = weights.at(8).exp()
            * (11.0 - self.difficulty)
            * self.stability.powf(-weights.at(9))
            * ((weights.at(10) * (1.0 - recall)).exp() - 1.0)
            * bonus;
        self.stability * (1.0 + rise)
    }

    /// w₁₁·D^{−w₁₂}·((S+1)^{w₁₃} − 1)·e^{w₁₄(1−R)}, at most S/e^{w₁₇w₁₈}.
    fn forgotten(&self, weights: &Weights, recall: f64) -> f64 {
        let kept = weights.at(11)
            * self.difficulty.powf(-weights.at(12))
            * ((self.stability + 1.0).powf(weights.at(13)) - 1.0)
            * (weights.at(14) * (1.0 - recall)).exp();
        kept.min(self.stability / (weights.at(17) * weights.at(18)).exp())
    }

    /// w₇·D₀(easy) + (1−w₇)·(D − w₆(G−3)(10−D)/9), within 1 … 10.
    fn next_difficulty(&self, weights: &Weights, grade: Grade) -> f64 {
        let step = -weights.at(6) * (grade.number() - 3.0) * (HARDEST - self.difficulty) / 9.0;
        let easy = start_difficulty(weights, Grade::Easy);
        (weights.at(7) * easy + (1.0 - weights.at(7)) * (self.difficulty + step)).clamp(EASIEST, HARDEST)
    }
}

fn start_difficulty(weights: &Weights, grade: Grade) -> f64 {
    weights.at(4) - (weights.at(5) * (grade.number() - 1.0)).exp() + 1.0
}

fn factor(weights: &Weights) -> f64 {
    0.9_f64.powf(-1.0 / weights.at(20)) - 1.0
}
