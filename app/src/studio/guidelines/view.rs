//! The editor of a guideline.

use assessment::DomainId;
use assessment::manuscript::FieldFault;
use assessment::manuscript::guideline::{
    BorderlineManuscript, ExampleManuscript, GuidelineManuscript, RuleManuscript, TermManuscript,
};
use leptos::prelude::*;

use crate::i18n::{Locale, guideline_editor as words, manuscripts};
use crate::studio::manuscript::{Bar, Form, MarkView, Overtaken, PublishedMeanwhile, add};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Notice;

/// What the editor shows.
#[derive(Clone, Debug)]
pub(super) struct EditorView {
    /// The domain.
    pub(super) domain: DomainId,
    /// What it is called.
    pub(super) domain_title: String,
    /// Whether a version is published.
    pub(super) is_published: bool,
    /// The revision that stands.
    pub(super) mark: Option<MarkView>,
    /// Whether it was checked and nothing is missing.
    pub(super) is_ready: bool,
    /// What stands in the form.
    pub(super) manuscript: GuidelineManuscript,
    /// What is wrong with it, where that was asked.
    pub(super) faults: Vec<FieldFault>,
    /// What was done.
    pub(super) note: Option<String>,
    /// Why a save was refused.
    pub(super) meanwhile: Option<Meanwhile>,
}

/// What happened while somebody wrote.
#[derive(Clone, Debug)]
pub(super) enum Meanwhile {
    /// Somebody else saved.
    Overtaken {
        /// Who and when.
        mark: MarkView,
        /// What they wrote.
        theirs: String,
        /// What stands in the form.
        mine: String,
    },
    /// The draft was published.
    Published,
}

/// Rules up to which all of them are unfolded.
const FEW: usize = 3;

/// The editor.
#[component]
pub(super) fn Editor(
    /// What it shows.
    view: EditorView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let path = format!("/studio/guidelines/{}", view.domain);
    let title = words::guideline_of(locale, &view.domain_title);
    let form = Form { faults: view.faults, locale };
    let meanwhile = view.meanwhile.map(|meanwhile| match meanwhile {
        Meanwhile::Overtaken { mark, theirs, mine } => {
            view! { <Overtaken mark=mark theirs=theirs mine=mine locale=locale /> }.into_any()
        }
        Meanwhile::Published => view! { <PublishedMeanwhile locale=locale /> }.into_any(),
    });
    let m = view.manuscript;
    let above = vec![("/studio/guidelines".to_owned(), words::guidelines(locale).to_owned())];
    view! {
        <Crumbs above=above here=title.clone() locale=locale />
        <h1>{title}</h1>
        {view.note.map(|note| view! { <Notice>{note}</Notice> })}
        {view.is_ready.then(|| view! { <Notice>{manuscripts::no_faults(locale)}</Notice> })}
        {meanwhile}
        <p>
            <a href=format!("{path}/preview")>{words::preview(locale)}</a>" · "
            <a href=format!("{path}/stale")>{words::stale(locale)}</a>
        </p>
        <form method="post" action=path class="stack">
            <Bar mark=view.mark is_published=view.is_published locale=locale />
            {form.summary("")}
            {form.line("title_ko", manuscripts::title_ko(locale), &m.title_ko)}
            {form.explained("title_en", manuscripts::title_en(locale), &m.title_en, manuscripts::english_optional(locale))}
            {form.area("purpose", words::purpose(locale), &m.purpose, 4)}
            {form.area("scope", words::scope(locale), &m.scope, 4)}
            {rules(&m.rules, &form)}
            {terms(&m.terms, &form)}
            {borderline(&m.borderline, &form)}
        </form>
    }
}

fn rules(rules: &[RuleManuscript], form: &Form) -> AnyView {
    let locale = form.locale;
    let few = rules.len() <= FEW;
    let last = rules.len().saturating_sub(1);
    let rows = rules.iter().enumerate().map(|(place, own)| {
        // What is new or wrong must not be folded away.
        let is_open =
            few || form.has_fault(&format!("rules[{place}]")) || (place == last && own.body.is_empty());
        rule(own, place, is_open, form)
    });
    view! {
        <section class="studio-part" id="rules">
            <h2>{words::rules(locale)}</h2>
            {form.fault("rules")}
            {rows.collect_view()}
            {add("rules", words::add_rule(locale))}
        </section>
    }
    .into_any()
}

fn rule(own: &RuleManuscript, place: usize, is_open: bool, form: &Form) -> AnyView {
    let locale = form.locale;
    let path = |field: &str| format!("rules[{place}][{field}]");
    let about = if own.id.is_empty() { words::rule(locale, place + 1) } else { own.id.clone() };
    let rows = format!("rules[{place}][examples]");
    let examples = own.examples.iter().enumerate().map(|(number, own)| example(own, &rows, number, form));
    view! {
        <details class="studio-row" id=format!("rules-{place}") open=is_open>
            <summary><span class="rule-id">{about.clone()}</span>" "<span lang="ko">{own.title.clone()}</span></summary>
            {form.explained(&path("id"), words::rule_id(locale), &own.id, manuscripts::rule_number(locale))}
            {form.line(&path("title"), words::rule_title(locale), &own.title)}
            {form.area(&path("body"), words::body(locale), &own.body, 5)}
            {form.area(&path("precedence"), words::precedence(locale), &own.precedence, 2)}
            <h3 id=format!("rules-{place}-examples")>{words::examples(locale)}</h3>
            {form.fault(&rows)}
            {examples.collect_view()}
            {add(&rows, words::add_example(locale))}
            {form.row_buttons("rules", place, &about)}
        </details>
    }
    .into_any()
}

fn example(own: &ExampleManuscript, rows: &str, number: usize, form: &Form) -> AnyView {
    let locale = form.locale;
    let path = |field: &str| format!("{rows}[{number}][{field}]");
    let verdicts = [("right", words::right(locale)), ("wrong", words::wrong(locale))];
    let verdict = if own.verdict == "right" { "right" } else { "wrong" };
    let about = words::example(locale, number + 1);
    view! {
        <fieldset class="studio-row">
            <legend>{about.clone()}</legend>
            {form.select(&path("verdict"), words::verdict(locale), verdict, &verdicts)}
            {form.area(&path("text"), words::example_text(locale), &own.text, 2)}
            {form.area(&path("reason"), words::reason(locale), &own.reason, 2)}
            {form.row_buttons(rows, number, &about)}
        </fieldset>
    }
    .into_any()
}

fn terms(terms: &[TermManuscript], form: &Form) -> AnyView {
    let locale = form.locale;
    let rows = terms.iter().enumerate().map(|(place, own)| {
        let path = |field: &str| format!("terms[{place}][{field}]");
        let about = words::term(locale, place + 1);
        view! {
            <fieldset class="studio-row" id=format!("terms-{place}")>
                <legend>{about.clone()}</legend>
                {form.line(&path("term"), words::term(locale, place + 1), &own.term)}
                {form.line(&path("meaning"), words::meaning(locale), &own.meaning)}
                {form.row_buttons("terms", place, &about)}
            </fieldset>
        }
    });
    view! {
        <section class="studio-part" id="terms">
            <h2>{words::terms(locale)}</h2>
            {rows.collect_view()}
            {add("terms", words::add_term(locale))}
        </section>
    }
    .into_any()
}

fn borderline(cases: &[BorderlineManuscript], form: &Form) -> AnyView {
    let locale = form.locale;
    let rows = cases.iter().enumerate().map(|(place, own)| {
        let path = |field: &str| format!("borderline[{place}][{field}]");
        let about = words::case(locale, place + 1);
        view! {
            <fieldset class="studio-row" id=format!("borderline-{place}")>
                <legend>{about.clone()}</legend>
                {form.line(&path("title"), words::case_title(locale), &own.title)}
                {form.area(&path("body"), words::case_body(locale), &own.body, 3)}
                {form.line(&path("rules"), words::case_rules(locale), &own.rules)}
                {form.row_buttons("borderline", place, &about)}
            </fieldset>
        }
    });
    view! {
        <section class="studio-part" id="borderline">
            <h2>{words::borderline(locale)}</h2>
            {rows.collect_view()}
            {add("borderline", words::add_case(locale))}
        </section>
    }
    .into_any()
}
