//! Attempts that can be gone on with.

use assessment::Instant;
use assessment::attempt::Behaviour;
use leptos::prelude::*;
use service::attempts::AttemptSummary;
use service::content::Shelf;

use crate::i18n::{Locale, common, learn, live, moments};

/// An attempt that can be gone on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RunningCard {
    /// Where it is.
    pub(super) href: String,
    /// Gate or domain.
    pub(super) title: String,
    /// Practice or gate, items, and what is left of the clock.
    pub(super) facts: String,
}

impl RunningCard {
    /// From an attempt that is open.
    pub(super) fn of(attempt: &AttemptSummary, shelf: &Shelf, locale: Locale, now: Instant) -> Self {
        let gate = attempt.gate.as_ref().and_then(|gate| shelf.gate(&gate.id));
        let title = match &gate {
            Some((gate, _)) => locale.pick(&gate.title),
            None => {
                shelf.domain(&attempt.domain).map(|domain| locale.pick(&domain.title)).unwrap_or_default()
            }
        };
        let kind = match attempt.behaviour {
            Behaviour::Practice => learn::practice(locale),
            Behaviour::Mock => learn::mock(locale),
            Behaviour::Live => live::live(locale),
        };
        let items = usize::try_from(attempt.slots).unwrap_or(usize::MAX);
        let when = match attempt.ends_at {
            // It runs for days: minutes would say little.
            Some(end) if attempt.behaviour == Behaviour::Live => {
                live::until(locale, &moments::minute(locale, end))
            }
            Some(end) => moments::left(locale, end, now),
            None => learn::begun(locale, &moments::ago(locale, attempt.started_at, now)),
        };
        let desk = if attempt.behaviour == Behaviour::Live { "/work" } else { "" };
        Self {
            href: format!("/attempts/{}{desk}", attempt.id),
            title: title.to_owned(),
            facts: [kind, &common::items(locale, items), &when].join(" · "),
        }
    }
}

/// Attempts that can be gone on with; nothing where there are none.
#[component]
pub(super) fn Running(
    /// Newest first.
    cards: Vec<RunningCard>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    if cards.is_empty() {
        return None;
    }
    let cards = cards.into_iter().map(|card| {
        view! {
            <li class="running">
                <div><strong>{card.title.clone()}</strong><p class="facts">{card.facts}</p></div>
                <a class="button button-main" href=card.href>
                    {learn::go_on(locale)}<span class="visually-hidden">{format!(": {}", card.title)}</span>
                </a>
            </li>
        }
    });
    Some(view! {
        <section class="panel panel-accent">
            <h2>{learn::running(locale)}</h2>
            <ul class="plain-list">{cards.collect_view()}</ul>
        </section>
    })
}
