//! Going on with Enter.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::attempts::runner::browser::{dom, keys};
use crate::attempts::runner::session::Session;

/// Enter in a field of one line checks the answer where they are checked one by one, else it goes to the next question; but never while a syllable
/// is being composed: then the key belongs to the input method.
pub(crate) fn go_on_by_enter(session: Session, event: &KeyboardEvent) {
    let in_field = || dom::target(event).is_some_and(|target| target.has_attribute("data-enter"));
    if event.key() != "Enter" || !keys::is_bare(event) || keys::is_composing(event) || !in_field() {
        return;
    }
    event.prevent_default();
    if !session.checks {
        session.go(session.place.get_untracked().after(session.count()));
    } else if let Some(slot) = untrack(|| session.current()) {
        session.check(slot);
    }
}
