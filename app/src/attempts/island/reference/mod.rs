//! What a question refers to: passage, essay or sound. On a phone a text is a sheet that opens and closes and keeps its
//! place; on a desk it stands at the left. (The guideline is the page's own panel.)

mod passage;

use assessment::item::{Interaction, Stimulus};
use leptos::prelude::*;

pub(super) use passage::{PASSAGE, gold_marks, label_class, passage_of, response_marks};

use super::answer::mark_tools;
use super::browser::{dom, timer};
use super::player::player;
use super::session::Session;
use super::slot::Slot;
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
            data-kind=kind
            data-open=move || is_open().to_string()
        >
            {move || sound_id.get().and_then(|_| untrack(|| session.current())).map(|slot| sound(session, slot))}
            <button
                r#type="button"
                class="sheet-handle"
                aria-expanded=move || is_open().to_string()
                aria-controls="sheet"
                hidden=move || text_id.with(Option::is_none)
                on:click=move |_| session.sheet.update(|open| *open = !*open)
            >
                <span class="sheet-title">{title}</span>
                <span class="sheet-state">{move || if is_open() { words::fold(locale) } else { words::unfold(locale) }}</span>
            </button>
            <div class="sheet" id="sheet">
                {move || text_id.get().and_then(|id| Some(text(session, id, untrack(|| session.current())?)))}
                {move || session.current().and_then(|slot| tools(session, slot))}
            </div>
        </section>
    }
    .into_any()
}

fn sound(session: Session, slot: Slot) -> Option<AnyView> {
    match &slot.question().stimulus {
        Some(Stimulus::Audio(clip)) => Some(player(session, clip)),
        _ => None,
    }
}

/// Passage or essay in the element that scrolls it.
fn text(session: Session, id: String, slot: Slot) -> AnyView {
    let id = StoredValue::new(id);
    Effect::new(move |_| {
        let place = session.places.with_value(|places| id.with_value(|id| places.get(id).copied()));
        timer::drawn(move || {
            if let Some(scroller) = dom::by_id::<web_sys::Element>(SCROLLER) {
                scroller.set_scroll_top(place.unwrap_or_default());
            }
        });
    });
    let keep = move |event: web_sys::Event| {
        if let Some(scroller) = dom::target(&event) {
            session.places.update_value(|places| {
                places.insert(id.get_value(), scroller.scroll_top());
            });
        }
    };
    let is_marked = move || session.current().is_some_and(Slot::marks_passage);
    view! {
        <div
            class="scroller"
            id=SCROLLER
            role="region"
            aria-label=slot.title()
            tabindex=move || (!is_marked()).then_some("0")
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
    match &slot.question().stimulus {
        Some(Stimulus::Essay { title, prompt, grade, .. }) => view! {
            <h2 class="passage-title" lang="ko">{title.clone()}</h2>
            <p class="essay-task" lang="ko">
                <span>{words::essay_task(session.locale)}</span>
                " "
                {prompt.clone()}
                " "
                <span class="essay-grade">{grade.clone()}</span>
            </p>
        }
        .into_any(),
        Some(Stimulus::Passage { title, .. }) => {
            view! { <h2 class="passage-title" lang="ko">{title.clone()}</h2> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// The tools for marking, until the question is judged.
fn tools(session: Session, slot: Slot) -> Option<AnyView> {
    match &slot.question().interaction {
        Interaction::Span { labels, .. } if !slot.is_judged() => Some(mark_tools(session, slot, labels)),
        _ => None,
    }
}
