//! Closures of views, with their own types erased.
//!
//! Leptos builds its machinery anew for every type of closure that stands in a view, two to three kilobytes each. The
//! runner has a hundred of them, so what they give is named here and their types are forgotten: a third of the WASM.

use leptos::prelude::*;
use web_sys::{Event, MouseEvent};

/// Whether something holds, for `hidden`, `disabled` and the like.
pub(super) fn truth(holds: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(holds)
}

/// Text that changes.
pub(super) fn says<T: Into<String>>(text: impl Fn() -> T + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || text().into())
}

/// An attribute that is not always there.
pub(super) fn maybe(
    word: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
) -> Signal<Option<String>> {
    Signal::derive(move || word().map(str::to_owned))
}

/// A part of the page that changes as a whole.
pub(super) fn part(view: impl FnMut() -> AnyView + Send + 'static) -> Box<dyn FnMut() -> AnyView + Send> {
    Box::new(view)
}

/// What a click does.
pub(super) fn click(act: impl FnMut(MouseEvent) + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(act)
}

/// What a change of a field does.
pub(super) fn change(act: impl FnMut(Event) + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(act)
}
