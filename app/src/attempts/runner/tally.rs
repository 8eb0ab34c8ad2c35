//! How questions stand, counted.

use leptos::prelude::*;

use super::session::Session;
use super::slot::Slot;
use super::view::{Grade, Word};

/// How a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// No answer.
    Empty,
    /// Answered.
    Answered,
    /// Judged, all right.
    Right,
    /// Judged, some of it right.
    Partly,
    /// Judged, nothing right.
    Wrong,
}

impl State {
    /// How a question stands now.
    pub(super) fn of(slot: Slot) -> Self {
        match slot.judgement.with(|judgement| judgement.as_ref().map(|judgement| judgement.grade)) {
            Some(Grade::Right) => Self::Right,
            Some(Grade::Partly) => Self::Partly,
            Some(Grade::Wrong) => Self::Wrong,
            None if slot.is_answered() => Self::Answered,
            None => Self::Empty,
        }
    }

    /// What it is called.
    pub(super) const fn title(self) -> Word {
        match self {
            Self::Empty => Word::Empty,
            Self::Answered => Word::Answered,
            Self::Right => Word::Right,
            Self::Partly => Word::Partly,
            Self::Wrong => Word::Wrong,
        }
    }

    /// As a word in the style sheet.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Answered => "answered",
            Self::Right => "right",
            Self::Partly => "partly",
            Self::Wrong => "wrong",
        }
    }

    /// A sign, so that colour is not the only one.
    pub(super) const fn sign(self) -> &'static str {
        match self {
            Self::Empty => "–",
            Self::Answered => "●",
            Self::Right => "○",
            Self::Partly => "△",
            Self::Wrong => "✕",
        }
    }
}

/// The questions that a test finds.
pub(super) fn those(session: Session, test: impl Fn(Slot) -> bool) -> Vec<Slot> {
    session.slots().into_iter().filter(|slot| test(*slot)).collect()
}
