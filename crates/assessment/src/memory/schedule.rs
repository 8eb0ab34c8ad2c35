//! From memory to the next review.

use super::{Grade, Memory, Weights};
use crate::Instant;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// Where a card is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Being learned: at this learning step.
    Learning(usize),
    /// Learned.
    Review,
    /// Forgotten and being learned anew: at this relearning step.
    Relearning(usize),
}

/// Something to remember: for us a learner and a rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Card {
    /// What is known of the memory.
    pub memory: Memory,
    /// Where it is in its life.
    pub phase: Phase,
    /// The last review.
    pub reviewed_at: Instant,
    /// When the next one is due.
    pub due_at: Instant,
}

/// How reviews are laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduler {
    /// The weights of the model.
    pub weights: Weights,
    /// Chance of recall at which a review is due, above 0 and below 1.
    pub retention: f64,
    /// Longest interval, days, at least 1.
    pub longest: u32,
    /// Milliseconds of the steps before something counts as learned; may be empty.
    pub learning: Vec<i64>,
    /// The same after it was forgotten.
    pub relearning: Vec<i64>,
}

impl Default for Scheduler {
    /// Whole days at 90 % recall: answers come in sessions, so that steps of minutes would never be kept. The longest
    /// interval is 60 days: guidelines change, and a test is seldom further away.
    fn default() -> Self {
        Self {
            weights: Weights::default(),
            retention: 0.9,
            longest: 60,
            learning: Vec::new(),
            relearning: Vec::new(),
        }
    }
}

impl Scheduler {
    /// The card after its first review.
    pub fn first(&self, grade: Grade, at: Instant) -> Card {
        let memory = Memory::first(&self.weights, grade);
        self.placed(memory, Phase::Learning(0), grade, at)
    }

    /// The card after another review. Days are whole spans of 24 hours; a review before the last one counts as at once.
    pub fn reviewed(&self, card: &Card, grade: Grade, at: Instant) -> Card {
        let days = u32::try_from(at.millis_since(card.reviewed_at).max(0) / DAY).unwrap_or(u32::MAX);
        let memory = card.memory.reviewed(&self.weights, days, grade);
        self.placed(memory, card.phase, grade, at)
    }

    /// The chance of recall at an instant, 0 … 1.
    pub fn recall(&self, card: &Card, at: Instant) -> f64 {
        let days = u32::try_from(at.millis_since(card.reviewed_at).max(0) / DAY).unwrap_or(u32::MAX);
        card.memory.retrievability(&self.weights, days)
    }

    fn placed(&self, memory: Memory, phase: Phase, grade: Grade, at: Instant) -> Card {
        let (phase, wait) = match phase {
            Phase::Learning(step) => self.stepped(&memory, &self.learning, step, Phase::Learning, grade),
            Phase::Relearning(step) => {
                self.stepped(&memory, &self.relearning, step, Phase::Relearning, grade)
            }
            Phase::Review => match self.relearning.first() {
                Some(wait) if grade == Grade::Again => (Phase::Relearning(0), *wait),
                _ => (Phase::Review, self.days(&memory)),
            },
        };
        Card { memory, phase, reviewed_at: at, due_at: at.plus_millis(wait) }
    }

    fn stepped(
        &self,
        memory: &Memory,
        steps: &[i64],
        step: usize,
        phase: fn(usize) -> Phase,
        grade: Grade,
    ) -> (Phase, i64) {
        let learned = (Phase::Review, self.days(memory));
        match (grade, steps) {
            (_, []) | (Grade::Easy, _) => learned,
            (Grade::Again, [first, ..]) => (phase(0), *first),
            (Grade::Hard, [only]) if step == 0 => (phase(0), only * 3 / 2),
            (Grade::Hard, [first, second, ..]) if step == 0 => (phase(0), i64::midpoint(*first, *second)),
            (Grade::Hard, _) => steps.get(step).map_or(learned, |wait| (phase(step), *wait)),
            (Grade::Good, _) => steps.get(step + 1).map_or(learned, |wait| (phase(step + 1), *wait)),
        }
    }

    /// The interval in milliseconds: whole days, halves to even, 1 … `longest`.
    fn days(&self, memory: &Memory) -> i64 {
        let days = memory.interval(&self.weights, self.retention).round_ties_even();
        days.clamp(1.0, f64::from(self.longest.max(1))) as i64 * DAY
    }
}
