//! Judging again what had been judged by a wrong key.

use serde::{Deserialize, Serialize};

use super::apply::slot_mut;
use super::{Attempt, Behaviour, Effect, Refusal, Status};
use crate::Instant;
use crate::score::Score;

/// By what a slot is judged again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The key of this version of the item.
    Version(u32),
    /// The item is void: everybody has its points.
    FullPoints,
}

/// A judgement that took the place of an earlier one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Regrade {
    /// When.
    pub at: Instant,
    /// By what.
    pub basis: Basis,
    /// The share of points before.
    pub before: f64,
}

impl Attempt {
    /// Whether a slot can be judged again by `basis`. Attempts that still run are left alone: their learner's browser counts
    /// the steps, and one from elsewhere would have its next save refused. The work of a live phase was accepted or
    /// rejected at its time, and that stands.
    pub fn takes_regrade(&self, slot: u16, basis: Basis) -> bool {
        let index = usize::from(slot);
        let (Some(state), Some(planned)) = (self.slots.get(index), self.plan.slots.get(index)) else {
            return false;
        };
        let by = state.regrades.last().map_or(Basis::Version(planned.version), |last| last.basis);
        matches!(self.status, Status::Judged(_))
            && self.plan.behaviour != Behaviour::Live
            && state.score.is_some()
            && by != basis
    }
}

pub(super) fn regrade(
    attempt: &mut Attempt,
    slot: u16,
    basis: Basis,
    score: &Score,
    at: Instant,
) -> Result<Vec<Effect>, Refusal> {
    if !attempt.takes_regrade(slot, basis) {
        return Err(Refusal::NotToBeRegraded);
    }
    let state = slot_mut(attempt, slot)?;
    let before = state.score.as_ref().map_or(0.0, |score| score.points);
    state.regrades.push(super::Regrade { at, basis, before });
    state.score = Some(score.clone());
    Ok(Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::{ClosureReason, Event, Plan, PlannedSlot, Step, apply};

    fn judged(behaviour: Behaviour) -> Attempt {
        let slot = PlannedSlot { item: "d/i".parse().unwrap(), version: 1, section: 0, seed: 1, gold: false };
        let ends_at = Some(Instant(100)).filter(|_| behaviour == Behaviour::Mock);
        let plan = Plan {
            behaviour,
            slots: vec![slot],
            started_at: Instant(0),
            ends_at,
            closes_at: ends_at,
            terms: None,
        };
        take(&take(&Attempt::begin(plan), closed()).unwrap(), scored()).unwrap()
    }

    fn closed() -> Event {
        Event::Closed { reason: ClosureReason::Submitted }
    }

    fn scored() -> Event {
        Event::Scored { slot: 0, score: Score::unanswered("d/R1".parse().unwrap()) }
    }

    fn regraded(slot: u16, basis: Basis) -> Event {
        Event::Regraded { slot, basis, score: Score::full() }
    }

    fn take(attempt: &Attempt, event: Event) -> Result<Attempt, Refusal> {
        let step = Step { number: attempt.last_step + 1, at: Instant(10), event };
        apply(attempt, &step).map(|(next, _)| next)
    }

    #[test]
    fn a_judged_slot_is_judged_again_once_by_each_basis_and_remembers_it() {
        let mock = judged(Behaviour::Mock);
        assert_eq!(take(&mock, regraded(0, Basis::Version(1))), Err(Refusal::NotToBeRegraded));
        assert_eq!(take(&mock, regraded(1, Basis::Version(2))), Err(Refusal::NotToBeRegraded));
        let again = take(&mock, regraded(0, Basis::Version(2))).unwrap();
        assert!(again.slots[0].score.as_ref().unwrap().is_full());
        let due = Regrade { at: Instant(10), basis: Basis::Version(2), before: 0.0 };
        assert_eq!(again.slots[0].regrades, [due]);
        assert_eq!(again.status, mock.status);
        assert_eq!(take(&again, regraded(0, Basis::Version(2))), Err(Refusal::NotToBeRegraded));
        // A correction that was wrong itself can be taken back.
        assert!(take(&again, regraded(0, Basis::FullPoints)).is_ok());
        assert!(take(&again, regraded(0, Basis::Version(1))).is_ok());
    }

    #[test]
    fn what_is_running_or_was_never_judged_is_left_alone() {
        let mock = judged(Behaviour::Mock);
        let fresh = Attempt::begin(mock.plan.clone());
        assert_eq!(take(&fresh, regraded(0, Basis::FullPoints)), Err(Refusal::NotToBeRegraded));
        let practice = Attempt::begin(Plan { behaviour: Behaviour::Practice, ..mock.plan });
        let unchecked = take(&practice, closed()).unwrap();
        assert_eq!(take(&unchecked, regraded(0, Basis::FullPoints)), Err(Refusal::NotToBeRegraded));
    }
}
