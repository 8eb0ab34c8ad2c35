//! The clock: the server's, it does not stop, and it warns at five minutes and at one.

mod left;

use crate::attempts::runner::erased::says;
use leptos::prelude::*;

pub(super) use left::{Warning, figures, wall};

use super::browser::timer;
use super::saver::Event;
use super::session::Session;
use super::view::Word;
use crate::i18n::attempt as words;

/// Milliseconds between looks at the clock.
const LOOK: u32 = 250;
/// Milliseconds for which a warning stands in words.
const TOLD: u32 = 12_000;
/// Seconds before the end from which everything typed is sent without waiting for a quiet.
const HURRY: i64 = 3;
/// Milliseconds until the server is told that nothing more comes, and of chance on top, so that the browsers of one
/// sitting do not all say so at once.
const CLOSE: u32 = 300;
const SPREAD: u32 = 1_500;

/// Figures of the clock, with its warnings; nothing where there is no clock.
pub(super) fn clock(session: Session) -> AnyView {
    let Some((ends_at, written_at)) =
        session.facts.with_value(|facts| Some((facts.ends_at?, facts.written_at)))
    else {
        return ().into_any();
    };
    let locale = session.locale;
    let seconds = RwSignal::new(left::seconds(written_at, ends_at));
    let warned = RwSignal::new(None::<Warning>);
    let told = RwSignal::new(String::new());
    let warn = move |warning: Option<Warning>, seconds: i64| {
        warned.set(warning);
        if warning == Some(Warning::Over) {
            return told.set(session.word(Word::TimeOver));
        }
        told.set(words::minutes_left(locale, (seconds + 59) / 60));
        // The figures go on telling it; words that stay would soon be wrong.
        timer::after(TOLD, move || told.set(String::new()));
    };
    Effect::new(move |_| {
        timer::every(LOOK, move || {
            let now = left::seconds(session.now(), ends_at);
            if seconds.get_untracked() != now {
                seconds.set(now);
                let warning = left::warning(now);
                if warning > warned.get_untracked() {
                    warn(warning, now);
                }
                if now <= HURRY {
                    session.tell(Event::Settled);
                }
            }
            if now == 0 {
                end(session);
            }
            now > 0
        });
    });
    let label = move || {
        let seconds = seconds.get();
        words::time_left(locale, seconds / 60, seconds % 60)
    };
    let level = move || match warned.get() {
        None => "calm",
        Some(Warning::Five) => "five",
        Some(Warning::One) => "one",
        Some(Warning::Over) => "over",
    };
    view! {
        <p class="clock" data-warning=says(level)>
            <span class="visually-hidden">{words::clock(locale)}</span>
            <span role="timer" aria-live="off" aria-label=says(label)>{says(move || figures(seconds.get()))}</span>
            <span class="clock-told" aria-live="assertive">{says(move || told.get())}</span>
        </p>
    }
    .into_any()
}

/// Time is over: nothing more can be typed. What was given goes out at once, and then the server is told that nothing
/// more comes; without that word it closes the attempt by its own clock a little later. The result is shown once it has.
fn end(session: Session) {
    session.over.set(true);
    session.tell(Event::Settled);
    timer::every(CLOSE + timer::chance() * SPREAD / 1_000, move || {
        session.tell(Event::CloseWanted);
        true
    });
}
