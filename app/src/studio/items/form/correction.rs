//! A text to mend.

use leptos::prelude::*;
use service::studio::CorrectionPart;

use super::Fields;
use crate::i18n::editor;

pub(super) fn correction(part: &CorrectionPart, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let count = part.edits.len();
    let kinds = [
        ("", editor::edit_due(locale)),
        ("optional", editor::edit_optional(locale)),
        ("trap", editor::edit_trap(locale)),
    ];
    let kinds = kinds.map(|(word, title)| (word.to_owned(), title.to_owned())).to_vec();
    let rows = part.edits.iter().enumerate().map(|(index, edit)| {
        let name = |field: &str| format!("correction[edits][{index}][{field}]");
        let kind = if edit.kind == "due" { "" } else { &edit.kind };
        view! {
            <li class="editor-row">
                <div class="row-head">
                    <strong>{(index + 1).to_string()}</strong>
                    {fields.row_buttons("correction[edits]", index, count)}
                </div>
                {fields.line(&name("quote"), editor::edit_quote(locale), &edit.quote, None)}
                {fields.area(&name("due"), editor::edit_result(locale), &edit.due, 2, None)}
                {fields.select(&name("kind"), editor::edit_kind(locale), kind, kinds.clone(), None)}
                {fields.line(&name("reason"), editor::reason(locale), &edit.reason, None)}
                {fields.rule(&name("rule"), editor::rule(locale), &edit.rule, editor::own_rule(locale))}
                {fields.line(&name("occurrence"), editor::occurrence(locale), &edit.occurrence, None)}
                {fields.line(&name("gold"), editor::edit_gold(locale), &edit.gold, None)}
            </li>
        }
    });
    view! {
        {fields.area("correction[text]", editor::correction_text(locale), &part.text, 5, None)}
        <h3>{editor::edits(locale)}</h3>
        {fields.fault("correction[edits]")}
        <ol class="editor-rows">{rows.collect_view()}</ol>
        <p class="buttons">{fields.add_button("correction[edits]", editor::add_edit(locale))}</p>
    }
    .into_any()
}
