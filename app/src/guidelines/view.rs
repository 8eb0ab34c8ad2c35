//! The page of a guideline.

use assessment::guideline::Term;
use leptos::prelude::*;

use super::changes::{ChangeLog, VersionSwitch};
use super::reading::{BorderlineReading, Reading};
use super::rule::{RuleText, rule_links};
use crate::i18n::{Locale, common, learn};
use crate::ui::crumbs::Crumbs;
use crate::ui::markdown::Markdown;

/// The page of a guideline.
#[component]
pub(crate) fn GuidelinePage(
    /// What it shows.
    reading: Reading,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let above = vec![(format!("/domains/{}", reading.domain), reading.domain_title.clone())];
    let published = learn::version_published(locale, reading.version, &reading.published());
    let (folded, beside) = (contents(&reading, locale), contents(&reading, locale));
    let version = reading.version;
    let rules = reading
        .rules
        .clone()
        .into_iter()
        .map(|rule| view! { <RuleText rule=rule version=version locale=locale /> }.into_any());
    view! {
        <Crumbs above=above here=common::guideline(locale) locale=locale />
        <div class="guideline">
            <header class="guideline-head">
                <h1>{reading.title.clone()}</h1>
                <p class="facts">{published}</p>
                <VersionSwitch reading=reading.clone() locale=locale />
            </header>
            <nav class="contents contents-fold" aria-label=learn::contents(locale)>
                <details><summary>{learn::contents(locale)}</summary>{folded}</details>
            </nav>
            <nav class="contents contents-side" aria-label=learn::contents(locale)>{beside}</nav>
            <div class="guideline-body">
                <section id="purpose"><h2>{learn::purpose(locale)}</h2><Markdown text=reading.purpose /></section>
                <section id="scope"><h2>{learn::scope(locale)}</h2><Markdown text=reading.scope /></section>
                <section id="terms"><h2>{learn::terms(locale)}</h2>{terms(reading.terms)}</section>
                <section id="rules"><h2>{learn::rules(locale)}</h2>{rules.collect_view()}</section>
                <section id="borderline">
                    <h2>{learn::borderline(locale)}</h2>
                    {reading.borderline.into_iter().map(borderline).collect_view()}
                </section>
                <section id="changes">
                    <h2>{learn::change_log(locale)}</h2>
                    <ChangeLog versions=reading.versions locale=locale />
                </section>
            </div>
        </div>
    }
}

/// The table of contents; rules that this version changed are marked in it. It is folded on a phone and stands beside
/// the text on a wide screen; the style sheet shows one of the two.
fn contents(reading: &Reading, locale: Locale) -> impl IntoView + use<> {
    let rules = reading.rules.iter().map(|rule| {
        let (number, title) = (rule.id.local(), rule.title.clone());
        let changed = rule.change.is_some().then(|| {
            view! { " "<span class="tag">{learn::changed(locale)}</span> }
        });
        view! {
            <li>
                <a href=format!("#{number}")>
                    <span class="rule-id">{number.to_owned()}</span>" "<span lang="ko">{title}</span>
                </a>
                {changed}
            </li>
        }
    });
    view! {
        <ul>
            <li><a href="#purpose">{learn::purpose(locale)}</a></li>
            <li><a href="#scope">{learn::scope(locale)}</a></li>
            <li><a href="#terms">{learn::terms(locale)}</a></li>
            <li><a href="#rules">{learn::rules(locale)}</a><ul>{rules.collect_view()}</ul></li>
            <li><a href="#borderline">{learn::borderline(locale)}</a></li>
            <li><a href="#changes">{learn::change_log(locale)}</a></li>
        </ul>
    }
}

fn terms(terms: Vec<Term>) -> impl IntoView {
    let terms = terms.into_iter().map(|term| view! { <dt>{term.term}</dt><dd>{term.meaning}</dd> });
    view! { <dl class="terms" lang="ko">{terms.collect_view()}</dl> }
}

fn borderline(case: BorderlineReading) -> impl IntoView {
    view! {
        <article class="borderline">
            <h3 lang="ko">{case.title}</h3>
            <Markdown text=case.body />
            <p class="facts">{rule_links(&case.rules)}</p>
        </article>
    }
}

#[cfg(test)]
mod tests;
