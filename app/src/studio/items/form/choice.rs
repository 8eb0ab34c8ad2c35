//! Choices, and comparisons with their statements.

use leptos::prelude::*;
use service::studio::{ChoicePart, ComparisonPart, OptionPart};

use super::Fields;
use crate::i18n::editor;

pub(super) fn choice(part: &ChoicePart, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    view! {
        <div class="checks">
            {fields.check("choice[multiple]", editor::multiple(locale), part.multiple)}
            {fields.check("choice[fixed]", editor::fixed(locale), part.fixed)}
        </div>
        {options("choice[options]", &part.options, editor::right(locale), fields)}
        <p class="buttons">{fields.add_button("choice[options]", editor::add_option(locale))}</p>
        {fields.paste("choice[options]")}
    }
    .into_any()
}

pub(super) fn comparison(part: &ComparisonPart, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let verdicts = [
        ("", editor::pick(locale)),
        ("a3", editor::verdict_a3(locale)),
        ("a2", editor::verdict_a2(locale)),
        ("a1", editor::verdict_a1(locale)),
        ("equal", editor::verdict_equal(locale)),
        ("b1", editor::verdict_b1(locale)),
        ("b2", editor::verdict_b2(locale)),
        ("b3", editor::verdict_b3(locale)),
        ("both-bad", editor::verdict_both_bad(locale)),
    ];
    let verdicts = verdicts.map(|(code, title)| (code.to_owned(), title.to_owned())).to_vec();
    view! {
        {fields.area("comparison[prompt]", editor::prompt(locale), &part.prompt, 3, None)}
        {fields.area("comparison[a]", editor::answer_a(locale), &part.a, 5, None)}
        {fields.area("comparison[b]", editor::answer_b(locale), &part.b, 5, None)}
        {fields.select("comparison[verdict]", editor::verdict(locale), &part.verdict, verdicts, None)}
        {fields.area("comparison[reason]", editor::reason(locale), &part.reason, 2, None)}
        {fields.rule("comparison[rule]", editor::rule(locale), &part.rule, editor::own_rule(locale))}
        <h3>{editor::statements(locale)}</h3>
        {options("comparison[statements]", &part.statements, editor::carries(locale), fields)}
        <p class="buttons">{fields.add_button("comparison[statements]", editor::add_statement(locale))}</p>
        {fields.paste("comparison[statements]")}
    }
    .into_any()
}

fn options(list: &'static str, parts: &[OptionPart], right: &'static str, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let count = parts.len();
    let rows = parts.iter().enumerate().map(|(index, part)| {
        let name = |field: &str| format!("{list}[{index}][{field}]");
        view! {
            <li class="editor-row">
                <div class="row-head">
                    <strong>{editor::option_number(locale, index + 1)}</strong>
                    {fields.check(&name("right"), right, part.right)}
                    {fields.row_buttons(list, index, count)}
                </div>
                {fields.line(&name("text"), editor::option_text(locale), &part.text, None)}
                {fields.line(&name("reason"), editor::reason_right(locale), &part.reason, None)}
                {fields.rule(&name("rule"), editor::rule(locale), &part.rule, editor::own_rule(locale))}
            </li>
        }
    });
    view! { {fields.fault(list)}<ol class="editor-rows">{rows.collect_view()}</ol> }.into_any()
}
