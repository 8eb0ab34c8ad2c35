//! Giving an answer, one file per interaction.

mod digits;
mod form;
mod palette;
mod rating;
mod span;
mod text_entry;
mod transcription;

use leptos::prelude::*;

pub(super) use digits::choose_by_digit;
pub(super) use span::{delete_at, mark_selection, tools as mark_tools};

use super::saver::Pace;
use super::session::Session;
use super::slot::Slot;
use super::view::Controls;
use crate::ui::Typed;

/// The controls of a question.
pub(super) fn answer(session: Session, slot: Slot) -> AnyView {
    match &slot.asked().controls {
        Controls::TextEntry { placeholder } => text_entry::controls(session, slot, placeholder.clone()),
        Controls::Span { labels, unit, none } => span::controls(session, slot, labels, *unit, *none),
        Controls::Rating { traits } => rating::controls(session, slot, traits),
        Controls::Form { form, legend, html } => form::controls(session, slot, *form, legend, html),
        Controls::Transcription { pack } => transcription::controls(session, slot, pack),
    }
}

/// How soon what was typed is sent.
fn pace(typed: &Typed) -> Pace {
    if typed.composing { Pace::Composing } else { Pace::Typing }
}

/// Id of the stem, which describes the controls.
pub(super) fn stem_id(slot: Slot) -> String {
    ["stem-", &(slot.index + 1).to_string()].concat()
}

/// Id of the field that a label points at.
fn field_id(slot: Slot) -> String {
    ["answer-", &(slot.index + 1).to_string()].concat()
}
