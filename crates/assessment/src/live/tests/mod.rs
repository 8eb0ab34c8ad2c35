//! A worker who hands in tasks, and the inspection that answers.

mod course;
mod properties;

use crate::attempt::{
    Attempt, Behaviour, ClosureReason, Effect, Event, Plan, PlannedSlot, Refusal, Step, apply,
};
use crate::live::{DefectRule, Measure, Terms, Work};
use crate::score::Score;
use crate::{Instant, Response, RuleId};

const MINUTE: i64 = 60_000;
const END: Instant = Instant(10_000 * MINUTE);

/// Eight tasks in batches of four, half of each gold: 10 % warns, 60 % restricts, 100 % ends the work. Two warnings
/// restrict, and a task goes at its third rejection.
fn terms() -> Terms {
    let rule = |from_percent, measure| DefectRule { from_percent, measure };
    Terms {
        tasks: 8,
        batch: 4,
        gold_percent: 50,
        accept_percent: 100,
        redo_minutes: 100,
        redo_limit: 3,
        warning_limit: 2,
        days: 3,
        defect_rules: vec![
            rule(10, Measure::Warning),
            rule(60, Measure::Restriction),
            rule(100, Measure::Dismissal),
        ],
    }
}

/// A worker whose tasks 0, 1, 4 and 5 are gold.
struct Worker {
    attempt: Attempt,
    at: Instant,
}

impl Worker {
    fn new(terms: Terms) -> Self {
        let slot = |n: u16| PlannedSlot {
            item: format!("d/i{n}").parse().unwrap(),
            version: 1,
            section: 0,
            seed: 0,
            gold: n % terms.batch < terms.batch / 2,
        };
        let plan = Plan {
            behaviour: Behaviour::Live,
            slots: (0..terms.tasks).map(slot).collect(),
            started_at: Instant(0),
            ends_at: Some(END),
            closes_at: Some(END),
            terms: Some(terms),
        };
        Self { attempt: Attempt::begin(plan), at: Instant(1) }
    }

    /// Takes a step, and judges what is to be judged: the response "good" is right.
    fn take(&mut self, event: Event) -> Result<(), Refusal> {
        let mut waiting = self.apply(event)?;
        while let Some(effect) = waiting.pop() {
            if let Effect::Judge { slot } = effect {
                let score = judge(&self.attempt, slot);
                waiting.extend(self.apply(Event::Scored { slot, score })?);
            }
        }
        Ok(())
    }

    fn apply(&mut self, event: Event) -> Result<Vec<Effect>, Refusal> {
        let step = Step { number: self.attempt.last_step + 1, at: self.at, event };
        let (attempt, effects) = apply(&self.attempt, &step)?;
        self.attempt = attempt;
        Ok(effects)
    }

    fn save(&mut self, slot: u16, text: &str) -> Result<(), Refusal> {
        self.take(Event::Saved { slot, response: Response::TextEntry { text: text.to_owned() } })
    }

    fn hand_in(&mut self, slot: u16, text: &str) -> Result<(), Refusal> {
        self.save(slot, text)?;
        self.take(Event::Checked { slot })
    }

    fn quit(&mut self) -> Result<(), Refusal> {
        self.take(Event::Closed { reason: ClosureReason::Submitted })
    }

    fn work(&self) -> Work {
        Work::of_attempt(&self.attempt).unwrap()
    }
}

fn judge(attempt: &Attempt, slot: u16) -> Score {
    match &attempt.slots[usize::from(slot)].response {
        Some(Response::TextEntry { text }) if text == "good" => Score::full(),
        _ => Score::unanswered("d/R1".parse::<RuleId>().unwrap()),
    }
}
