//! One numbered rule.

use assessment::RuleId;
use assessment::guideline::Example;
use leptos::prelude::*;

use super::reading::RuleReading;
use crate::i18n::{Locale, learn, progress};
use crate::ui::markdown::Markdown;
use crate::ui::practise::{Drill, Practise};

/// A rule with its examples, its change and its drill. Its anchor is its number.
#[component]
pub(super) fn RuleText(
    /// The rule.
    rule: RuleReading,
    /// The version it is read under.
    version: u32,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let changed = rule.change.is_some();
    let number = rule.id.local().to_owned();
    let change = rule.change.map(|change| {
        view! {
            <p class="change">
                <span class="tag">{learn::changed_in(locale, version)}</span>" "<span lang="ko">{change}</span>
            </p>
        }
    });
    let before = rule.before.map(|(number, body)| {
        view! {
            <details class="before">
                <summary>{learn::before(locale, number)}</summary>
                <Markdown text=body />
            </details>
        }
    });
    view! {
        <article id=number.clone() class="rule" class:rule-changed=changed>
            <h3>
                <a class="rule-id" href=format!("#{number}")>{number.clone()}</a>" "
                <span lang="ko">{rule.title.clone()}</span>
            </h3>
            {change}
            <Markdown text=rule.body />
            {rule.precedence.map(|precedence| precedence_line(precedence, locale))}
            <Examples examples=rule.examples locale=locale />
            {before}
            <Practise drill=Drill::of_rule(&rule.id) label=progress::drill(locale) about=rule.title />
        </article>
    }
}

/// What wins when two rules meet.
pub(super) fn precedence_line(precedence: String, locale: Locale) -> impl IntoView {
    view! {
        <p class="precedence"><strong>{learn::precedence(locale)}</strong>" "<span lang="ko">{precedence}</span></p>
    }
}

/// Right and wrong examples, told apart by a word and not by colour alone.
#[component]
pub(super) fn Examples(
    /// In the guideline's order.
    examples: Vec<Example>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let examples = examples.into_iter().map(|example| {
        let (class, word) = if example.right {
            ("example example-right", learn::right(locale))
        } else {
            ("example example-wrong", learn::wrong(locale))
        };
        view! {
            <li class=class>
                <span class="example-word">{word}</span>
                <p class="example-text" lang="ko">{example.text}</p>
                <p class="example-reason" lang="ko">{example.reason}</p>
            </li>
        }
    });
    view! { <ul class="examples">{examples.collect_view()}</ul> }
}

/// Links to rules on the same page.
pub(super) fn rule_links(rules: &[RuleId]) -> impl IntoView + use<> {
    let links = rules.iter().map(|rule| {
        view! { " "<a class="rule-id" href=format!("#{}", rule.local())>{rule.local().to_owned()}</a> }
    });
    links.collect_view()
}
