//! The one function that changes an attempt.

use super::{Attempt, Behaviour, Closure, ClosureReason, Event, Plan, SetAside, Status, Step, live, regrade};
use crate::{Instant, Response};

/// Responses kept per slot that do not count: more than an honest browser ever sends.
const SET_ASIDE_LIMIT: usize = 20;

/// What the caller must do after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Judge the slot and apply the score as the next step.
    Judge {
        /// Index of the slot.
        slot: u16,
    },
    /// Every slot has its score: record the outcome.
    Conclude,
}

/// Why a step was not taken; the attempt is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The step's number is not the next one: another tab or device has gone on.
    #[error("step {given} is out of order, {expected} is next")]
    OutOfOrder {
        /// The number given.
        given: u32,
        /// The number that is due.
        expected: u32,
    },
    /// The attempt is closed.
    #[error("the attempt is closed")]
    Closed,
    /// The clock has run out.
    #[error("the time of the attempt is over")]
    TimeOver,
    /// The clock has not run out, or there is none.
    #[error("the time of the attempt is not over")]
    TimeNotOver,
    /// There is no such slot.
    #[error("there is no item {0} in this attempt")]
    UnknownSlot(u16),
    /// The slot's response is final (practice, after checking).
    #[error("this item has been checked; only the first answer counts")]
    Checked,
    /// Nothing to judge: no response.
    #[error("there is no answer to check")]
    NothingToCheck,
    /// Hints belong to practice, checks to practice and live.
    #[error("this is not possible in this kind of attempt")]
    NotInMock,
    /// The task was rejected too often, or has not been redone in time (live).
    #[error("task {0} has been taken away")]
    Withdrawn(u16),
    /// As many responses of this slot as are kept without counting have been kept.
    #[error("no more answers to item {0} can be kept that do not count")]
    TooManySetAside(u16),
    /// A slot that cannot be judged anew: the attempt is not judged yet, the slot has no score, it is the work of a live
    /// phase, or it has been judged by this already.
    #[error("this item is not to be judged again")]
    NotToBeRegraded,
    /// A score for a slot that has one, or that is not to be judged yet.
    #[error("this item is not to be judged")]
    NotToBeJudged,
}

/// Takes one step. `Err` leaves the attempt as it was.
pub fn apply(attempt: &Attempt, step: &Step) -> Result<(Attempt, Vec<Effect>), Refusal> {
    let expected = attempt.last_step + 1;
    if step.number != expected {
        return Err(Refusal::OutOfOrder { given: step.number, expected });
    }
    let mut next = attempt.clone();
    let effects = change(&mut next, step)?;
    next.last_step = step.number;
    Ok((next, effects))
}

/// Folds stored steps over a fresh attempt. An error means that the stored steps contradict the machine.
pub fn replay<'a>(plan: Plan, steps: impl IntoIterator<Item = &'a Step>) -> Result<Attempt, Refusal> {
    let mut attempt = Attempt::begin(plan);
    for step in steps {
        let expected = attempt.last_step + 1;
        if step.number != expected {
            return Err(Refusal::OutOfOrder { given: step.number, expected });
        }
        change(&mut attempt, step)?;
        attempt.last_step = step.number;
    }
    Ok(attempt)
}

fn change(attempt: &mut Attempt, step: &Step) -> Result<Vec<Effect>, Refusal> {
    match &step.event {
        Event::Saved { slot, response } => {
            still_open(attempt, step)?;
            save(attempt, *slot, response, step)
        }
        Event::SavedLate { slot, response, given_at } => {
            if attempt.status != Status::Open {
                return Err(Refusal::Closed);
            }
            if !attempt.takes_late(step.at, *given_at) {
                return Err(Refusal::TimeOver);
            }
            save(attempt, *slot, response, step)
        }
        Event::SetAside { slot, response, given_at } => {
            let aside = SetAside { response: response.clone(), given_at: *given_at, arrived_at: step.at };
            let kept = &mut slot_mut(attempt, *slot)?.set_aside;
            if kept.len() >= SET_ASIDE_LIMIT {
                return Err(Refusal::TooManySetAside(*slot));
            }
            kept.push(aside);
            Ok(Vec::new())
        }
        Event::Flagged { slot, flagged } => {
            still_open(attempt, step)?;
            slot_mut(attempt, *slot)?.flagged = *flagged;
            Ok(Vec::new())
        }
        Event::Hinted { slot } => {
            in_practice(attempt)?;
            still_open(attempt, step)?;
            open_slot(attempt, *slot, step.at)?.hinted = true;
            Ok(Vec::new())
        }
        Event::Checked { slot } => {
            if attempt.plan.behaviour == Behaviour::Mock {
                return Err(Refusal::NotInMock);
            }
            still_open(attempt, step)?;
            let state = open_slot(attempt, *slot, step.at)?;
            if !state.is_answered() {
                return Err(Refusal::NothingToCheck);
            }
            state.checked = true;
            if attempt.plan.behaviour == Behaviour::Live {
                return Ok(live::hand_in(attempt, *slot));
            }
            Ok(vec![Effect::Judge { slot: *slot }])
        }
        Event::Scored { slot, score } if attempt.plan.behaviour == Behaviour::Live => {
            live::inspect(attempt, *slot, score, step.at)
        }
        Event::Scored { slot, score } => {
            let closed = attempt.closure();
            let state = slot_mut(attempt, *slot)?;
            if state.score.is_some() || !(state.checked || closed.is_some()) {
                return Err(Refusal::NotToBeJudged);
            }
            state.score = Some(score.clone());
            Ok(conclude(attempt))
        }
        Event::Regraded { slot, basis, score } => regrade::regrade(attempt, *slot, *basis, score, step.at),
        Event::Closed { reason } => close(attempt, *reason, step),
    }
}

fn save(attempt: &mut Attempt, slot: u16, response: &Response, step: &Step) -> Result<Vec<Effect>, Refusal> {
    let state = open_slot(attempt, slot, step.at)?;
    state.response = Some(response.clone());
    state.saved_at = Some(step.at);
    Ok(Vec::new())
}

fn close(attempt: &mut Attempt, reason: ClosureReason, step: &Step) -> Result<Vec<Effect>, Refusal> {
    if attempt.status != Status::Open {
        return Err(Refusal::Closed);
    }
    match (reason, attempt.plan.ends_at) {
        (ClosureReason::Submitted, _) => still_open(attempt, step)?,
        (ClosureReason::TimeEnded, Some(end)) if step.at >= end => {}
        (ClosureReason::TimeEnded, _) => return Err(Refusal::TimeNotOver),
    }
    let closure = Closure { reason, at: step.at };
    Ok(match attempt.plan.behaviour {
        Behaviour::Practice => {
            attempt.status = Status::Closed(closure);
            // What was not checked in practice was not answered for judgement: it is left out, not marked wrong.
            conclude(attempt)
        }
        Behaviour::Live => live::end(attempt, closure),
        Behaviour::Mock => {
            attempt.status = Status::Closed(closure);
            let effects: Vec<Effect> = unscored(attempt).map(|slot| Effect::Judge { slot }).collect();
            if effects.is_empty() { conclude(attempt) } else { effects }
        }
    })
}

fn unscored(attempt: &Attempt) -> impl Iterator<Item = u16> + '_ {
    (0_u16..).zip(&attempt.slots).filter(|(_, slot)| slot.score.is_none()).map(|(index, _)| index)
}

/// Moves a closed attempt on to judged once nothing is left to judge.
pub(super) fn conclude(attempt: &mut Attempt) -> Vec<Effect> {
    let Status::Closed(closure) = attempt.status else { return Vec::new() };
    let done = match attempt.plan.behaviour {
        Behaviour::Practice | Behaviour::Live => {
            attempt.slots.iter().all(|slot| !slot.checked || slot.score.is_some())
        }
        Behaviour::Mock => unscored(attempt).next().is_none(),
    };
    if !done {
        return Vec::new();
    }
    attempt.status = Status::Judged(closure);
    vec![Effect::Conclude]
}

fn in_practice(attempt: &Attempt) -> Result<(), Refusal> {
    if attempt.plan.behaviour == Behaviour::Practice { Ok(()) } else { Err(Refusal::NotInMock) }
}

fn still_open(attempt: &Attempt, step: &Step) -> Result<(), Refusal> {
    if attempt.status != Status::Open {
        return Err(Refusal::Closed);
    }
    if attempt.is_open(step.at) { Ok(()) } else { Err(Refusal::TimeOver) }
}

pub(super) fn slot_mut(attempt: &mut Attempt, slot: u16) -> Result<&mut super::SlotState, Refusal> {
    attempt.slots.get_mut(usize::from(slot)).ok_or(Refusal::UnknownSlot(slot))
}

fn open_slot(attempt: &mut Attempt, slot: u16, at: Instant) -> Result<&mut super::SlotState, Refusal> {
    live::is_given(attempt, slot, at)?;
    let state = slot_mut(attempt, slot)?;
    if state.checked { Err(Refusal::Checked) } else { Ok(state) }
}
