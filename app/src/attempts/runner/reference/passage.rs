//! The passage with its marks, and the caret that marks by keyboard.

use crate::attempts::runner::erased::{maybe, part, says, truth};
use assessment::Response;
use assessment::item::Label;
use assessment::response::MarkedSpan;
use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use crate::attempts::runner::answer::{delete_at, mark_selection};
use crate::attempts::runner::browser::{dom, keys};
use crate::attempts::runner::marks::caret::{Caret, Step};
use crate::attempts::runner::marks::segments::{Mark, segments};
use crate::attempts::runner::marks::selection;
use crate::attempts::runner::session::Session;
use crate::attempts::runner::slot::Slot;
use crate::attempts::runner::view::{Controls, Word};
use crate::i18n::attempt as words;

/// Element that holds the passage's text and nothing else, so that places in it are places in the text.
pub(crate) const PASSAGE: &str = "passage";
/// Classes of marks by label; each has a line of its own kind, so that colour is not the only sign.
const LABELS: [&str; 6] = ["label-1", "label-2", "label-3", "label-4", "label-5", "label-6"];

/// The class of a mark that was due.
pub(crate) const GOLD: &str = "gold";

/// The class of the label at `index`.
pub(crate) fn label_class(index: usize) -> &'static str {
    LABELS[index % LABELS.len()]
}

/// Marks of a response, in the colours of their labels.
pub(crate) fn response_marks(response: Option<&Response>, labels: &[Label]) -> Vec<Mark> {
    let Some(Response::Span { spans, .. }) = response else { return Vec::new() };
    let class = |span: &MarkedSpan| {
        label_class(labels.iter().position(|label| label.id == span.label).unwrap_or_default())
    };
    spans.iter().map(|span| mark(span, class(span))).collect()
}

fn mark(span: &MarkedSpan, class: &'static str) -> Mark {
    Mark { start: span.start as usize, end: span.end as usize, class }
}

/// The learner's marks and, once they are due, those of the key.
fn marks(slot: Slot) -> Vec<Mark> {
    let asked = slot.asked();
    let Controls::Span { labels, .. } = &asked.controls else { return Vec::new() };
    let mut marks = slot.response.with(|response| response_marks(response.as_ref(), labels));
    slot.judgement.with(|judgement| {
        let golds = judgement.iter().flat_map(|judgement| &judgement.golds);
        marks.extend(golds.map(|&(start, end)| Mark {
            start: start as usize,
            end: end as usize,
            class: GOLD,
        }));
    });
    marks
}

/// A text with marks.
pub(crate) fn passage_of(text: &str, marks: &[Mark]) -> AnyView {
    segments(text, marks)
        .into_iter()
        .map(|segment| {
            view! { <span class=segment.class data-opens=segment.opens.then_some("")>{segment.text}</span> }
                .into_any()
        })
        .collect_view()
        .into_any()
}

/// The passage of the question on the screen.
pub(super) fn passage(session: Session, slot: Slot) -> AnyView {
    let text = StoredValue::new(slot.text());
    let is_marked = move || session.current().is_some_and(|slot| slot.marks_passage() && !slot.is_judged());
    let marks = move || session.current().map(marks).unwrap_or_default();
    view! {
        // As an application it passes the keys on to us; as a document inside it can still be read.
        <div
            class="passage"
            lang="ko"
            role=maybe(move || is_marked().then_some("application"))
            aria-label=maybe(move || is_marked().then(|| words::marking_mode(session.locale)))
            aria-describedby=maybe(move || is_marked().then_some("passage-help"))
            tabindex=maybe(move || is_marked().then_some("0"))
            data-marking=says(move || is_marked().to_string())
            on:keydown=move |event| press(session, &event)
            on:focus=move |_| begin(session)
        >
            <div class="passage-text" id=PASSAGE role=maybe(move || is_marked().then_some("document"))>
                {part(move || text.with_value(|text| passage_of(text, &marks())))}
            </div>
        </div>
        <p class="marking-help" id="passage-help" hidden=truth(move || !is_marked())>{session.word(Word::MarkingHelp)}</p>
    }
    .into_any()
}

/// Gives the caret its first place when the keyboard comes in.
fn begin(session: Session) {
    if session.selected.get_untracked().is_none() && session.is_by_keyboard() {
        move_caret(session, |caret, _, _| caret);
    }
}

fn move_caret(session: Session, change: impl FnOnce(Caret, &[char], &Element) -> Caret) {
    let Some(slot) = untrack(|| session.current()) else { return };
    let Some(passage) = dom::by_id::<Element>(PASSAGE) else { return };
    let points = slot.points();
    // What the mouse has selected is where the caret goes on from.
    let caret = match (session.caret(), session.selected.get_untracked()) {
        (caret, Some((start, end))) if caret.range(&points) != (start, end) => {
            Caret::of_range(&points, start, end)
        }
        (caret, _) => caret,
    };
    let caret = change(caret, &points, &passage);
    session.move_caret(caret);
    let (start, end) = caret.range(&points);
    selection::write(&passage, start, end);
    session.selected.set((start < end).then_some((start, end)));
}

fn press(session: Session, event: &KeyboardEvent) {
    let Some(slot) = untrack(|| session.current()) else { return };
    if !slot.marks_passage() || untrack(|| session.is_locked(slot)) || keys::is_composing(event) {
        return;
    }
    // Where Ctrl with arrows switches desktops, Alt moves by words; elsewhere Alt walks the history.
    let by_word = event.ctrl_key() || (event.alt_key() && keys::is_mac());
    if event.alt_key() && !by_word {
        return;
    }
    let step = match event.key().as_str() {
        "ArrowRight" if by_word => Some(Step::NextWord),
        "ArrowRight" => Some(Step::Right),
        "ArrowLeft" if by_word => Some(Step::PreviousWord),
        "ArrowLeft" => Some(Step::Left),
        "Home" if by_word => Some(Step::To(0)),
        "Home" => Some(Step::LineStart),
        "End" if by_word => Some(Step::To(usize::MAX)),
        "End" => Some(Step::LineEnd),
        _ => None,
    };
    let stretch = event.shift_key();
    if let Some(step) = step {
        event.prevent_default();
        return move_caret(session, |caret, points, _| caret.moved(points, step, stretch));
    }
    let asked = slot.asked();
    let Controls::Span { labels, .. } = &asked.controls else { return };
    match event.key().as_str() {
        key @ ("ArrowDown" | "ArrowUp") => {
            let down = key == "ArrowDown";
            move_caret(session, |caret, points, passage| {
                let step =
                    selection::line_step(passage, caret.focus, down).map_or(caret.focus, |place| place);
                caret.moved(points, Step::To(step), stretch)
            });
        }
        "Enter" => mark_selection(session, slot, labels, session.label.get_untracked()),
        "Delete" | "Backspace" => delete_at(session, slot, session.caret().focus),
        _ => match keys::digit(event) {
            Some(digit) if digit as usize <= labels.len() => {
                session.label.set(digit as usize - 1);
                mark_selection(session, slot, labels, digit as usize - 1);
            }
            _ => return,
        },
    }
    event.prevent_default();
    event.stop_propagation();
}
