//! The open book: a guideline in a panel beside an attempt.

use assessment::RuleId;
use assessment::guideline::Guideline;
use leptos::prelude::*;

use super::reading::RuleReading;
use super::rule::{Examples, precedence_line};
use crate::i18n::{Locale, common, learn};
use crate::ui::markdown::Markdown;

/// Id of the panel; the button in the runner's bar names it in `popovertarget`, so it opens without script.
pub const PANEL: &str = "open-book";

/// What the panel shows: the newest wording, and older ones for items that are judged by them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    title: String,
    scope: String,
    newest: u32,
    rules: Vec<BookRule>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct BookRule {
    reading: RuleReading,
    /// Earlier wordings: the version up to which each was in force, and what it said.
    earlier: Vec<(u32, String)>,
}

impl Book {
    /// The book of a guideline.
    pub fn of(guideline: &Guideline, locale: Locale) -> Self {
        let newest = guideline.newest();
        let rules = guideline.rules.iter().filter_map(|rule| {
            let reading = RuleReading::of(rule, newest, None)?;
            let wordings = rule.texts.iter().zip(rule.texts.iter().skip(1));
            let earlier = wordings.map(|(text, next)| (next.since.saturating_sub(1), text.body.clone()));
            Some(BookRule { reading, earlier: earlier.collect() })
        });
        Self {
            title: locale.pick(&guideline.title).to_owned(),
            scope: guideline.scope.clone(),
            newest,
            rules: rules.collect(),
        }
    }
}

/// The panel. It stays open while items are answered; on a phone it is a sheet with its own way to close.
#[component]
pub fn BookPanel(
    /// What it shows.
    book: Book,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let rules =
        book.rules.into_iter().map(|rule| view! { <BookRuleText rule=rule locale=locale /> }.into_any());
    let id = |rule: &str| format!("{PANEL}-{rule}");
    view! {
        <aside id=PANEL popover="manual" class="book" aria-labelledby=id("title")>
            <div class="book-head">
                <h2 id=id("title")>{book.title}" "<small>{learn::version(locale, book.newest)}</small></h2>
                <button r#type="button" class="button" popovertarget=PANEL popovertargetaction="hide">
                    {common::close(locale)}
                </button>
            </div>
            <div class="book-body" tabindex="0">
                <details>
                    <summary>{learn::scope(locale)}</summary>
                    <Markdown text=book.scope />
                </details>
                {rules.collect_view()}
            </div>
        </aside>
    }
}

#[component]
fn BookRuleText(rule: BookRule, locale: Locale) -> impl IntoView {
    let RuleReading { id, title, body, precedence, examples, .. } = rule.reading;
    let earlier = rule.earlier.into_iter().map(|(version, body)| {
        view! {
            <div class="before">
                <p class="tag">{learn::before(locale, version)}</p>
                <Markdown text=body />
            </div>
        }
    });
    view! {
        <details class="book-rule">
            <summary>
                <span class="rule-id">{number(&id)}</span>" "<span lang="ko">{title}</span>
            </summary>
            <Markdown text=body />
            {precedence.map(|precedence| precedence_line(precedence, locale))}
            <Examples examples=examples locale=locale />
            {earlier.collect_view()}
        </details>
    }
}

fn number(rule: &RuleId) -> String {
    rule.local().to_owned()
}
