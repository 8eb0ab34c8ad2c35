//! The page of objections.

use leptos::prelude::*;

use crate::i18n::{Locale, analysis, objections};
use crate::ui::notice::{Nothing, Refusal};

/// The objections to a version of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ContestedView {
    /// The item.
    pub(super) item: String,
    /// Its version.
    pub(super) version: u32,
    /// What is asked.
    pub(super) stem: String,
    /// Its options, the key marked.
    pub(super) options: Vec<String>,
    /// Why the key is what it is.
    pub(super) explanation: String,
    /// Its rules.
    pub(super) rules: String,
    /// How many wait.
    pub(super) open: usize,
    /// What was raised.
    pub(super) rows: Vec<ObjectionRow>,
}

/// An objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ObjectionRow {
    /// Whose, as a short code.
    pub(super) learner: String,
    /// When it was raised.
    pub(super) when: String,
    /// Why.
    pub(super) reason: String,
    /// What its learner had answered.
    pub(super) given: Option<String>,
    /// How it stands.
    pub(super) state: &'static str,
    /// What was said to it.
    pub(super) explanation: Option<String>,
}

/// Objections, item by item.
#[component]
pub(super) fn ObjectionsPage(
    /// Those with the most waiting first.
    items: Vec<ContestedView>,
    /// Why the last ruling was not taken.
    refusal: Option<&'static str>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let is_empty = items.is_empty();
    let items = items.into_iter().enumerate().map(|(place, item)| contested(place, item, locale));
    let refusal = refusal.map(str::to_owned);
    view! {
        <h1>{objections::objections(locale)}</h1>
        <p class="lead">{objections::objections_lead(locale)}</p>
        <Refusal id="ruling-refusal" text=refusal />
        {is_empty.then(|| view! { <Nothing text=objections::none(locale) /> })}
        {items.collect_view()}
    }
}

fn contested(place: usize, view: ContestedView, locale: Locale) -> impl IntoView {
    let options = view.options.into_iter().map(|line| view! { <li>{line}</li> });
    let rows = view.rows.into_iter().map(|row| {
        let given = row.given.map(|given| view! { <p lang="ko">{objections::gave(locale, &given)}</p> });
        let said =
            row.explanation.map(|text| view! { <p class="facts">{objections::answered(locale, &text)}</p> });
        view! {
            <li>
                <p>
                    <strong>{objections::learner(locale, &row.learner)}</strong>
                    " "<span class="facts">{row.when}" · "{row.state}</span>
                </p>
                <p>{row.reason}</p>
                {given}
                {said}
            </li>
        }
    });
    let form = (view.open > 0).then(|| {
        let (field, help) = (format!("explanation-{place}"), format!("explanation-{place}-help"));
        // The field begins empty, so that it needs no text inside, which Leptos would not escape.
        view! {
            <form method="post" action="/studio/objections" class="form">
                <input r#type="hidden" name="item" value=view.item.clone() />
                <input r#type="hidden" name="version" value=view.version />
                <p class="field">
                    <label for=field.clone()>{objections::explanation(locale)}</label>
                    <textarea class="text-area" id=field name="explanation" rows="3" maxlength="1000" aria-describedby=help.clone()></textarea>
                    <span class="help" id=help>{objections::explanation_help(locale)}</span>
                </p>
                <div class="buttons">
                    <button class="button button-main" name="ruling" value="uphold">{objections::uphold(locale)}</button>
                    <button class="button" name="ruling" value="reject">{objections::reject(locale)}</button>
                </div>
            </form>
        }
    });
    let figures = format!("/studio/items/{}/analysis?version={}", view.item, view.version);
    view! {
        <section class="panel">
            <h2>{view.item.clone()}" "<span class="facts">{analysis::version(locale, view.version)}</span></h2>
            <p>{objections::waiting(locale, view.open)}" · "<a href=figures>{objections::see_analysis(locale)}</a></p>
            <blockquote class="analysis-stem" lang="ko">{view.stem}</blockquote>
            <ul class="plain-list" lang="ko">{options.collect_view()}</ul>
            <p lang="ko">{view.explanation}</p>
            <p class="facts">{objections::rules_of(locale, &view.rules)}</p>
            <ul>{rows.collect_view()}</ul>
            {form}
        </section>
    }
}
