//! The runner as a whole.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, Element, HtmlDialogElement, KeyboardEvent};

use super::bar::bar;
use super::browser::{dom, timer};
use super::map::map;
use super::marks::selection;
use super::place::Place;
use super::player::press_player;
use super::reference::{PASSAGE, reference};
use super::saver::Event;
use super::session::Session;
use super::stage::stage;
use super::view::RunnerView;
use crate::i18n::Locale;

/// Milliseconds out of sight after which the server is asked how the attempt stands.
const AWAY: i64 = 15_000;

/// Element that the runner stands in.
pub(crate) const STAND: &str = "runner";
/// Element that holds a [`Start`] as JSON.
pub(crate) const START: &str = "runner-start";

/// The dialog with the keys; the page holds it beside the runner.
pub(crate) const KEYBOARD_HELP: &str = "keyboard-help";

/// Shows the keys.
pub(super) fn open_keyboard_help() {
    if let Some(dialog) = dom::by_id::<HtmlDialogElement>(KEYBOARD_HELP)
        && !dom::has_dialog()
    {
        drop(dialog.show_modal());
    }
}

/// The runner.
pub(crate) fn runner(attempt: &RunnerView, locale: Locale) -> AnyView {
    let is_closed = attempt.closed;
    let session = Session::new(attempt, locale);
    Effect::new(move |_| {
        untrack(|| if is_closed { session.leave_for_result() } else { begin(session) });
    });
    view! {
        <div class="runner">
            {reference(session)}
            {stage(session)}
            {bar(session)}
            {map(session)}
        </div>
    }
    .into_any()
}

/// Once the page works: the clock is set, the address followed, the journal read, and events listened to.
fn begin(session: Session) {
    if let Some((sent, received)) = timer::page_times() {
        let written_at = session.facts.with_value(|facts| facts.written_at);
        session.set_clock(written_at, sent, received);
    }
    if let Some(place) = Place::of_fragment(&dom::fragment(), session.count()) {
        session.place.set(place);
        session.sheet.set(session.opens_sheet(place));
    }
    session.awake.set(true);
    session.restore();
    listen(session);
    // For style sheets and tests.
    if let Some(root) = document().document_element() {
        drop(root.set_attribute("data-awake", ""));
    }
}

fn listen(session: Session) {
    let first = session.place.get_untracked();
    let window = window();
    let document = document();
    // The back button walks through the questions.
    dom::listen(&window, "popstate", move |_| {
        session.show(Place::of_fragment(&dom::fragment(), session.count()).unwrap_or(first));
    });
    dom::listen(&window, "pagehide", move |_| session.tell(Event::Leaving));
    dom::listen(&window, "online", move |_| session.tell(Event::Rested));
    let mut hidden_at = timer::now();
    dom::listen(&document, "visibilitychange", move |_| {
        if document_is_hidden() {
            hidden_at = timer::now();
            session.tell(Event::Leaving);
            return;
        }
        session.tell(Event::Rested);
        if timer::now() - hidden_at > AWAY {
            // Another device may have gone on meanwhile.
            session.tell(Event::AskWanted);
        }
    });
    dom::listen(&window, "beforeunload", move |event| {
        if session.has_unsent() {
            event.prevent_default();
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("unsent");
            }
        }
    });
    dom::listen(&document, "selectionchange", move |_| select(session));
    dom::listen(&document, "keydown", move |event| {
        session.pressed(true);
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            press(session, event);
        }
    });
    dom::listen(&document, "pointerdown", move |event| {
        session.pressed(false);
        // Touching the text anew gives up what was selected; touching a button does not.
        let in_passage = dom::target(&event).and_then(|target| target.closest("#passage").ok().flatten());
        if in_passage.is_some() {
            session.selected.set(None);
        }
    });
}

fn document_is_hidden() -> bool {
    document().visibility_state() == web_sys::VisibilityState::Hidden
}

fn press(session: Session, event: &KeyboardEvent) {
    if event.ctrl_key() && event.code() == "Slash" {
        event.prevent_default();
        open_keyboard_help();
    } else {
        press_player(session, event);
    }
}

/// Follows the selection in the passage. One that vanishes because a button was touched is kept.
fn select(session: Session) {
    let marks = untrack(|| session.current()).is_some_and(super::slot::Slot::marks_passage);
    let Some(passage) = dom::by_id::<Element>(PASSAGE).filter(|_| marks) else { return };
    if let Some(range) = selection::read(&passage)
        && session.selected.get_untracked() != Some(range)
    {
        session.selected.set(Some(range));
    }
}
