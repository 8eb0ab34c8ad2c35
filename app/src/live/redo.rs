//! Rejected tasks.

use leptos::prelude::*;

use crate::i18n::{Locale, live};
use crate::progress::figures::RuleName;
use crate::progress::rules::RuleLink;

/// A task that was rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RejectedTask {
    /// Its number, from 1.
    pub(super) number: usize,
    /// Where it can be redone, and until when in words; none once it is too late.
    pub(super) redo: Option<(String, String)>,
    /// The rules it broke.
    pub(super) rules: Vec<RuleName>,
}

/// Rejected tasks with the rules they broke and the time that is left.
#[component]
pub(super) fn RejectedTasks(
    /// In their order.
    tasks: Vec<RejectedTask>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let tasks = tasks.into_iter().map(|task| {
        let name = live::task(locale, task.number);
        let rules = task.rules.into_iter().map(|rule| view! { <li><RuleLink rule=rule /></li> });
        let (until, way) = match task.redo {
            Some((href, until)) => (
                live::redo_until(locale, &until),
                Some(view! {
                    <a class="button" href=href>
                        {live::redo_now(locale)}<span class="visually-hidden">{format!(": {name}")}</span>
                    </a>
                }),
            ),
            None => (live::taken_away(locale).to_owned(), None),
        };
        view! {
            <li class="running">
                <div>
                    <strong>{name.clone()}</strong>
                    " "<span class="facts">{until}</span>
                    <p class="facts">{live::because_of(locale)}</p>
                    <ul class="plain-list">{rules.collect_view()}</ul>
                </div>
                {way}
            </li>
        }
    });
    view! { <ul class="plain-list">{tasks.collect_view()}</ul> }
}
