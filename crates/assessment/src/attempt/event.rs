//! What can happen in an attempt.

use serde::{Deserialize, Serialize};

use super::{Basis, ClosureReason};
use crate::score::Score;
use crate::{Instant, Response};

/// One numbered happening. Numbers count from 1 without gaps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Its number.
    pub number: u32,
    /// When, by the server's clock.
    pub at: Instant,
    /// What.
    pub event: Event,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub enum Event {
    /// The learner's response to a slot is now this one.
    Saved {
        /// Index of the slot, from 0.
        slot: u16,
        /// The whole response.
        response: Response,
    },
    /// A response given before the end arrived after it, and before the attempt closes: the network had been away.
    SavedLate {
        /// Index of the slot.
        slot: u16,
        /// The whole response.
        response: Response,
        /// When it was given, as the learner's browser says.
        given_at: Instant,
    },
    /// A response arrived that cannot count: after the attempt had closed, or after a later one from another device. It
    /// is kept, and changes nothing.
    SetAside {
        /// Index of the slot.
        slot: u16,
        /// The whole response.
        response: Response,
        /// When it was given, as the learner's browser says.
        given_at: Instant,
    },
    /// The learner put or took away a flag.
    Flagged {
        /// Index of the slot.
        slot: u16,
        /// Whether it is flagged now.
        flagged: bool,
    },
    /// The learner took the hint (practice).
    Hinted {
        /// Index of the slot.
        slot: u16,
    },
    /// The learner asked for judgement of the saved response (practice), or handed the task in (live).
    Checked {
        /// Index of the slot.
        slot: u16,
    },
    /// A slot was judged.
    Scored {
        /// Index of the slot.
        slot: u16,
        /// The score.
        score: Score,
    },
    /// A judged slot was judged again: its key had been wrong.
    Regraded {
        /// Index of the slot.
        slot: u16,
        /// By what.
        basis: Basis,
        /// The score that holds from now on.
        score: Score,
    },
    /// The attempt ended, by the learner's hand or the clock's.
    Closed {
        /// By which.
        reason: ClosureReason,
    },
}
