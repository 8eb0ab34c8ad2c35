//! Figures rule by rule.

use leptos::prelude::*;

use super::figures::{Figures, RuleFigures, RuleName};
use crate::i18n::{Locale, common, progress};
use crate::ui::figure::Accuracy;
use crate::ui::practise::{Drill, Practise};

/// Meaning and format of some answers, with how many and when last.
#[component]
pub(crate) fn FigureList(
    /// The figures.
    figures: Figures,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let last = figures.last.map(|last| progress::last(locale, &last));
    view! {
        <p class="facts">{progress::answered(locale, figures.answered)}{last.map(|last| format!(" · {last}"))}</p>
        <dl class="figures">
            <Accuracy name=common::meaning(locale) value=figures.meaning locale=locale />
            <Accuracy name=common::format(locale) value=figures.format locale=locale />
        </dl>
    }
}

/// Every rule that has been answered, with its figures; the others by name.
#[component]
pub(super) fn RuleList(
    /// In the guideline's order.
    rules: Vec<RuleFigures>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let (answered, untouched): (Vec<_>, Vec<_>) =
        rules.into_iter().partition(|rule| rule.figures.answered > 0);
    let answered = answered.into_iter().map(|RuleFigures { rule, figures, is_due }| {
        let (drill, title) = (Drill::of_rule(&rule.id), rule.title.clone());
        view! {
            <li class="rule-figures">
                <RuleLink rule=rule />
                {is_due.then(|| view! { <span class="tag">{progress::due_tag(locale)}</span> })}
                <FigureList figures=figures locale=locale />
                <Practise drill=drill label=progress::drill(locale) about=title />
            </li>
        }
    });
    let names =
        untouched.into_iter().map(|rule| view! { <li><RuleLink rule=rule.rule /></li> }).collect_view();
    view! {
        <ul class="rule-list">{answered.collect_view()}</ul>
        {(!names.is_empty())
            .then(|| {
                view! {
                    <details>
                        <summary>{progress::untouched(locale, &common::rules(locale, names.len()))}</summary>
                        <ul class="plain-list">{names}</ul>
                    </details>
                }
            })}
    }
}

/// A rule's id and title, linked to its text.
#[component]
pub(crate) fn RuleLink(
    /// The rule.
    rule: RuleName,
) -> impl IntoView {
    let href = rule.href();
    view! {
        <a class="rule-link" href=href>
            <span class="rule-id">{rule.id.local().to_owned()}</span>" "<span lang="ko">{rule.title}</span>
        </a>
    }
}
