//! What is still to be sent, as plain data.

use assessment::{Instant, Response};

/// Milliseconds of quiet after which a typed change is sent.
pub(super) const QUIET: i64 = 600;
/// Most milliseconds a change waits while typing goes on: the two seconds of the promise, less a slow network.
pub(super) const PATIENCE: i64 = 1_400;

/// A response to be saved.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Save {
    /// Index of the slot.
    pub(crate) slot: usize,
    /// The whole response.
    pub(crate) response: Response,
    /// When the newest change in it was made, by the server's clock.
    pub(crate) at: Instant,
}

/// One request.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Deed {
    /// Save responses, each a step.
    Save(Vec<Save>),
    /// Put or take a flag.
    Flag {
        /// Index of the slot.
        slot: usize,
        /// Whether it is to be flagged.
        flagged: bool,
    },
    /// Take the hint.
    Hint {
        /// Index of the slot.
        slot: usize,
    },
    /// Have the saved response judged.
    Check {
        /// Index of the slot.
        slot: usize,
    },
    /// End the attempt.
    Close,
}

impl Deed {
    /// Whether it saves a response of this slot.
    pub(super) fn saves(&self, slot: usize) -> bool {
        matches!(self, Self::Save(saves) if saves.iter().any(|save| save.slot == slot))
    }
}

/// How a change came about, which decides how long it may wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// A choice: sent at once.
    Now,
    /// Typing: sent after a short quiet.
    Typing,
    /// Inside a syllable that is still being composed: sent when it is done, or when patience ends.
    Composing,
}

/// A response that the server does not have yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    pub(super) response: Response,
    /// When the oldest change in it was made.
    pub(super) first_at: Instant,
    /// When the newest was made.
    pub(super) changed_at: Instant,
    /// Whether it has waited long enough.
    pub(super) ready: bool,
    /// Whether it was sent in passing while the page was being left. See [`Backlog::flung`].
    pub(super) flung: bool,
}

impl From<Save> for Draft {
    /// One that was sent and not taken waits again.
    fn from(save: Save) -> Self {
        let Save { response, at, .. } = save;
        Self { response, first_at: at, changed_at: at, ready: true, flung: false }
    }
}

/// What waits for one slot.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Backlog {
    pub(super) draft: Option<Draft>,
    pub(super) flag: Option<bool>,
    pub(super) hint: bool,
    pub(super) check: bool,
    /// The response the server is known to have.
    pub(super) known: Option<Response>,
    /// Whether the server refused what is on the screen for what it says.
    pub(super) rejected: bool,
    /// What was sent last while the page was being left: nobody else's, should the server turn out to have it.
    pub(super) flung: Option<Response>,
}

/// A request that has no answer yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Flight {
    pub(super) deed: Deed,
    pub(super) step: u32,
}

/// What the queue is doing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Phase {
    /// Nothing is under way.
    Idle,
    /// A request is under way.
    Flying(Flight),
    /// A request failed and is sent again, unchanged, after a rest: the server answers a repeat like the first time.
    Resting(Flight),
    /// The attempt is being fetched.
    Asking,
    /// Fetching failed and is tried again after a rest.
    RestingToAsk,
    /// Nothing more is taken.
    Shut,
}

/// The queue of one attempt.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Queue {
    pub(super) last_step: u32,
    pub(super) slots: Vec<Backlog>,
    pub(super) closing: bool,
    /// Whether responses are sent one by one: of several that were sent together the server has refused some.
    pub(super) singly: bool,
    pub(super) phase: Phase,
    /// Failures in a row.
    pub(super) failures: u32,
}

/// What the learner is told about saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The server has everything.
    Saved,
    /// Something is waiting or under way.
    Saving,
    /// The server cannot be reached.
    Broken,
    /// The server does not take an answer as it is.
    Refused,
    /// The attempt takes nothing more.
    Shut,
}

impl Queue {
    /// A queue for an attempt whose last step and responses are known.
    pub(crate) fn new(last_step: u32, responses: Vec<Option<Response>>) -> Self {
        let slots = responses.into_iter().map(|known| Backlog { known, ..Backlog::default() }).collect();
        Self { last_step, slots, closing: false, singly: false, phase: Phase::Idle, failures: 0 }
    }

    /// What the learner is told about saving.
    pub(crate) fn standing(&self) -> Standing {
        match self.phase {
            Phase::Shut => Standing::Shut,
            _ if self.failures > 0 => Standing::Broken,
            _ if self.rejected().is_some() => Standing::Refused,
            Phase::Idle | Phase::Asking if self.is_empty() => Standing::Saved,
            _ => Standing::Saving,
        }
    }

    /// Whether an answer would be lost if the page vanished now, its journal with it.
    pub(crate) fn has_unsent(&self) -> bool {
        let flies = matches!(
            &self.phase,
            Phase::Flying(Flight { deed: Deed::Save(_), .. })
                | Phase::Resting(Flight { deed: Deed::Save(_), .. })
        );
        self.phase != Phase::Shut && (flies || self.slots.iter().any(|s| s.draft.is_some() || s.rejected))
    }

    /// A slot whose answer the server does not take as it is.
    pub(crate) fn rejected(&self) -> Option<usize> {
        self.slots.iter().position(|slot| slot.rejected)
    }

    /// Whether something of a slot waits or is under way, so that the server's view of it is not the newest.
    pub(crate) fn holds(&self, slot: usize) -> bool {
        let flies = |flight: &Flight| match &flight.deed {
            Deed::Flag { slot: own, .. } => *own == slot,
            deed => deed.saves(slot),
        };
        let waits = |backlog: &Backlog| backlog.draft.is_some() || backlog.flag.is_some();
        self.slots.get(slot).is_some_and(waits)
            || matches!(&self.phase, Phase::Flying(flight) | Phase::Resting(flight) if flies(flight))
    }

    fn is_empty(&self) -> bool {
        !self.closing
            && self.slots.iter().all(|s| s.draft.is_none() && s.flag.is_none() && !s.hint && !s.check)
    }
}
