//! Where an attempt stands.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Plan, Regrade, Reveal};
use crate::score::Score;
use crate::{Instant, Response};

/// An attempt: its plan and all that happened so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// Fixed at the start.
    pub plan: Plan,
    /// One per planned slot.
    pub slots: Vec<SlotState>,
    /// Open, closed, judged.
    pub status: Status,
    /// Number of the last step applied, 0 before the first.
    pub last_step: u32,
}

/// Where one slot stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SlotState {
    /// The response saved last.
    pub response: Option<Response>,
    /// When it was saved.
    pub saved_at: Option<Instant>,
    /// Whether the learner flagged it.
    pub flagged: bool,
    /// Whether the hint was taken.
    pub hinted: bool,
    /// Whether judgement was asked for (practice) or the task handed in (live); the response is final then, unless an
    /// inspection rejects it.
    pub checked: bool,
    /// The judgement.
    pub score: Option<Score>,
    /// Responses that arrived and cannot count, in order of arrival.
    pub set_aside: Vec<SetAside>,
    /// Judgements that took the place of an earlier one, in order.
    pub regrades: Vec<Regrade>,
    /// Inspections that found the task defective (live), in order.
    pub rejections: Vec<Rejection>,
}

/// An inspection that found a task defective.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejection {
    /// When.
    pub at: Instant,
    /// The first instant at which it can no longer be handed in again; `at` itself where it cannot at all.
    pub due_at: Instant,
    /// What was found.
    pub score: Score,
}

/// A response that is kept and does not count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SetAside {
    /// The whole response.
    pub response: Response,
    /// When it was given, as the learner's browser says.
    pub given_at: Instant,
    /// When it arrived.
    pub arrived_at: Instant,
}

impl SlotState {
    /// Whether there is a response that is not empty.
    pub fn is_answered(&self) -> bool {
        self.response.as_ref().is_some_and(|r| !r.is_empty())
    }

    /// Whether an inspection has looked at it, once or again.
    pub fn is_inspected(&self) -> bool {
        self.score.is_some() || !self.rejections.is_empty()
    }
}

/// Open, closed or judged; it only moves forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Responses are accepted.
    Open,
    /// Nothing more is accepted; some slots are not judged yet.
    Closed(Closure),
    /// Closed, and every slot has a score.
    Judged(Closure),
}

impl Status {
    /// How the attempt ended, if it has.
    pub fn closure(self) -> Option<Closure> {
        match self {
            Self::Open => None,
            Self::Closed(closure) | Self::Judged(closure) => Some(closure),
        }
    }
}

/// How and when an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Closure {
    /// By whose hand.
    pub reason: ClosureReason,
    /// When.
    pub at: Instant,
}

/// What ended an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ClosureReason {
    /// The learner submitted; or, in a live phase, handed in the task by which the work was done or over.
    Submitted,
    /// The clock ran out.
    TimeEnded,
}

impl Attempt {
    /// A fresh attempt.
    pub fn begin(plan: Plan) -> Self {
        let slots = vec![SlotState::default(); plan.slots.len()];
        Self { plan, slots, status: Status::Open, last_step: 0 }
    }

    /// Whether responses may be given at `now`.
    pub fn is_open(&self, now: Instant) -> bool {
        self.status == Status::Open && self.plan.ends_at.is_none_or(|end| now < end)
    }

    /// Whether the clock has run out, closed or not.
    pub fn is_time_over(&self, now: Instant) -> bool {
        self.plan.ends_at.is_some_and(|end| now >= end)
    }

    /// Whether nothing can arrive any more that counts, and nobody has closed it yet.
    pub fn is_overdue(&self, now: Instant) -> bool {
        self.status == Status::Open && self.plan.closes_at.is_some_and(|closes| now >= closes)
    }

    /// Whether a response that arrives at `now` counts, given at `given_at`.
    pub fn takes_late(&self, now: Instant, given_at: Instant) -> bool {
        let in_time = self.plan.ends_at.is_some_and(|end| given_at < end) && given_at >= self.plan.started_at;
        self.status == Status::Open && in_time && self.plan.closes_at.is_some_and(|closes| now < closes)
    }

    /// How it ended, if it has.
    pub fn closure(&self) -> Option<Closure> {
        self.status.closure()
    }

    /// The right to see the key of a slot: given once the slot is judged and the behaviour shows it.
    pub fn reveal(&self, slot: usize) -> Option<Reveal> {
        let judged = self.slots.get(slot)?.score.is_some();
        let due = match self.plan.behaviour {
            super::Behaviour::Practice => judged,
            super::Behaviour::Mock | super::Behaviour::Live => {
                judged && matches!(self.status, Status::Judged(_))
            }
        };
        due.then(Reveal::grant)
    }
}
