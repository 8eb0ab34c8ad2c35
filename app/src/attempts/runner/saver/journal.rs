//! The journal in this browser: an answer stands here from the first keystroke until the server has it.

use assessment::{Instant, Response};

use crate::attempts::runner::wire::{Given, Record, read_response, write_response};

/// The journal of one attempt.
#[derive(Clone, Debug)]
pub(crate) struct Journal {
    attempt: String,
}

/// A response as it stands in the journal.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The response.
    pub(crate) response: Response,
    /// When it was given, by the server's clock.
    pub(crate) at: Instant,
}

impl Journal {
    /// The journal of an attempt.
    pub(crate) fn new(attempt: String) -> Self {
        Self { attempt }
    }

    fn key(&self, slot: usize) -> String {
        ["munteok/", &self.attempt, "/", &slot.to_string()].concat()
    }

    /// Reads an entry. A browser that keeps nothing has no journal.
    pub(crate) fn read(&self, slot: usize) -> Option<Entry> {
        let text = storage()?.get_item(&self.key(slot)).ok()??;
        let given = Given::parse(&text)?;
        Some(Entry { response: read_response(&given.get("response")?)?, at: given.instant("at")? })
    }

    /// Writes an entry over an older one; whether this browser keeps it.
    pub(crate) fn write(&self, slot: usize, response: &Response, at: Instant) -> bool {
        let entry = Record::default().with("response", write_response(response)).with("at", at.0 as f64);
        storage().is_some_and(|storage| storage.set_item(&self.key(slot), &entry.write()).is_ok())
    }

    /// Remembers in this tab the newest step that the server has taken.
    pub(crate) fn reach(&self, step: u32) {
        if let Ok(Some(storage)) = leptos::prelude::window().session_storage() {
            drop(storage.set_item(&self.attempt, &step.to_string()));
        }
    }

    /// Whether this tab has seen a later step than the page was written with: a receipt has overtaken a reload, and what
    /// the page shows is older than what the server has.
    pub(crate) fn is_ahead_of(&self, step: u32) -> bool {
        let reached =
            || leptos::prelude::window().session_storage().ok()??.get_item(&self.attempt).ok()??.parse().ok();
        reached().is_some_and(|reached: u32| reached > step)
    }

    /// Forgets an entry if it still says `response`: another tab may have written a newer one.
    pub(crate) fn forget(&self, slot: usize, response: &Response) {
        if self.read(slot).is_some_and(|entry| &entry.response == response) {
            self.clear(slot);
        }
    }

    /// Forgets an entry whatever it says.
    pub(crate) fn clear(&self, slot: usize) {
        if let Some(storage) = storage() {
            drop(storage.remove_item(&self.key(slot)));
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    leptos::prelude::window().local_storage().ok()?
}
