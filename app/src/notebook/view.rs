//! The notebook page.

use assessment::ItemId;
use leptos::prelude::*;

use super::review::{Review, Reviews};
use crate::i18n::{Locale, common, progress};
use crate::progress::figures::RuleName;
use crate::progress::rules::RuleLink;
use crate::ui::crumbs::Crumbs;
use crate::ui::markdown::Markdown;
use crate::ui::notice::{Nothing, Refusal};

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NotebookView {
    /// Rules that are due for review, by domain.
    pub(super) reviews: Vec<Review>,
    /// Rules, those due first, and within that the one missed last first.
    pub(super) groups: Vec<Group>,
    /// Whether older misses are left out.
    pub(super) has_more: bool,
    /// What was refused.
    pub(super) problem: Option<String>,
}

/// The misses of a rule.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    /// The rule.
    pub(super) rule: RuleName,
    /// Newest first.
    pub(super) entries: Vec<Entry>,
}

/// A miss.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// The item.
    pub(super) item: ItemId,
    /// What was asked, Markdown.
    pub(super) stem: String,
    /// What was given.
    pub(super) given: Vec<String>,
    /// What was due.
    pub(super) due: Vec<String>,
    /// Whether the meaning was missed.
    pub(super) meaning: bool,
    /// Whether the format was missed.
    pub(super) format: bool,
    /// Where and when, in words.
    pub(super) when: String,
    /// Where the whole explanation is.
    pub(super) href: String,
}

/// The notebook page.
#[component]
pub(super) fn Notebook(
    /// What it shows.
    view: NotebookView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let empty = view.groups.is_empty().then(|| {
        view! {
            <Nothing text=progress::notebook_empty(locale)>
                <p><a class="button button-main" href="/">{progress::choose_domain(locale)}</a></p>
            </Nothing>
        }
    });
    let reviews = view.reviews.clone();
    let groups = view.groups.into_iter().map(|group| {
        let is_due = reviews.iter().any(|review| review.holds(&group.rule.id));
        view! { <GroupPart group=group is_due=is_due locale=locale /> }.into_any()
    });
    view! {
        <Crumbs above=Vec::new() here=common::notebook(locale) locale=locale />
        <h1>{common::notebook(locale)}</h1>
        <p class="lead">{progress::notebook_lead(locale)}</p>
        <Refusal id="problem" text=view.problem />
        <Reviews reviews=view.reviews locale=locale />
        {empty}
        {groups.collect_view()}
        {view.has_more
            .then(|| view! { <p><a class="button" href="/notebook?all=1">{progress::older(locale)}</a></p> })}
    }
}

#[component]
fn GroupPart(group: Group, is_due: bool, locale: Locale) -> impl IntoView {
    let items: Vec<ItemId> = group.entries.iter().map(|entry| entry.item.clone()).collect();
    let count = items.len();
    let again =
        (count > 1).then(|| again(&items, progress::again_these(locale, &common::items(locale, count))));
    let entries = group.entries.into_iter().map(|entry| view! { <EntryPart entry=entry locale=locale /> });
    view! {
        <section class="panel">
            <h2><RuleLink rule=group.rule /></h2>
            <p class="facts">
                {common::items(locale, count)}" "
                {is_due.then(|| view! { <span class="tag">{progress::due_tag(locale)}</span> })}
            </p>
            {again}
            <ul class="plain-list misses">{entries.collect_view()}</ul>
        </section>
    }
}

#[component]
fn EntryPart(entry: Entry, locale: Locale) -> impl IntoView {
    let layers = [
        entry.meaning.then(|| view! { <span class="tag">{progress::meaning_miss(locale)}</span> }),
        entry.format.then(|| view! { <span class="tag">{progress::format_miss(locale)}</span> }),
    ];
    view! {
        <li class="miss">
            <Markdown text=entry.stem />
            <dl class="given-due">
                <dt>{progress::given(locale)}</dt>
                <dd lang="ko">{part(entry.given, locale)}</dd>
                <dt>{progress::due(locale)}</dt>
                <dd lang="ko">{part(entry.due, locale)}</dd>
            </dl>
            <p class="facts">{layers.collect_view()}" "{entry.when}</p>
            <div class="buttons">
                {again(&[entry.item], progress::again(locale).to_owned())}
                <a class="button" href=entry.href>{progress::see_answer(locale)}</a>
            </div>
        </li>
    }
}

fn part(lines: Vec<String>, locale: Locale) -> impl IntoView {
    if lines.is_empty() {
        return view! { <span class="facts">{progress::nothing_given(locale)}</span> }.into_any();
    }
    lines.into_iter().map(|line| view! { <span class="line">{line}</span> }).collect_view().into_any()
}

/// Begins a practice session with these items.
fn again(items: &[ItemId], label: String) -> impl IntoView + use<> {
    let fields =
        items.iter().map(|item| view! { <input r#type="hidden" name="item" value=item.to_string() /> });
    view! {
        <form method="post" action="/notebook">
            {fields.collect_view()}
            <button class="button">{label}</button>
        </form>
    }
}

#[cfg(test)]
mod tests;
