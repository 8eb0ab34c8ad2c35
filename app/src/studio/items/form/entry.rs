//! Short answers, and the gaps of a text.

use leptos::prelude::*;
use service::studio::{ClozePart, EntryPart, TrapPart};

use super::Fields;
use crate::i18n::editor;

pub(super) fn text_entry(part: &EntryPart, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    view! {
        {fields.area("entry[accepted]", editor::accepted(locale), &part.accepted, 3, Some(editor::accepted_help(locale)))}
        <div class="checks">
            {fields.check("entry[particles]", editor::particles(locale), part.particles)}
            {fields.check("entry[signs]", editor::signs(locale), part.signs)}
        </div>
        {fields.line("entry[placeholder]", editor::placeholder(locale), &part.placeholder, Some(editor::placeholder_help(locale)))}
        {fields.rule("entry[strict]", editor::strict(locale), &part.strict, editor::no_rule(locale))}
        <h3>{editor::traps(locale)}</h3>
        {traps("entry[traps]", &part.traps, fields)}
    }
    .into_any()
}

pub(super) fn cloze(part: &ClozePart, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let count = part.gaps.len();
    let gaps = part.gaps.iter().enumerate().map(|(index, gap)| {
        let name = |field: &str| format!("cloze[gaps][{index}][{field}]");
        view! {
            <li class="editor-row">
                <div class="row-head">
                    <strong>{format!("{} {}", editor::gaps(locale), index + 1)}</strong>
                    {fields.row_buttons("cloze[gaps]", index, count)}
                </div>
                {fields.line(&name("id"), editor::gap_name(locale), &gap.id, None)}
                {fields.area(&name("accepted"), editor::accepted(locale), &gap.accepted, 2, None)}
                {fields.area(&name("options"), editor::gap_options(locale), &gap.options, 2, None)}
                {fields.line(&name("reason"), editor::reason(locale), &gap.reason, None)}
                <div class="checks">
                    {fields.check(&name("particles"), editor::particles(locale), gap.particles)}
                    {fields.check(&name("signs"), editor::signs(locale), gap.signs)}
                </div>
                {fields.rule(&name("rule"), editor::rule(locale), &gap.rule, editor::own_rule(locale))}
                {fields.rule(&name("strict"), editor::strict(locale), &gap.strict, editor::no_rule(locale))}
                <h4>{editor::traps(locale)}</h4>
                {traps(&name("traps"), &gap.traps, fields)}
            </li>
        }
    });
    view! {
        {fields.area("cloze[text]", editor::cloze_text(locale), &part.text, 5, Some(editor::cloze_help(locale)))}
        <h3>{editor::gaps(locale)}</h3>
        {fields.fault("cloze[gaps]")}
        <ol class="editor-rows">{gaps.collect_view()}</ol>
        <p class="buttons">{fields.add_button("cloze[gaps]", editor::add_gap(locale))}</p>
    }
    .into_any()
}

fn traps(list: &str, parts: &[TrapPart], fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let count = parts.len();
    let rows = parts.iter().enumerate().map(|(index, part)| {
        let name = |field: &str| format!("{list}[{index}][{field}]");
        view! {
            <li class="editor-row">
                <div class="row-head">
                    <strong>{format!("{} {}", editor::trap_text(locale), index + 1)}</strong>
                    {fields.row_buttons(list, index, count)}
                </div>
                {fields.line(&name("text"), editor::trap_text(locale), &part.text, None)}
                {fields.line(&name("reason"), editor::trap_reason(locale), &part.reason, None)}
                {fields.rule(&name("rule"), editor::rule(locale), &part.rule, editor::own_rule(locale))}
            </li>
        }
    });
    view! {
        {fields.fault(list)}
        <ol class="editor-rows">{rows.collect_view()}</ol>
        <p class="buttons">{fields.add_button(list, editor::add_trap(locale))}</p>
    }
    .into_any()
}
