//! Going on with Enter.

use assessment::attempt::Behaviour;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::attempts::runner::browser::{dom, keys};
use crate::attempts::runner::session::Session;

/// Enter in a field of one line checks the answer, in a mock it goes to the next question; but never while a syllable
/// is being composed: then the key belongs to the input method.
pub(crate) fn go_on_by_enter(session: Session, event: &KeyboardEvent) {
    let in_field = || dom::target(event).is_some_and(|target| target.has_attribute("data-enter"));
    if event.key() != "Enter" || !keys::is_bare(event) || keys::is_composing(event) || !in_field() {
        return;
    }
    event.prevent_default();
    match session.behaviour {
        Behaviour::Practice => {
            if let Some(slot) = untrack(|| session.current()) {
                session.check(slot);
            }
        }
        Behaviour::Mock => session.go(session.place.get_untracked().after(session.count())),
    }
}
