//! Requests by what they are for, how long they took, and what went wrong.

use std::{collections::BTreeMap, time::Duration};

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Start as a guest.
    Guest,
    /// Begin a gate.
    Begin,
    /// Load the page on which the attempt is taken.
    Page,
    /// Save a response, durably.
    Save,
    /// Submit, and be judged.
    Submit,
}

impl Kind {
    /// All, in the order in which a taker meets them.
    pub(super) const ALL: [Self; 5] = [Self::Guest, Self::Begin, Self::Page, Self::Save, Self::Submit];

    /// For people.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Guest => "start as a guest",
            Self::Begin => "begin the gate",
            Self::Page => "load the attempt page",
            Self::Save => "save an answer",
            Self::Submit => "submit, all at once",
        }
    }
}

/// What takers met.
#[derive(Clone, Debug, Default)]
pub(super) struct Met {
    waits: BTreeMap<Kind, Vec<Duration>>,
    errors: BTreeMap<String, u64>,
}

impl Met {
    /// A request was answered well.
    pub(super) fn wait(&mut self, kind: Kind, wait: Duration) {
        self.waits.entry(kind).or_default().push(wait);
    }

    /// A request was not.
    pub(super) fn error(&mut self, kind: Kind, error: &anyhow::Error) {
        *self.errors.entry(format!("{}: {error:#}", kind.name())).or_default() += 1;
    }

    /// How long requests of a kind took.
    pub(super) fn waits(&self, kind: Kind) -> Vec<Duration> {
        self.waits.get(&kind).cloned().unwrap_or_default()
    }

    /// What went wrong, and how often.
    pub(super) fn errors(&self) -> &BTreeMap<String, u64> {
        &self.errors
    }

    /// Takes over what another met.
    pub(super) fn join(&mut self, other: Self) {
        for (kind, waits) in other.waits {
            self.waits.entry(kind).or_default().extend(waits);
        }
        for (error, times) in other.errors {
            *self.errors.entry(error).or_default() += times;
        }
    }
}
