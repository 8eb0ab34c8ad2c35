//! The question on the screen: heading, stem, answer or judgement, and what to do next.

use super::erased::{click, part, says, truth};
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::answer::{answer, choose_by_digit, go_on_by_enter, stem_id};
use super::end;
use super::place::Place;
use super::session::Session;
use super::slot::Slot;
use super::view::Word;
use crate::i18n::attempt as words;

/// The heading, which gets the focus when the place changes.
pub(super) const HEADING: &str = "question-heading";

/// The region.
pub(super) fn stage(session: Session) -> AnyView {
    let locale = session.locale;
    let press = move |event: KeyboardEvent| {
        choose_by_digit(&event);
        go_on_by_enter(session, &event);
    };
    view! {
        <section class="question" aria-labelledby=HEADING on:keydown=press>
            <div class="attempt-notice" role="status" hidden=truth(move || !session.elsewhere.get())>
                <p>{session.word(Word::Elsewhere)}</p>
                <button r#type="button" class="quiet" on:click=click(move |_| session.elsewhere.set(false))>
                    {words::close(locale)}
                </button>
            </div>
            {part(move || match session.place.get() {
                Place::End => end::end(session),
                Place::Question(index) => {
                    session.slot(index).map_or_else(|| ().into_any(), |slot| untrack(|| question(session, slot)))
                }
            })}
        </section>
    }
    .into_any()
}

fn question(session: Session, slot: Slot) -> AnyView {
    let locale = session.locale;
    let body = move || match slot.judgement.get() {
        None => untrack(|| answer(session, slot)),
        Some(judgement) => view! { <div inner_html=judgement.html.inner()></div> }.into_any(),
    };
    let bring_back = move |_| {
        if let Some(ours) = slot.displaced.get_untracked() {
            slot.displaced.set(None);
            session.respond(slot, ours, super::saver::Pace::Now);
        }
    };
    view! {
        <h1 class="question-heading" id=HEADING tabindex="-1">{words::question(locale, slot.index + 1)}</h1>
        <div class="stem" id=stem_id(slot)>{prose(slot.asked().stem.inner())}</div>
        {part(body)}
        <p class="slot-problem" role="alert">{says(move || slot.problem.get().unwrap_or_default())}</p>
        <div class="attempt-notice" hidden=truth(move || slot.displaced.with(Option::is_none) || slot.is_judged())>
            <p>{session.word(Word::Displaced)}</p>
            <button r#type="button" class="quiet" on:click=click(bring_back)>{session.word(Word::BringBack)}</button>
        </div>
        <div class="hint" role="status">
            {part(move || slot.hint.get().map(|hint| view! { <h2>{session.word(Word::Hint)}</h2> {prose(hint)} }).into_any())}
        </div>
        {actions(session, slot)}
    }
    .into_any()
}

/// A text with blocks.
fn prose(html: String) -> AnyView {
    view! { <div class="prose" lang="ko" inner_html=html></div> }.into_any()
}

/// What to do next. Where answers are checked one by one that comes first; else nothing stands in the way.
fn actions(session: Session, slot: Slot) -> AnyView {
    let locale = session.locale;
    let place = Place::Question(slot.index);
    let count = session.count();
    let back = place.before(count).map(|before| {
        view! { <button r#type="button" class="button" on:click=click(move |_| session.go(before))>{words::previous(locale)}</button> }
    });
    let on = place.after(count);
    let on_label = match on {
        Place::Question(_) => words::next(locale).to_owned(),
        Place::End => session.word(Word::End),
    };
    let middle = if session.checks {
        practice(session, slot)
    } else {
        view! {
            <button
                r#type="button"
                class="button"
                aria-pressed=says(move || slot.flagged.get().to_string())
                disabled=truth(move || session.over.get())
                on:click=click(move |_| session.flag(slot, !slot.flagged.get_untracked()))
            >
                <span aria-hidden="true">"⚑ "</span>
                {words::flag(locale)}
            </button>
        }
        .into_any()
    };
    let is_next_main = move || !session.checks || slot.is_judged();
    view! {
        <div class="actions">
            {back}
            {middle}
            <button r#type="button" class="button" class:button-main=truth(is_next_main) on:click=click(move |_| session.go(on))>
                {on_label}
            </button>
        </div>
    }
    .into_any()
}

fn practice(session: Session, slot: Slot) -> AnyView {
    let hint = slot.has_hint.then(|| {
        view! {
            <button
                r#type="button"
                class="button"
                hidden=truth(move || slot.hint.with(Option::is_some) || slot.is_judged())
                disabled=truth(move || session.is_locked(slot))
                on:click=click(move |_| session.tell(super::saver::Event::HintWanted { slot: slot.index }))
            >
                {session.word(Word::TakeHint)}
            </button>
        }
    });
    let label = move || {
        if slot.checking.get() { session.word(Word::Checking) } else { session.word(Word::Check) }
    };
    view! {
        {hint}
        <button
            r#type="button"
            class="button button-main"
            hidden=truth(move || slot.is_judged())
            disabled=truth(move || session.is_locked(slot))
            on:click=click(move |_| session.check(slot))
        >
            {says(label)}
        </button>
    }
    .into_any()
}
