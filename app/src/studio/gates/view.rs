//! The editor of a gate.

use assessment::GateId;
use assessment::item::Interaction;
use assessment::manuscript::FieldFault;
use assessment::manuscript::gate::{GateManuscript, LiveManuscript, SectionManuscript};
use leptos::prelude::*;

use super::page::Picked;
use crate::i18n::{Locale, gate_editor as words, manuscripts};
use crate::studio::manuscript::{Bar, Form, MarkView, Overtaken, PublishedMeanwhile, add};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Notice;

/// What the editor shows.
#[derive(Clone, Debug)]
pub(super) struct EditorView {
    /// The gate.
    pub(super) id: GateId,
    /// The rules of its domain, in words.
    pub(super) rules: String,
    /// Whether a version is published.
    pub(super) is_published: bool,
    /// The revision that stands.
    pub(super) mark: Option<MarkView>,
    /// Whether it was checked and nothing is missing.
    pub(super) is_ready: bool,
    /// What stands in the form.
    pub(super) manuscript: GateManuscript,
    /// What is wrong with it, where that was asked.
    pub(super) faults: Vec<FieldFault>,
    /// What was done.
    pub(super) note: Option<String>,
    /// Items looked for.
    pub(super) picked: Option<Picked>,
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

impl EditorView {
    /// What the gate is called; its id before it has a name.
    pub(super) fn title(&self) -> &str {
        match self.manuscript.title_ko.trim() {
            "" => self.id.local(),
            title => title,
        }
    }
}

/// The editor.
#[component]
pub(super) fn Editor(
    /// What it shows.
    view: EditorView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let path = format!("/studio/gates/{}", view.id);
    let title = view.title().to_owned();
    let form = Form { faults: view.faults, locale };
    let meanwhile = view.meanwhile.map(|meanwhile| match meanwhile {
        Meanwhile::Overtaken { mark, theirs, mine } => {
            view! { <Overtaken mark=mark theirs=theirs mine=mine locale=locale /> }.into_any()
        }
        Meanwhile::Published => view! { <PublishedMeanwhile locale=locale /> }.into_any(),
    });
    let m = view.manuscript;
    let feedback = [
        ("full", words::feedback_full(locale)),
        ("score-and-rules", words::feedback_rules(locale)),
        ("verdict-only", words::feedback_verdict(locale)),
    ];
    let known = words::rules_known(locale, &view.rules);
    let sections = m.sections.iter().enumerate().map(|(place, own)| section(own, place, &form));
    let above = vec![("/studio/gates".to_owned(), words::gates(locale).to_owned())];
    let english = manuscripts::english_optional(locale);
    view! {
        <Crumbs above=above here=title.clone() locale=locale />
        <h1>{title}</h1>
        {view.note.map(|note| view! { <Notice>{note}</Notice> })}
        {view.is_ready.then(|| view! { <Notice>{manuscripts::no_faults(locale)}</Notice> })}
        {meanwhile}
        <p><a href=format!("{path}/sample")>{words::sample(locale)}</a></p>
        <form method="post" action=path.clone() class="stack">
            <Bar mark=view.mark is_published=view.is_published locale=locale />
            {form.summary("")}
            {form.line("title_ko", manuscripts::title_ko(locale), &m.title_ko)}
            {form.explained("title_en", manuscripts::title_en(locale), &m.title_en, english)}
            {form.line("summary_ko", manuscripts::summary_ko(locale), &m.summary_ko)}
            {form.explained("summary_en", manuscripts::summary_en(locale), &m.summary_en, english)}
            <div class="studio-columns">
                {form.number("bar", words::bar(locale), &m.bar)}
                {form.number("minutes", words::minutes(locale), &m.minutes)}
                {form.number("attempts", words::attempts(locale), &m.attempts)}
                {form.number("retake_wait_days", words::wait(locale), &m.retake_wait_days)}
            </div>
            {form.explained("late_seconds", words::late_seconds(locale), &m.late_seconds, words::late_rule(locale))}
            {form.tick("open_book", words::open_book(locale), !m.open_book.is_empty())}
            {form.select("feedback", words::feedback(locale), &m.feedback, &feedback)}
            <p class="help">{words::feedback_rule(locale)}</p>
            <section class="studio-part" id="sections">
                <h2>{words::sections(locale)}</h2>
                <p class="help">{known}</p>
                {form.fault("sections")}
                {sections.collect_view()}
                {add("sections", words::add_section(locale))}
            </section>
            {form.tick("has_live", words::live(locale), !m.has_live.is_empty())}
            {live(&m.live, !m.has_live.is_empty(), &form)}
        </form>
        {picker(&path, view.picked, locale)}
    }
}

fn section(own: &SectionManuscript, place: usize, form: &Form) -> AnyView {
    let locale = form.locale;
    let path = |field: &str| format!("sections[{place}][{field}]");
    let about = words::section(locale, place + 1);
    let sources = [("draw", words::draw(locale)), ("fixed", words::fixed(locale))];
    let source = if own.source == "fixed" { "fixed" } else { "draw" };
    let kinds = Interaction::KINDS.map(|kind| (kind, crate::i18n::editor::kind(locale, kind).to_owned()));
    view! {
        <fieldset class="studio-row" id=format!("sections-{place}")>
            <legend>{about.clone()}</legend>
            {form.line(&path("title_ko"), manuscripts::title_ko(locale), &own.title_ko)}
            {form.line(&path("title_en"), manuscripts::title_en(locale), &own.title_en)}
            {form.number(&path("minimum"), words::minimum(locale), &own.minimum)}
            {form.select(&path("source"), words::source(locale), source, &sources)}
            <fieldset class="studio-row">
                <legend>{words::draw(locale)}</legend>
                {form.number(&path("count"), words::count(locale), &own.count)}
                {form.line(&path("rules"), words::rules(locale), &own.rules)}
                {form.ticks(&path("interactions"), words::interactions(locale), &own.interactions, &kinds)}
                <div class="studio-columns">
                    {form.line(&path("difficulty_from"), words::difficulty_from(locale), &own.difficulty_from)}
                    {form.line(&path("difficulty_to"), words::difficulty_to(locale), &own.difficulty_to)}
                </div>
                {form.explained(&path("exposure_cap"), words::exposure_cap(locale), &own.exposure_cap, words::exposure_rule(locale))}
            </fieldset>
            <fieldset class="studio-row">
                <legend>{words::fixed(locale)}</legend>
                {form.area(&path("items"), words::items(locale), &own.items, 4)}
            </fieldset>
            {form.row_buttons("sections", place, &about)}
        </fieldset>
    }
    .into_any()
}

fn live(own: &LiveManuscript, is_open: bool, form: &Form) -> AnyView {
    let locale = form.locale;
    let fields = [
        ("tasks", words::tasks(locale), &own.tasks),
        ("batch", words::batch(locale), &own.batch),
        ("gold_percent", words::gold_percent(locale), &own.gold_percent),
        ("accept_percent", words::accept_percent(locale), &own.accept_percent),
        ("redo_minutes", words::redo_minutes(locale), &own.redo_minutes),
        ("redo_limit", words::redo_limit(locale), &own.redo_limit),
        ("warning_limit", words::warning_limit(locale), &own.warning_limit),
        ("days", words::days(locale), &own.days),
        ("warning_from", words::warning_from(locale), &own.warning_from),
        ("restriction_from", words::restriction_from(locale), &own.restriction_from),
        ("dismissal_from", words::dismissal_from(locale), &own.dismissal_from),
    ];
    let fields = fields.map(|(field, label, value)| form.number(&format!("live[{field}]"), label, value));
    view! {
        <details class="studio-part" id="live" open=is_open>
            <summary>{words::live_terms(locale)}</summary>
            <div class="studio-columns">{fields.collect_view()}</div>
        </details>
    }
    .into_any()
}

/// A search through the bank, beside the form: what is not saved would be lost by it, and the help says so.
fn picker(path: &str, picked: Option<Picked>, locale: Locale) -> AnyView {
    let (part, items) = picked.map_or((String::new(), None), |(part, items)| (part, Some(items)));
    let found = items.map(|items| {
        let is_empty = items.is_empty();
        let rows = items.into_iter().map(|(item, stem)| {
            let stem: String = stem.chars().take(80).collect();
            view! { <li><code>{item.local().to_owned()}</code>" "<span lang="ko">{stem}</span></li> }
        });
        let rows = rows.collect_view();
        view! {
            {is_empty.then(|| view! { <p>{words::pick_none(locale)}</p> })}
            <ul>{rows}</ul>
        }
    });
    view! {
        <section class="panel" id="pick">
            <h2>{words::pick(locale)}</h2>
            <form method="get" action=format!("{path}#pick") class="stack">
                <div class="field">
                    <label for="pick-part">{words::pick(locale)}</label>
                    <input id="pick-part" name="pick" value=part autocomplete="off" aria-describedby="pick-help" />
                    <p id="pick-help" class="help">{words::pick_rule(locale)}</p>
                </div>
                <button class="button">{words::pick(locale)}</button>
            </form>
            {found}
        </section>
    }
    .into_any()
}
