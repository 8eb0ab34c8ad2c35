//! Counting answers.

use assessment::Instant;
use assessment::RuleId;
use assessment::score::Layer;
use assessment::statistics::{Proportion, wilson};
use store::Answer;

/// Answers needed before a figure is shown.
const MINIMUM_ANSWERS: u32 = 10;

/// First answers, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Items answered for the first time.
    pub answered: u32,
    /// Of these, without a meaning miss.
    pub meaning_right: u32,
    /// Of these, without a format miss.
    pub format_right: u32,
    /// The last of them.
    pub last_at: Option<Instant>,
}

impl Tally {
    /// Adds an answer; `rule` narrows the misses to those tied to it.
    pub(super) fn add(&mut self, answer: &Answer, rule: Option<&RuleId>) {
        let missed = |layer: Layer| {
            answer.missed.iter().any(|miss| miss.layer == layer && rule.is_none_or(|rule| &miss.rule == rule))
        };
        self.answered += 1;
        self.meaning_right += u32::from(!missed(Layer::Meaning));
        self.format_right += u32::from(!missed(Layer::Format));
        self.last_at = self.last_at.max(Some(answer.answered_at));
    }

    /// Whether there is enough to show a figure.
    pub fn is_enough(&self) -> bool {
        self.answered >= MINIMUM_ANSWERS
    }

    /// Share without a meaning miss; none below the minimum.
    pub fn meaning(&self) -> Option<Proportion> {
        self.is_enough().then(|| wilson(f64::from(self.meaning_right), self.answered)).flatten()
    }

    /// Share without a format miss; none below the minimum.
    pub fn format(&self) -> Option<Proportion> {
        self.is_enough().then(|| wilson(f64::from(self.format_right), self.answered)).flatten()
    }
}
