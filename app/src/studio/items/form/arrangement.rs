//! Matches and orders.

use leptos::prelude::*;
use service::studio::{MatchPart, OrderPart};

use super::Fields;
use crate::i18n::editor;

pub(super) fn matching(part: &MatchPart, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let numbered = part.right.iter().enumerate().map(|(index, partner)| {
        let short: String = partner.text.chars().take(40).collect();
        ((index + 1).to_string(), format!("{} {short}", index + 1))
    });
    let partners: Vec<_> =
        std::iter::once((String::new(), editor::pick(locale).to_owned())).chain(numbered).collect();
    let count = part.right.len();
    let right = part.right.iter().enumerate().map(|(index, partner)| {
        let name = format!("matching[right][{index}][text]");
        view! {
            <li class="editor-row editor-row-slim">
                {fields.line(&name, format!("{} {}", editor::right_entries(locale), index + 1), &partner.text, None)}
                {fields.row_buttons("matching[right]", index, count)}
            </li>
        }
    });
    let count = part.left.len();
    let left = part.left.iter().enumerate().map(|(index, entry)| {
        let name = |field: &str| format!("matching[left][{index}][{field}]");
        view! {
            <li class="editor-row">
                <div class="row-head">
                    <strong>{format!("{} {}", editor::left(locale), index + 1)}</strong>
                    {fields.row_buttons("matching[left]", index, count)}
                </div>
                {fields.line(&name("text"), editor::entry_text(locale), &entry.text, None)}
                {fields.select(&name("partner"), editor::partner(locale), &entry.partner, partners.clone(), None)}
                {fields.line(&name("reason"), editor::reason(locale), &entry.reason, None)}
                {fields.rule(&name("rule"), editor::rule(locale), &entry.rule, editor::own_rule(locale))}
            </li>
        }
    });
    view! {
        <h3>{editor::right_entries(locale)}</h3>
        {fields.fault("matching[right]")}
        <ol class="editor-rows">{right.collect_view()}</ol>
        <p class="buttons">{fields.add_button("matching[right]", editor::add_right(locale))}</p>
        <h3>{editor::left(locale)}</h3>
        {fields.fault("matching[left]")}
        <ol class="editor-rows">{left.collect_view()}</ol>
        <p class="buttons">{fields.add_button("matching[left]", editor::add_left(locale))}</p>
    }
    .into_any()
}

pub(super) fn order(part: &OrderPart, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let count = part.entries.len();
    let rows = part.entries.iter().enumerate().map(|(index, entry)| {
        let name = |field: &str| format!("order[entries][{index}][{field}]");
        view! {
            <li class="editor-row">
                <div class="row-head">
                    <strong>{(index + 1).to_string()}</strong>
                    {fields.row_buttons("order[entries]", index, count)}
                </div>
                {fields.line(&name("text"), editor::entry_text(locale), &entry.text, None)}
                {fields.line(&name("reason"), editor::entry_reason(locale), &entry.reason, None)}
                {fields.rule(&name("rule"), editor::rule(locale), &entry.rule, editor::own_rule(locale))}
            </li>
        }
    });
    view! {
        <h3>{editor::entries(locale)}</h3>
        {fields.fault("order[entries]")}
        <ol class="editor-rows">{rows.collect_view()}</ol>
        <p class="buttons">{fields.add_button("order[entries]", editor::add_entry(locale))}</p>
        {fields.paste("order[entries]")}
    }
    .into_any()
}
