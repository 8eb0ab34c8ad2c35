//! Marking parts of the passage. The passage itself stands in the reference region; here are the tools beside it and
//! the list of marks.

use crate::attempts::runner::erased::{change, click, part, says, truth};
use assessment::Response;
use assessment::item::{Label, SpanUnit};
use assessment::response::{MarkedSpan, SPAN_LIMIT};
use leptos::prelude::*;
use web_sys::Element;

use super::stem_id;
use crate::attempts::runner::browser::dom;
use crate::attempts::runner::marks::{boundary, code_points, selection};
use crate::attempts::runner::reference::{PASSAGE, label_class};
use crate::attempts::runner::saver::Pace;
use crate::attempts::runner::session::Session;
use crate::attempts::runner::slot::Slot;
use crate::attempts::runner::view::Word;
use crate::i18n::attempt as words;

/// The button that brings deleted marks back.
const UNDO: &str = "undo-marks";
/// Longest quote in the list, in characters.
const QUOTE: usize = 40;

/// The marks and whether "nothing to mark" was said.
fn given(slot: Slot) -> (Vec<MarkedSpan>, bool) {
    slot.response.with(|response| match response {
        Some(Response::Span { spans, none }) => (spans.clone(), *none),
        _ => (Vec::new(), false),
    })
}

fn give(session: Session, slot: Slot, given: Vec<MarkedSpan>, none: bool, pace: Pace) {
    // By insertion: a few marks at most, and the sort of the standard library would weigh six kilobytes.
    let mut spans: Vec<MarkedSpan> = Vec::with_capacity(given.len());
    for span in given {
        let place = spans.partition_point(|other| (other.start, other.end) <= (span.start, span.end));
        spans.insert(place, span);
    }
    spans.dedup();
    session.respond(slot, Response::Span { spans, none }, pace);
}

/// Marks what is selected with the label at `label`.
pub(crate) fn mark_selection(session: Session, slot: Slot, labels: &[Label], label: usize) {
    let (Some((start, end)), Some(label)) = (session.selected.get_untracked(), labels.get(label)) else {
        return;
    };
    let points = slot.points();
    let Some((start, end)) = boundary::trimmed(&points, start, end) else { return };
    let (mut spans, _) = untrack(|| given(slot));
    if untrack(|| session.is_locked(slot)) || spans.len() >= SPAN_LIMIT {
        return;
    }
    let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    spans.push(MarkedSpan { label: label.id.clone(), start: place(start), end: place(end) });
    selection::clear();
    session.selected.set(None);
    give(session, slot, spans, false, Pace::Now);
}

/// Deletes the shortest mark that lies on code point `place`.
pub(crate) fn delete_at(session: Session, slot: Slot, place: usize) {
    let (spans, none) = untrack(|| given(slot));
    let on = |span: &&MarkedSpan| (span.start as usize..span.end as usize).contains(&place);
    let Some(span) = spans.iter().filter(on).min_by_key(|span| span.end - span.start).cloned() else {
        return;
    };
    slot.taken_back.set(Some(Response::Span { spans: spans.clone(), none }));
    let rest = spans.into_iter().filter(|other| other != &span).collect();
    give(session, slot, rest, none, Pace::Now);
}

/// The row under the passage: what is selected, the labels, the button that marks.
pub(crate) fn tools(session: Session, slot: Slot, labels: &[Label]) -> AnyView {
    let locale = session.locale;
    let name = ["label-", &(slot.index + 1).to_string()].concat();
    let radios = (labels.len() > 1).then(|| {
        let radios = labels
            .iter()
            .enumerate()
            .map(|(index, label)| {
                view! {
                    <label class=["mark-label ", label_class(index)].concat()>
                        <input
                            r#type="radio"
                            name=name.clone()
                            checked=index == 0
                            prop:checked=truth(move || session.label.get() == index)
                            on:change=change(move |_| session.label.set(index))
                        />
                        <span>{label.title.clone()}</span>
                    </label>
                }
                .into_any()
            })
            .collect_view();
        view! { <fieldset class="mark-labels"><legend class="visually-hidden">{words::label(locale)}</legend>{radios}</fieldset> }
    });
    let stored = StoredValue::new(labels.to_vec());
    let quote = move || {
        session.selected.get().map(|(start, end)| words::selected(locale, &excerpt(&slot.text(), start, end)))
    };
    view! {
        <fieldset class="mark-tools" disabled=truth(move || session.is_locked(slot))>
            <legend class="visually-hidden">{words::mark_tools(locale)}</legend>
            {radios}
            <button
                r#type="button"
                class="button button-main mark-button"
                disabled=truth(move || session.selected.with(Option::is_none))
                on:pointerdown=|event| event.prevent_default()
                on:click=click(move |_| {
                    stored.with_value(|labels| mark_selection(session, slot, labels, session.label.get_untracked()));
                })
            >
                {words::mark(locale)}
            </button>
            <span class="mark-quote" role="status">{says(move || quote().unwrap_or_else(|| session.word(Word::SelectText)))}</span>
        </fieldset>
    }
    .into_any()
}

/// A quote, cut where it would fill the line.
fn excerpt(text: &str, start: usize, end: usize) -> String {
    let quote = code_points::slice(text, start, end);
    let shown: String = quote.chars().take(QUOTE).collect();
    if shown.len() < quote.len() { [&shown, "…"].concat() } else { shown }
}

pub(super) fn controls(
    session: Session,
    slot: Slot,
    labels: &[Label],
    unit: SpanUnit,
    none: bool,
) -> AnyView {
    let locale = session.locale;
    let stored = StoredValue::new(labels.to_vec());
    let list = move || {
        let (spans, _) = given(slot);
        let rows =
            spans.into_iter().enumerate().map(|(index, span)| row(session, slot, stored, index, &span));
        rows.collect_view().into_any()
    };
    let say_none = move |event: web_sys::Event| {
        slot.taken_back.set(slot.response.get_untracked().filter(|_| untrack(|| !given(slot).0.is_empty())));
        give(session, slot, Vec::new(), event_target_checked(&event), Pace::Now);
    };
    let undo = move |_| {
        if let Some(before) = slot.taken_back.get_untracked() {
            slot.taken_back.set(None);
            session.respond(slot, before, Pace::Now);
        }
    };
    let nothing = none.then(|| {
        view! {
            <label class="option">
                <input
                    r#type="checkbox"
                    checked=untrack(|| given(slot).1)
                    prop:checked=truth(move || given(slot).1)
                    on:change=change(say_none)
                />
                <span class="option-text">{session.word(Word::NothingToMark)}</span>
            </label>
        }
    });
    let unit = match unit {
        SpanUnit::Minimal => session.word(Word::UnitMinimal),
        SpanUnit::Sentence => session.word(Word::UnitSentence),
    };
    view! {
        <fieldset class="answers" aria-describedby=stem_id(slot) disabled=truth(move || session.is_locked(slot))>
            <legend>{words::marks(locale)}</legend>
            <p class="mark-unit">{unit}</p>
            <ol class="mark-list">{part(list)}</ol>
            <p class="mark-none" hidden=truth(move || !given(slot).0.is_empty())>{session.word(Word::NoMarks)}</p>
            <p class="answer-tools">
                <button r#type="button" class="quiet" id=UNDO hidden=truth(move || slot.taken_back.with(Option::is_none)) on:click=click(undo)>
                    {words::undo(locale)}
                </button>
            </p>
            {nothing}
        </fieldset>
    }
    .into_any()
}

fn row(
    session: Session,
    slot: Slot,
    labels: StoredValue<Vec<Label>>,
    index: usize,
    span: &MarkedSpan,
) -> AnyView {
    let locale = session.locale;
    let (start, end) = (span.start as usize, span.end as usize);
    let number = labels.with_value(|labels| labels.iter().position(|label| label.id == span.label));
    let title =
        labels.with_value(|labels| number.map(|number| labels[number].title.clone())).unwrap_or_default();
    let quote = excerpt(&slot.text(), start, end);
    let show = move |_| {
        session.sheet.set(true);
        if let Some(passage) = dom::by_id::<Element>(PASSAGE) {
            selection::write(&passage, start, end);
        }
    };
    let adjust = move |change: fn(&[char], usize, usize) -> (usize, usize)| {
        move |_| {
            let (from, to) = change(&slot.points(), start, end);
            let (mut spans, none) = untrack(|| given(slot));
            if from < to
                && let Some(span) = spans.get_mut(index)
            {
                (span.start, span.end) = (from as u32, to as u32);
                give(session, slot, spans, none, Pace::Typing);
            }
        }
    };
    let delete = move |_| {
        let (mut spans, none) = untrack(|| given(slot));
        slot.taken_back.set(Some(Response::Span { spans: spans.clone(), none }));
        if index < spans.len() {
            spans.remove(index);
        }
        give(session, slot, spans, none, Pace::Now);
        dom::focus(UNDO);
    };
    view! {
        <li class="mark-row">
            <button r#type="button" class="mark-shown" title=session.word(Word::ShowInPassage) on:click=click(show)>
                <span class=["mark-name ", label_class(number.unwrap_or_default())].concat() lang="ko">{title}</span>
                " "
                <q lang="ko">{quote.clone()}</q>
            </button>
            <span class="mark-adjust" role="group" aria-label=words::adjust(locale, &quote)>
                <button r#type="button" aria-label=words::start_back(locale) on:click=click(adjust(|p, s, e| (boundary::before(p, s), e)))>"[◂"</button>
                <button r#type="button" aria-label=words::start_on(locale) on:click=click(adjust(|p, s, e| (boundary::after(p, s), e)))>"▸["</button>
                <button r#type="button" aria-label=words::end_back(locale) on:click=click(adjust(|p, s, e| (s, boundary::before(p, e))))>"◂]"</button>
                <button r#type="button" aria-label=words::end_on(locale) on:click=click(adjust(|p, s, e| (s, boundary::after(p, e))))>"]▸"</button>
                <button r#type="button" class="mark-delete" aria-label=words::delete_mark(locale) on:click=click(delete)>"✕"</button>
            </span>
        </li>
    }
    .into_any()
}
