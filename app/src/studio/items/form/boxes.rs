//! Boxes in a picture. Where the boxes are can be typed, or drawn in the preview and read off there.

use leptos::prelude::*;
use service::studio::{BoxPart, PlacedPart};

use super::Fields;
use super::span::labels;
use crate::i18n::editor;

pub(super) fn boxes(part: &BoxPart, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let titles: Vec<String> = part.labels.iter().map(|label| label.title.trim().to_owned()).collect();
    view! {
        {labels("boxes[labels]", &part.labels, fields)}
        <div class="field-row">
            {fields.line("boxes[overlap]", editor::overlap(locale), &part.overlap, Some(editor::overlap_help(locale)))}
            {fields.line("boxes[tolerance]", editor::tolerance(locale), &part.tolerance, Some(editor::tolerance_help(locale)))}
        </div>
        <div class="checks">{fields.check("boxes[always]", editor::box_always(locale), part.always)}</div>
        <h3>{editor::box_golds(locale)}</h3>
        {placed("boxes[golds]", &part.golds, &titles, fields)}
        <p class="buttons">{fields.add_button("boxes[golds]", editor::add_box(locale))}</p>
        <h3>{editor::box_traps(locale)}</h3>
        {placed("boxes[traps]", &part.traps, &titles, fields)}
        <p class="buttons">{fields.add_button("boxes[traps]", editor::add_box(locale))}</p>
    }
    .into_any()
}

fn placed(list: &'static str, parts: &[PlacedPart], titles: &[String], fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let count = parts.len();
    let rows = parts.iter().enumerate().map(|(index, part)| {
        let name = |field: &str| format!("{list}[{index}][{field}]");
        let options = super::span::label_options(titles, &part.label, locale);
        view! {
            <li class="editor-row">
                <div class="row-head">
                    <strong>{(index + 1).to_string()}</strong>
                    {fields.row_buttons(list, index, count)}
                </div>
                {fields.select(&name("label"), editor::label_title(locale), &part.label, options, None)}
                <div class="field-row field-row-four">
                    {fields.line(&name("x"), editor::box_x(locale), &part.x, None)}
                    {fields.line(&name("y"), editor::box_y(locale), &part.y, None)}
                    {fields.line(&name("width"), editor::box_width(locale), &part.width, None)}
                    {fields.line(&name("height"), editor::box_height(locale), &part.height, None)}
                </div>
                {fields.line(&name("reason"), editor::reason(locale), &part.reason, None)}
                {fields.rule(&name("rule"), editor::rule(locale), &part.rule, editor::own_rule(locale))}
            </li>
        }
    });
    view! { {fields.fault(list)}<ol class="editor-rows">{rows.collect_view()}</ol> }.into_any()
}
