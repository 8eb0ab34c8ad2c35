//! The attempt: one sitting as a pure state machine over an append-only list of steps.
//!
//! `apply(state, step)` gives the next state and the effects the caller must carry out, or a refusal that changes
//! nothing. The state is the fold of the steps, so whoever holds the plan and the steps holds the attempt.

mod apply;
mod event;
mod live;
mod plan;
mod regrade;
mod reveal;
mod state;

#[cfg(test)]
mod properties;

pub use apply::{Effect, Refusal, apply, replay};
pub use event::{Event, Step};
pub use plan::{Behaviour, Plan, PlannedSlot};
pub use regrade::{Basis, Regrade};
pub use reveal::Reveal;
pub use state::{Attempt, Closure, ClosureReason, Rejection, SetAside, SlotState, Status};
