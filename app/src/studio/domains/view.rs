//! The fields of a domain.

use assessment::manuscript::domain::{DomainManuscript, TraitManuscript};
use leptos::prelude::*;

use crate::i18n::{domain_editor as words, manuscripts};
use crate::studio::manuscript::{Form, add};

/// The fields of a domain; the rubric comes once it is made, since it names rules.
#[component]
pub(super) fn DomainFields(
    /// What stands in them.
    manuscript: DomainManuscript,
    /// The form.
    form: Form,
    /// Whether the domain is being made.
    is_new: bool,
) -> impl IntoView {
    let locale = form.locale;
    let id = is_new.then(|| form.explained("id", words::id(locale), &manuscript.id, words::id_rule(locale)));
    let english = manuscripts::english_optional(locale);
    view! {
        {form.summary("")}
        {id}
        {form.line("title_ko", manuscripts::title_ko(locale), &manuscript.title_ko)}
        {form.explained("title_en", manuscripts::title_en(locale), &manuscript.title_en, english)}
        {form.line("summary_ko", manuscripts::summary_ko(locale), &manuscript.summary_ko)}
        {form.explained("summary_en", manuscripts::summary_en(locale), &manuscript.summary_en, english)}
        {form.explained("ordinal", words::ordinal(locale), &manuscript.ordinal, words::ordinal_rule(locale))}
        {(!is_new).then(|| rubric(&manuscript.traits, &form))}
    }
}

fn rubric(traits: &[TraitManuscript], form: &Form) -> AnyView {
    let locale = form.locale;
    let rows = traits.iter().enumerate().map(|(place, own)| {
        let path = |field: &str| format!("traits[{place}][{field}]");
        let about = words::scale(locale, place + 1);
        view! {
            <fieldset class="studio-row" id=format!("traits-{place}")>
                <legend>{about.clone()}</legend>
                {form.explained(&path("id"), words::id(locale), &own.id, manuscripts::slug(locale))}
                {form.line(&path("title"), words::trait_title(locale), &own.title)}
                {form.line(&path("question"), words::trait_question(locale), &own.question)}
                {form.area(&path("levels"), words::levels(locale), &own.levels, 5)}
                {form.explained(&path("rule"), words::rule(locale), &own.rule, manuscripts::rule_number(locale))}
                {form.row_buttons("traits", place, &about)}
            </fieldset>
        }
    });
    view! {
        <details class="studio-part" id="traits" open=!traits.is_empty()>
            <summary>{words::rubric(locale)}" · "{words::traits(locale, traits.len())}</summary>
            {rows.collect_view()}
            {add("traits", manuscripts::add(locale))}
        </details>
    }
    .into_any()
}
