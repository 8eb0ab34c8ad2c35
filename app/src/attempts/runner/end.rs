//! After the last question: the review before a mock is submitted, the summary of a practice.

use super::erased::{click, part, says, truth};
use leptos::prelude::*;

use super::map;
use super::session::Session;
use super::slot::Slot;
use super::stage::HEADING;
use super::tally::{State, those};
use super::view::Word;
use crate::i18n::attempt as words;

/// The page after the last question.
pub(super) fn end(session: Session) -> AnyView {
    let locale = session.locale;
    let back = session.count().checked_sub(1).map(super::place::Place::Question);
    view! {
        <h1 class="question-heading" id=HEADING tabindex="-1">{session.word(Word::End)}</h1>
        {untrack(|| review(session))}
        <p class="slot-problem" role="alert">{says(move || session.problem.get().unwrap_or_default())}</p>
        <div class="actions">
            {back.map(|back| view! {
                <button r#type="button" class="button" on:click=click(move |_| session.go(back))>{words::previous(locale)}</button>
            })}
            {finish(session)}
        </div>
    }
    .into_any()
}

/// What ends the attempt, or leads on from here.
fn finish(session: Session) -> AnyView {
    if let Some(onward) = session.facts.with_value(|facts| facts.onward.clone()) {
        let word = session.word(Word::Finish);
        return view! { <a class="button button-main" href=onward>{word}</a> }.into_any();
    }
    let label = move || {
        if session.submitting.get() { session.word(Word::Submitting) } else { session.word(Word::Finish) }
    };
    view! {
        <button
            r#type="button"
            class="button button-main"
            disabled=truth(move || !session.awake.get() || session.over.get() || session.submitting.get())
            on:click=click(move |_| session.submit())
        >
            {says(label)}
        </button>
    }
    .into_any()
}

/// A list of questions to jump to; hidden where there are none.
fn list(session: Session, title: Word, test: fn(Session, Slot) -> bool) -> AnyView {
    let found = move || those(session, |slot| test(session, slot));
    view! {
        <section class="review-list" hidden=truth(move || found().is_empty())>
            <h2>{says(move || counted(session, title, found().len()))}</h2>
            <ul class="map-grid">
                {part(move || {
                    let cells = found().into_iter().map(|slot| view! { <li>{untrack(|| map::cell(session, slot))}</li> }.into_any());
                    cells.collect_view().into_any()
                })}
            </ul>
        </section>
    }
    .into_any()
}

/// A text with a number in it.
fn counted(session: Session, word: Word, count: usize) -> String {
    let text = session.word(word);
    let (before, after) = text.split_once('#').unwrap_or((&text, ""));
    [before, &count.to_string(), after].concat()
}

fn is_left(session: Session, slot: Slot) -> bool {
    if session.checks { !slot.is_judged() } else { !slot.is_answered() }
}

fn is_done(session: Session, slot: Slot) -> bool {
    !is_left(session, slot)
}

fn review(session: Session) -> AnyView {
    let ask = move || match those(session, |slot| is_left(session, slot)).len() {
        0 => session.word(Word::Full),
        left => counted(session, Word::Left, left),
    };
    view! {
        {session.facts.with_value(|facts| facts.onward.is_none()).then(|| practised(session))}
        <p class="review-ask">{says(ask)}</p>
        {list(session, Word::LeftTitle, is_left)}
        {list(session, Word::FlaggedTitle, |_, slot| slot.flagged.get())}
        {list(session, Word::DoneTitle, is_done)}
    }
    .into_any()
}

/// How many of a practice were right.
fn practised(session: Session) -> Option<AnyView> {
    let judged = move || those(session, Slot::is_judged).len();
    let right = move || those(session, |slot| State::of(slot) == State::Right).len();
    let told = move || words::practised(session.locale, session.count(), judged(), right());
    session.checks.then(|| view! { <p class="review-ask">{says(told)}</p> }.into_any())
}
