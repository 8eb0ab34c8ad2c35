//! Keys, with the syllable under composition in mind.

use web_sys::KeyboardEvent;

/// What browsers report for a key that the input method takes for itself.
const PROCESSED: u32 = 229;

/// Whether the key belongs to the input method: a syllable is being composed. `WebKit` says so only by the key code.
pub(crate) fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == PROCESSED
}

/// Whether the keyboard is a Mac's.
pub(crate) fn is_mac() -> bool {
    leptos::prelude::window().navigator().platform().is_ok_and(|platform| platform.starts_with("Mac"))
}

/// Whether no modifier but Shift is held.
pub(crate) fn is_bare(event: &KeyboardEvent) -> bool {
    !(event.ctrl_key() || event.alt_key() || event.meta_key())
}

/// The digit 1 … 9 of a bare key.
pub(crate) fn digit(event: &KeyboardEvent) -> Option<u32> {
    let bare = is_bare(event) && !event.shift_key() && !is_composing(event);
    let digit = event.key().parse().ok().filter(|digit| (1..=9).contains(digit));
    digit.filter(|_| bare)
}
