//! Where the work stands, read off an attempt.

use super::batch::{Batch, measure_of};
use super::{Measure, Terms};
use crate::Instant;
use crate::attempt::{Attempt, SlotState};

/// Where the work stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// The batches handed out so far.
    pub batches: Vec<Batch>,
    /// Warnings so far.
    pub warnings: usize,
    /// The strictest measure so far; two warnings may have become a restriction.
    pub measure: Measure,
    /// Tasks handed out: the first so many slots.
    pub handed_out: usize,
}

/// Where a task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// To be done.
    Open,
    /// Handed in, not looked at, or not yet.
    HandedIn,
    /// Inspected and good.
    Accepted,
    /// Inspected and defective: to be redone until then.
    Rejected {
        /// The first instant at which it can no longer be handed in.
        due_at: Instant,
    },
    /// Rejected too often, or not redone in time.
    Withdrawn,
}

impl Work {
    /// Reads the work off the slots of an attempt. Before its gold has all been inspected a batch keeps the next one
    /// back.
    pub fn of(terms: &Terms, slots: &[SlotState], gold: impl Fn(usize) -> bool) -> Self {
        let size = usize::from(terms.batch.max(1));
        let mut work = Self { batches: Vec::new(), warnings: 0, measure: Measure::None, handed_out: 0 };
        for (number, part) in slots.chunks(size).enumerate() {
            let batch = batch(terms, number * size, part, &gold);
            work.handed_out += part.len();
            work.batches.push(batch);
            let Some(measure) = batch.measure else { break };
            work.warnings += usize::from(measure == Measure::Warning);
            let limit = usize::from(terms.warning_limit);
            let restricted = limit > 0 && work.warnings >= limit;
            let sum = if restricted { Measure::Restriction } else { Measure::None };
            work.measure = work.measure.max(measure).max(sum);
            if work.measure >= Measure::Restriction {
                break;
            }
        }
        work
    }

    /// Of a live attempt; none of any other.
    pub fn of_attempt(attempt: &Attempt) -> Option<Self> {
        let terms = attempt.plan.terms.as_ref()?;
        Some(Self::of(terms, &attempt.slots, |slot| attempt.plan.slots[slot].gold))
    }

    /// The batch that a task belongs to, if it has been handed out.
    pub fn batch_of(&self, slot: usize) -> Option<&Batch> {
        self.batches.iter().find(|batch| (batch.first..batch.first + batch.size).contains(&slot))
    }

    /// Where a task stands at `now`, as far as its worker may know: what an inspected batch holds and was not rejected
    /// counts as accepted, or it would be seen which tasks were gold.
    pub fn task(&self, slots: &[SlotState], slot: usize, now: Instant) -> TaskState {
        let is_inspected = self.batch_of(slot).is_some_and(|batch| batch.measure.is_some());
        match TaskState::of(&slots[slot], now) {
            TaskState::HandedIn if is_inspected => TaskState::Accepted,
            state => state,
        }
    }

    /// Whether nothing is left to do at `now`: all that was handed out is in, nothing waits to be redone, and nothing
    /// more comes.
    pub fn is_done(&self, slots: &[SlotState], now: Instant) -> bool {
        let is_last = self.batches.iter().all(|batch| batch.measure.is_some())
            && (self.handed_out == slots.len() || self.measure >= Measure::Restriction);
        let open = |slot: &SlotState| {
            matches!(TaskState::of(slot, now), TaskState::Open | TaskState::Rejected { .. })
        };
        self.measure == Measure::Dismissal || is_last && !slots[..self.handed_out].iter().any(open)
    }

    /// Over all batches: defective and inspected tasks.
    pub fn defects(&self) -> (usize, usize) {
        let sum = |of: fn(&Batch) -> usize| self.batches.iter().map(of).sum();
        (sum(|batch| batch.defects), sum(|batch| batch.inspected))
    }
}

fn batch(terms: &Terms, first: usize, slots: &[SlotState], gold: impl Fn(usize) -> bool) -> Batch {
    let golds = || (first..).zip(slots).filter(|(index, _)| gold(*index)).map(|(_, slot)| slot);
    let inspected = golds().filter(|slot| slot.is_inspected()).count();
    let defects = golds().filter(|slot| !slot.rejections.is_empty()).count();
    let all_in = slots.iter().all(|slot| slot.checked || slot.is_inspected());
    let is_inspected = all_in && inspected == golds().count();
    Batch {
        first,
        size: slots.len(),
        handed_in: slots.iter().filter(|slot| slot.checked || slot.is_inspected()).count(),
        inspected,
        defects,
        measure: is_inspected.then(|| measure_of(terms, defects, inspected)),
    }
}

impl TaskState {
    /// Where a task that has been handed out stands at `now`.
    pub fn of(slot: &SlotState, now: Instant) -> Self {
        match (slot.rejections.last(), slot.checked) {
            (Some(last), true) if last.due_at == last.at => Self::Withdrawn,
            (_, true) if slot.score.is_some() => Self::Accepted,
            (_, true) => Self::HandedIn,
            (Some(last), false) if now < last.due_at => Self::Rejected { due_at: last.due_at },
            (Some(_), false) => Self::Withdrawn,
            (None, false) => Self::Open,
        }
    }
}
