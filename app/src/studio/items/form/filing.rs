//! Rules, difficulty, tags, provenance.

use assessment::guideline::Guideline;
use leptos::prelude::*;
use service::studio::Manuscript;

use super::Fields;
use crate::i18n::editor;

/// The rules an item tests, the foremost first.
pub(super) fn rules(manuscript: &Manuscript, guideline: &Guideline, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let first = manuscript.rules.first().map_or("", String::as_str);
    let options = std::iter::once((String::new(), editor::pick(locale).to_owned()))
        .chain(fields.rules().iter().cloned())
        .collect();
    let others = manuscript.rules.get(1..).unwrap_or_default();
    let boxes = fields.rules().iter().enumerate().map(|(index, (local, title))| {
        let checked = others.contains(local);
        view! {
            <label class="check">
                <input r#type="checkbox" name=format!("rules[{}]", index + 1) value=local.clone() checked=checked />
                <span>{title.clone()}</span>
            </label>
        }
    });
    let book = format!("/guidelines/{}", guideline.domain);
    view! {
        <fieldset class="editor-part">
            <legend>{editor::rules_part(locale)}</legend>
            {fields.fault("rules")}
            {fields.select("rules[0]", editor::first_rule(locale), first, options, None)}
            <details open=!others.is_empty()>
                <summary>{editor::other_rules(locale)}</summary>
                <div class="checks checks-many">{boxes.collect_view()}</div>
            </details>
            <p><a href=book target="_blank" rel="noopener">{crate::i18n::learn::read_guideline(locale)}</a></p>
        </fieldset>
    }
    .into_any()
}

/// Difficulty, edge case, tags, and where it comes from.
pub(super) fn filing(manuscript: &Manuscript, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let guesses = ["-2", "-1.5", "-1", "-0.5", "0", "0.5", "1", "1.5", "2"];
    let guesses = guesses.map(|guess| (guess.to_owned(), guess.replace('-', "−"))).to_vec();
    let edges = [
        ("", editor::edge_none(locale)),
        ("not-in-passage", editor::edge_not_in_passage(locale)),
        ("nothing-to-fix", editor::edge_nothing_to_fix(locale)),
        ("ambiguous", editor::edge_ambiguous(locale)),
        ("not-ratable", editor::edge_not_ratable(locale)),
        ("exception", editor::edge_exception(locale)),
    ];
    let licences = [
        ("", editor::pick(locale)),
        ("LicenseRef-Author", editor::licence_author(locale)),
        ("CC-BY-4.0", editor::licence_cc(locale)),
        ("CC0-1.0", editor::licence_cc0(locale)),
        ("KR-Copyright-Act-7", editor::licence_law(locale)),
        ("Apache-2.0", editor::licence_apache(locale)),
    ];
    let owned = |(word, title): (&str, &str)| (word.to_owned(), title.to_owned());
    view! {
        <fieldset class="editor-part">
            <legend>{editor::provenance_part(locale)}</legend>
            <div class="field-row">
                {fields.line("author", editor::author(locale), &manuscript.author, None)}
                {fields.select("licence", editor::licence(locale), &manuscript.licence, licences.map(owned).to_vec(), None)}
            </div>
            {fields.line("source", editor::source(locale), &manuscript.source, Some(editor::source_help(locale)))}
            <div class="field-row">
                {fields.select("difficulty", editor::difficulty(locale), &manuscript.difficulty, guesses, Some(editor::difficulty_help(locale)))}
                {fields.select("edge", editor::edge(locale), &manuscript.edge, edges.map(owned).to_vec(), None)}
            </div>
            {fields.line("tags", editor::tags(locale), &manuscript.tags, Some(editor::tags_help(locale)))}
            <div class="checks">{fields.check("reserved", editor::reserved(locale), manuscript.reserved)}</div>
        </fieldset>
    }
    .into_any()
}
