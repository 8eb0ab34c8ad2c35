//! What a question refers to: passage, essay or sound. On a phone a text is a sheet that opens and closes and keeps its
//! place; on a desk it stands at the left. (The guideline is the page's own panel.)

mod passage;

use crate::attempts::runner::erased::{click, maybe, part, says, truth};
use leptos::prelude::*;

pub(super) use passage::PASSAGE;
pub(crate) use passage::label_class;
#[cfg(feature = "ssr")]
pub(crate) use passage::{GOLD, passage_of, response_marks};

use super::answer::mark_tools;
use super::browser::{dom, timer};
use super::player::player;
use super::session::Session;
use super::slot::Slot;
use super::view::{Controls, Reference};
use crate::i18n::attempt as words;

/// Element that scrolls the passage.
const SCROLLER: &str = "passage-scroller";

fn has_text(session: Session) -> bool {
    session.current().is_some_and(|slot| matches!(slot.kind(), Some(false)))
}

fn has_sound(session: Session) -> bool {
    session.current().is_some_and(|slot| matches!(slot.kind(), Some(true)))
}

/// The region.
pub(super) fn reference(session: Session) -> AnyView {
    let locale = session.locale;
    // Passage and player are made anew only when it is another one, so that they keep their place between questions.
    let text_id =
        Memo::new(move |_| session.current().filter(|_| has_text(session)).and_then(Slot::stimulus));
    let sound_id =
        Memo::new(move |_| session.current().filter(|_| has_sound(session)).and_then(Slot::stimulus));
    let is_open = move || session.sheet.get();
    let title = move || session.current().map(Slot::title).unwrap_or_default();
    let kind = move || match (sound_id.with(Option::is_some), text_id.with(Option::is_some)) {
        (true, _) => "sound",
        (_, true) => "text",
        _ => "none",
    };
    view! {
        <section
            class="reference"
            aria-label=words::reference(locale)
            data-kind=says(kind)
            data-open=says(move || is_open().to_string())
        >
            {part(move || sound_id.get().and_then(|_| untrack(|| session.current())).map(|slot| sound(session, slot)).into_any())}
            <button
                r#type="button"
                class="sheet-handle"
                aria-expanded=says(move || is_open().to_string())
                aria-controls="sheet"
                hidden=truth(move || text_id.with(Option::is_none))
                on:click=click(move |_| session.sheet.update(|open| *open = !*open))
            >
                <span class="sheet-title" lang="ko">{says(title)}</span>
                <span class="sheet-state">{says(move || if is_open() { words::fold(locale) } else { words::unfold(locale) })}</span>
            </button>
            <div class="sheet" id="sheet">
                {part(move || text_id.get().and_then(|id| Some(text(session, id, untrack(|| session.current())?))).into_any())}
                {part(move || session.current().and_then(|slot| tools(session, slot)).into_any())}
            </div>
        </section>
    }
    .into_any()
}

fn sound(session: Session, slot: Slot) -> Option<AnyView> {
    match &slot.asked().reference {
        Some(Reference::Sound(clip)) => Some(player(session, clip)),
        _ => None,
    }
}

/// Passage or essay in the element that scrolls it.
fn text(session: Session, id: String, slot: Slot) -> AnyView {
    let id = StoredValue::new(id);
    Effect::new(move |_| {
        let place = id.with_value(|id| session.scrolled(id));
        timer::drawn(move || {
            if let Some(scroller) = dom::by_id::<web_sys::Element>(SCROLLER) {
                scroller.set_scroll_top(place);
            }
        });
    });
    let keep = move |event: web_sys::Event| {
        if let Some(scroller) = dom::target(&event) {
            session.scroll(id.get_value(), scroller.scroll_top());
        }
    };
    let is_marked = move || session.current().is_some_and(|slot| slot.marks_passage() && !slot.is_judged());
    view! {
        <div
            class="scroller"
            id=SCROLLER
            role="region"
            lang="ko"
            aria-label=slot.title()
            tabindex=maybe(move || (!is_marked()).then_some("0"))
            on:scroll=keep
        >
            {heading(session, slot)}
            {passage::passage(session, slot)}
        </div>
    }
    .into_any()
}

/// Title of a passage; task and grade of an essay.
fn heading(session: Session, slot: Slot) -> AnyView {
    let asked = slot.asked();
    let Some(Reference::Text { title, task, .. }) = &asked.reference else { return ().into_any() };
    let task = task.as_ref().map(|(prompt, grade)| {
        view! {
            <p class="essay-task" lang="ko">
                <span>{words::essay_task(session.locale)}</span>
                " "
                {prompt.clone()}
                " "
                <span class="essay-grade">{grade.clone()}</span>
            </p>
        }
    });
    view! { <h2 class="passage-title" lang="ko">{title.clone()}</h2> {task} }.into_any()
}

/// The tools for marking, until the question is judged.
fn tools(session: Session, slot: Slot) -> Option<AnyView> {
    match &slot.asked().controls {
        Controls::Span { labels, .. } if !slot.is_judged() => Some(mark_tools(session, slot, labels)),
        _ => None,
    }
}
