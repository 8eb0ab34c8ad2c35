//! The slim bar: place and question map, guideline, clock, saved state.

use super::erased::{click, says, truth};
use leptos::prelude::*;

use super::browser::timer;
use super::clock;
use super::map;
use super::place::Place;
use super::saver::Standing;
use super::session::Session;
use super::view::Word;
use crate::i18n::attempt as words;

/// Id of the page's panel with the guideline, see `guidelines::book`.
const BOOK: &str = "open-book";

/// The bar.
pub(super) fn bar(session: Session) -> AnyView {
    let locale = session.locale;
    let place = move || match session.place.get() {
        Place::Question(index) => [&(index + 1).to_string(), " / ", &session.count().to_string()].concat(),
        Place::End => session.word(Word::End),
    };
    let open_book = session.facts.with_value(|facts| facts.open_book);
    view! {
        <footer class="attempt-bar" aria-label=words::bar(locale)>
            <button r#type="button" class="bar-place" aria-haspopup="dialog" on:click=click(move |_| map::open())>
                <span class="bar-grid" aria-hidden="true">"▦"</span>
                <span class="visually-hidden">{words::map(locale)}</span>
                <span>{says(place)}</span>
            </button>
            {open_book
                .then(|| view! {
                    // The page's own panel: it works before this one wakes.
                    <button r#type="button" class="bar-book" popovertarget=BOOK>{words::guideline(locale)}</button>
                })}
            {clock::clock(session)}
            {saved(session)}
        </footer>
    }
    .into_any()
}

/// What becomes of the answers while the server cannot be reached.
fn broken(session: Session) -> String {
    session.word(if session.journaled.get() { Word::Offline } else { Word::Fragile })
}

/// What is saved where. Sighted readers see every change; screen readers hear when it breaks and when it is whole again.
fn saved(session: Session) -> AnyView {
    let locale = session.locale;
    let at = move || {
        let at = session.saved_at.get().filter(|_| session.awake.get())?;
        Some(clock::wall(at.0 - timer::zone() * 60_000))
    };
    let text = move || match session.standing.get() {
        Standing::Saved | Standing::Shut => at().map_or_else(
            || session.word(Word::NothingYet),
            |at| words::saved_at(locale, &at, session.receipt.get()),
        ),
        Standing::Saving if session.journaled.get() => session.word(Word::OnDevice),
        Standing::Saving => session.word(Word::Saving),
        Standing::Broken => session.word(Word::Broken),
        Standing::Refused => session.word(Word::NotSaved),
    };
    let long = move || match session.standing.get() {
        Standing::Broken => session.problem.get().unwrap_or_else(|| broken(session)),
        _ => String::new(),
    };
    let state = move || match session.standing.get() {
        Standing::Saved | Standing::Shut => "saved",
        Standing::Saving => "saving",
        Standing::Broken | Standing::Refused => "broken",
    };
    let was_broken = StoredValue::new(false);
    let told = move || match session.standing.get() {
        Standing::Broken => {
            was_broken.set_value(true);
            broken(session)
        }
        Standing::Saved if was_broken.get_value() => session.word(Word::WholeAgain),
        _ => String::new(),
    };
    view! {
        <p class="saved" data-state=says(state)>
            <span class="saved-sign" aria-hidden="true">{says(move || match state() { "saved" => "✓", "saving" => "…", _ => "!" })}</span>
            <span class="saved-full">{words::on_server(locale)}</span>
            <span>{says(text)}</span>
        </p>
        <p class="saved-long" hidden=truth(move || session.standing.get() != Standing::Broken)>{says(long)}</p>
        <p class="visually-hidden" role="status">{says(told)}</p>
    }
    .into_any()
}
