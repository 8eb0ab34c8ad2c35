//! The question map, and what else is needed now and then: keys, the way out.

use super::erased::{click, maybe, says};
use leptos::prelude::*;
use web_sys::HtmlDialogElement;

use super::browser::dom;
use super::place::Place;
use super::root::open_keyboard_help;
use super::session::Session;
use super::slot::Slot;
use super::tally::State;
use super::view::Word;
use crate::i18n::attempt as words;

const DIALOG: &str = "question-map";

/// Opens the map.
pub(super) fn open() {
    if let Some(dialog) = dom::by_id::<HtmlDialogElement>(DIALOG) {
        drop(dialog.show_modal());
    }
}

fn close() {
    if let Some(dialog) = dom::by_id::<HtmlDialogElement>(DIALOG) {
        dialog.close();
    }
}

/// The dialog.
pub(super) fn map(session: Session) -> AnyView {
    let locale = session.locale;
    let cells = session
        .slots()
        .into_iter()
        .map(|slot| view! { <li>{cell(session, slot)}</li> }.into_any())
        .collect_view();
    let title = session.facts.with_value(|facts| facts.title.clone());
    let home = ["/domains/", &session.facts.with_value(|facts| facts.domain.clone())].concat();
    view! {
        <dialog class="attempt-dialog" id=DIALOG aria-labelledby="map-title">
            <h2 id="map-title">{title}</h2>
            <ol class="map-grid" aria-label=words::map(locale)>{cells}</ol>
            <p class="map-legend">{legend(session)}</p>
            <button r#type="button" class="button button-main map-end" on:click=click(move |_| { close(); session.go(Place::End); })>
                {session.word(Word::End)}
            </button>
            <div class="map-tools">
                <button r#type="button" class="quiet" on:click=click(move |_| { close(); open_keyboard_help(); })>
                    {words::keys(locale)}
                </button>
                <a href=home>{words::leave(locale)}</a>
            </div>
            <p class="map-leave">{session.word(Word::Leave)}</p>
            <button r#type="button" class="button dialog-close" on:click=click(|_| close())>{words::close(locale)}</button>
        </dialog>
    }
    .into_any()
}

/// One question: number, sign, flag. What the signs say is in its name.
pub(super) fn cell(session: Session, slot: Slot) -> AnyView {
    let locale = session.locale;
    let place = Place::Question(slot.index);
    let state = move || State::of(slot);
    let name = move || {
        let flagged = if slot.flagged.get() { words::flagged(locale) } else { "" };
        words::map_cell(locale, slot.index + 1, &session.word(state().title()), flagged)
    };
    view! {
        <button
            r#type="button"
            class="map-cell"
            data-state=says(move || state().word())
            data-flagged=says(move || slot.flagged.get().to_string())
            aria-label=says(name)
            aria-current=maybe(move || (session.place.get() == place).then_some("step"))
            on:click=click(move |_| { close(); session.go(place); })
        >
            <span>{slot.index + 1}</span>
            <span class="map-sign" aria-hidden="true">{says(move || state().sign())}</span>
        </button>
    }
    .into_any()
}

fn legend(session: Session) -> AnyView {
    let states: &[State] = if session.checks {
        &[State::Right, State::Partly, State::Wrong, State::Answered, State::Empty]
    } else {
        &[State::Answered, State::Empty]
    };
    let parts = states.iter().map(|state| {
        view! {
            <span class="map-key">
                <span aria-hidden="true">{state.sign()}</span>
                " "
                {session.word(state.title())}
            </span>
        }
        .into_any()
    });
    let parts = parts.collect_view();
    let flag = (!session.checks).then(|| {
        view! { <span class="map-key"><span aria-hidden="true">"⚑"</span>" "{words::flagged(session.locale)}</span> }
    });
    view! { {parts} {flag} }.into_any()
}
