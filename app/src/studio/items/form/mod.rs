//! The form in which an item is written. Names of fields are those of a [`Manuscript`]'s parts, so that what is posted
//! is read into one as it is.

mod arrangement;
mod boxes;
mod choice;
mod correction;
mod entry;
mod fields;
mod filing;
mod span;
mod stimulus;

use assessment::guideline::Guideline;
use leptos::prelude::*;
use service::studio::{FieldFault, Manuscript, Scale};

use crate::i18n::{Locale, editor};
pub(super) use fields::{Fields, id_of as anchor};

/// What the form stands among.
pub(super) struct Around<'a> {
    /// The rules there are.
    pub(super) guideline: &'a Guideline,
    /// The scales of the rubric.
    pub(super) scales: &'a [Scale],
    /// Id and title of the rule packs.
    pub(super) packs: &'a [(String, String)],
    /// What is wrong, where it is to be said beside its field.
    pub(super) faults: &'a [FieldFault],
    /// The reader's language.
    pub(super) locale: Locale,
}

/// The fields of an item, but for its recording.
pub(super) fn form(manuscript: &Manuscript, around: &Around<'_>) -> AnyView {
    let locale = around.locale;
    let fields = Fields::new(around);
    let answer = match manuscript.interaction.as_str() {
        "choice" => choice::choice(&manuscript.choice, &fields),
        "comparison" => choice::comparison(&manuscript.comparison, &fields),
        "text-entry" => entry::text_entry(&manuscript.entry, &fields),
        "cloze" => entry::cloze(&manuscript.cloze, &fields),
        "span" => span::span(&manuscript.span, &fields),
        "rating" => span::rating(&manuscript.rating, around.scales, &fields),
        "transcription" => span::transcription(&manuscript.transcription, around.packs, &fields),
        "correction" => correction::correction(&manuscript.correction, &fields),
        "match" => arrangement::matching(&manuscript.matching, &fields),
        "order" => arrangement::order(&manuscript.order, &fields),
        "box" => boxes::boxes(&manuscript.boxes, &fields),
        _ => ().into_any(),
    };
    view! {
        {filing::rules(manuscript, around.guideline, &fields)}
        {stimulus::stimulus(manuscript, &fields)}
        <fieldset class="editor-part">
            <legend>{editor::question_part(locale)}</legend>
            {fields.area("stem", editor::stem(locale), &manuscript.stem, 3, Some(editor::stem_help(locale)))}
        </fieldset>
        <fieldset class="editor-part">
            <legend>{editor::answer_part(locale)}</legend>
            {answer}
        </fieldset>
        <fieldset class="editor-part">
            <legend>{editor::told_part(locale)}</legend>
            {fields.area("explanation", editor::explanation(locale), &manuscript.explanation, 4, Some(editor::explanation_help(locale)))}
            {fields.area("hint", editor::hint(locale), &manuscript.hint, 2, Some(editor::hint_help(locale)))}
        </fieldset>
        {filing::filing(manuscript, &fields)}
    }
    .into_any()
}
