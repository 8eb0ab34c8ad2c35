//! What is different in a live phase: batches, inspection, redoing. See [`crate::live`].

use super::apply::{conclude, slot_mut};
use super::{Attempt, Closure, ClosureReason, Effect, Refusal, Rejection, Status};
use crate::Instant;
use crate::live::{TaskState, Work};
use crate::score::Score;

/// A share of points that only rounding keeps under the bar must not be a defect.
const ROUNDING: f64 = 1e-9;

/// Refuses a task that has not been handed out, or has been taken away. In other behaviours every slot is there.
pub(super) fn is_given(attempt: &Attempt, slot: u16, at: Instant) -> Result<(), Refusal> {
    let Some(work) = Work::of_attempt(attempt) else { return Ok(()) };
    let index = usize::from(slot);
    if index >= work.handed_out {
        return Err(Refusal::UnknownSlot(slot));
    }
    match TaskState::of(&attempt.slots[index], at) {
        TaskState::Withdrawn => Err(Refusal::Withdrawn(slot)),
        _ => Ok(()),
    }
}

/// What is to be inspected now that a task was handed in: a redone one at once, a batch when all of it is in.
pub(super) fn hand_in(attempt: &Attempt, slot: u16) -> Vec<Effect> {
    let index = usize::from(slot);
    if !attempt.slots[index].rejections.is_empty() {
        return vec![Effect::Judge { slot }];
    }
    let Some(work) = Work::of_attempt(attempt) else { return Vec::new() };
    let Some(batch) = work.batch_of(index).filter(|batch| batch.handed_in == batch.size) else {
        return Vec::new();
    };
    (0_u16..)
        .zip(&attempt.plan.slots)
        .skip(batch.first)
        .take(batch.size)
        .filter(|(_, planned)| planned.gold)
        .map(|(slot, _)| Effect::Judge { slot })
        .collect()
}

/// Takes the score of a task: accepted, or rejected with a time to redo it. What the defect rate leads to is read off
/// the slots, and ends the work where it says so.
pub(super) fn inspect(
    attempt: &mut Attempt,
    slot: u16,
    score: &Score,
    at: Instant,
) -> Result<Vec<Effect>, Refusal> {
    let Some(terms) = attempt.plan.terms.clone() else { return Err(Refusal::NotToBeJudged) };
    let is_over = attempt.closure().is_some();
    let gold = attempt.plan.slots.get(usize::from(slot)).is_some_and(|planned| planned.gold);
    // Nothing can be handed in once the work has ended.
    let redo = at.plus_minutes(terms.redo_minutes);
    let latest = attempt.plan.ends_at.map_or(redo, |end| redo.min(end));
    let state = slot_mut(attempt, slot)?;
    if state.score.is_some() || !state.checked || !(gold || is_over) {
        return Err(Refusal::NotToBeJudged);
    }
    let is_good = 100.0 * score.points + ROUNDING >= f64::from(terms.accept_percent);
    if gold && !is_good {
        let times = state.rejections.len() + 1;
        // Taken away, or found too late to be redone.
        let is_final = is_over || times >= usize::from(terms.redo_limit);
        let due_at = if is_final { at } else { latest };
        state.rejections.push(Rejection { at, due_at, score: score.clone() });
        state.checked = is_final;
    }
    if state.checked {
        state.score = Some(score.clone());
    }
    if is_over {
        return Ok(conclude(attempt));
    }
    let work = Work::of_attempt(attempt);
    if work.is_some_and(|work| work.is_done(&attempt.slots, at)) {
        return Ok(end(attempt, Closure { reason: ClosureReason::Submitted, at }));
    }
    Ok(Vec::new())
}

/// Ends the work. What was handed in and not looked at is judged now; a rejected task that was not redone keeps what was
/// found; what was never handed in is left out.
pub(super) fn end(attempt: &mut Attempt, closure: Closure) -> Vec<Effect> {
    attempt.status = Status::Closed(closure);
    for state in &mut attempt.slots {
        if let (false, Some(last)) = (state.checked, state.rejections.last()) {
            state.score = Some(last.score.clone());
        }
    }
    let waits = |state: &super::SlotState| state.checked && state.score.is_none();
    let waiting = (0_u16..).zip(&attempt.slots).filter(|(_, state)| waits(state));
    let effects: Vec<Effect> = waiting.map(|(slot, _)| Effect::Judge { slot }).collect();
    if effects.is_empty() { conclude(attempt) } else { effects }
}
