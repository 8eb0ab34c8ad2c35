//! After the last question: the review before a mock is submitted, the summary of a practice.

use super::erased::{click, part, says, truth};
use assessment::attempt::Behaviour;
use leptos::prelude::*;

use super::map;
use super::session::Session;
use super::slot::Slot;
use super::stage::HEADING;
use super::tally::{State, those};
use crate::i18n::attempt as words;

/// The page after the last question.
pub(super) fn end(session: Session) -> AnyView {
    let locale = session.locale;
    let body = match session.behaviour {
        Behaviour::Mock => untrack(|| review(session)),
        Behaviour::Practice => untrack(|| summary(session)),
    };
    let label = move || match (session.submitting.get(), session.behaviour) {
        (true, _) => words::submitting(locale),
        (false, Behaviour::Mock) => words::submit(locale),
        (false, Behaviour::Practice) => words::finish(locale),
    };
    let back = session.count().checked_sub(1).map(super::place::Place::Question);
    view! {
        <h1 class="question-heading" id=HEADING tabindex="-1">{words::end_title(locale, session.behaviour)}</h1>
        {body}
        <p class="slot-problem" role="alert">{says(move || session.problem.get().unwrap_or_default())}</p>
        <div class="actions">
            {back.map(|back| view! {
                <button r#type="button" class="button" on:click=click(move |_| session.go(back))>{words::previous(locale)}</button>
            })}
            <button
                r#type="button"
                class="button button-main"
                disabled=truth(move || !session.awake.get() || session.over.get() || session.submitting.get())
                on:click=click(move |_| session.submit())
            >
                {says(label)}
            </button>
        </div>
    }
    .into_any()
}

/// A list of questions to jump to; hidden where there are none.
fn list(
    session: Session,
    title: fn(crate::i18n::Locale, usize) -> String,
    test: fn(Session, Slot) -> bool,
) -> AnyView {
    let found = move || those(session, |slot| test(session, slot));
    view! {
        <section class="review-list" hidden=truth(move || found().is_empty())>
            <h2>{says(move || title(session.locale, found().len()))}</h2>
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

fn is_empty(_: Session, slot: Slot) -> bool {
    !slot.is_answered()
}

fn is_unjudged(_: Session, slot: Slot) -> bool {
    !slot.is_judged()
}

fn review(session: Session) -> AnyView {
    let locale = session.locale;
    let ask = move || match those(session, |slot| is_empty(session, slot)).len() {
        0 => words::submit_full(locale).to_owned(),
        empty => words::submit_with_empty(locale, empty),
    };
    view! {
        <p class="review-ask">{says(ask)}</p>
        {list(session, words::empty_count, is_empty)}
        {list(session, words::flagged_count, |_, slot| slot.flagged.get())}
        {list(session, words::answered_count, |_, slot| slot.is_answered())}
    }
    .into_any()
}

fn summary(session: Session) -> AnyView {
    let locale = session.locale;
    let count = session.count();
    let judged = move || those(session, Slot::is_judged).len();
    let right = move || those(session, |slot| State::of(slot) == State::Right).len();
    let ask = move || match count - judged() {
        0 => words::finish_full(locale).to_owned(),
        left => words::finish_with_left(locale, left),
    };
    view! {
        <p class="review-ask">{says(move || words::practised(locale, count, judged(), right()))}</p>
        <p>{says(ask)}</p>
        {list(session, words::left_count, is_unjudged)}
        {list(session, words::judged_count, |_, slot| slot.is_judged())}
    }
    .into_any()
}
