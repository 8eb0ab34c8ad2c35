//! The stimulus. A recording has a form of its own, since forms do not nest.

use leptos::prelude::*;
use service::studio::Manuscript;

use super::Fields;
use crate::i18n::editor;

pub(super) fn stimulus(manuscript: &Manuscript, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let part = &manuscript.stimulus;
    let kinds = [
        ("", editor::stimulus_none(locale)),
        ("passage", editor::stimulus_passage(locale)),
        ("essay", editor::stimulus_essay(locale)),
        ("audio", editor::stimulus_audio(locale)),
        ("image", editor::stimulus_image(locale)),
    ];
    let kinds = kinds.map(|(word, title)| (word.to_owned(), title.to_owned())).to_vec();
    let title = || fields.line("stimulus[title]", editor::stimulus_title(locale), &part.title, None);
    let text = || fields.area("stimulus[text]", editor::stimulus_text(locale), &part.text, 10, None);
    let body = match part.kind.as_str() {
        "passage" => view! { {title()}{text()} }.into_any(),
        "essay" => view! {
            {title()}
            {fields.area("stimulus[prompt]", editor::stimulus_prompt(locale), &part.prompt, 2, None)}
            {fields.line("stimulus[grade]", editor::stimulus_grade(locale), &part.grade, None)}
            {text()}
        }
        .into_any(),
        "audio" => view! { {title()}{fields.fault("stimulus[clip]")} }.into_any(),
        "image" => view! {
            {title()}
            {fields.area("stimulus[alt]", editor::stimulus_alt(locale), &part.alt, 2, Some(editor::stimulus_alt_help(locale)))}
            {fields.fault("stimulus[picture]")}
        }
        .into_any(),
        _ => kept(part),
    };
    view! {
        <fieldset class="editor-part">
            <legend>{editor::stimulus_part(locale)}</legend>
            <input r#type="hidden" name="stimulus[id]" value=part.id.clone() />
            <div class="field-row field-row-end">
                {fields.select("stimulus[kind]", editor::stimulus_kind(locale), &part.kind, kinds, None)}
                <button class="button" name="do" value="save:stimulus">{editor::show_fields(locale)}</button>
            </div>
            {body}
        </fieldset>
    }
    .into_any()
}

/// What was written of a stimulus stays in the form while none is wanted, so that it can be had back.
fn kept(part: &service::studio::StimulusPart) -> AnyView {
    let hidden = |name: &'static str, value: &str| {
        (!value.is_empty()).then(|| view! { <input r#type="hidden" name=name value=value.to_owned() /> })
    };
    view! {
        {hidden("stimulus[title]", &part.title)}
        {hidden("stimulus[text]", &part.text)}
        {hidden("stimulus[prompt]", &part.prompt)}
        {hidden("stimulus[grade]", &part.grade)}
    }
    .into_any()
}
