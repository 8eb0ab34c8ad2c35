//! The live phase on the page of its gate.

use assessment::gate::Gate;
use assessment::live::Terms;
use leptos::prelude::*;
use service::attempts::LiveStanding;

use super::terms::TermsList;
use crate::gates::standing::has_ended;
use crate::i18n::{Locale, learn, live, moments};

/// The live phase of a gate, and how the learner stands to it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LiveView {
    /// Its rules.
    pub(crate) terms: Terms,
    /// Where it is begun.
    pub(crate) begin: String,
    /// Whether it may be begun.
    pub(crate) is_open: bool,
    /// Where one that is running goes on.
    pub(crate) running: Option<String>,
    /// Earlier ones: where the report is, and when they began.
    pub(crate) earlier: Vec<(String, String)>,
}

impl LiveView {
    /// From the gate and the standing, if there is a learner; none where the gate has no live phase.
    pub(crate) fn of(gate: &Gate, standing: Option<&LiveStanding>, locale: Locale) -> Option<Self> {
        let earlier = standing.map(|standing| standing.attempts.as_slice()).unwrap_or_default();
        let earlier = earlier.iter().filter(|attempt| has_ended(attempt)).map(|attempt| {
            (format!("/attempts/{}/result", attempt.id), moments::minute(locale, attempt.started_at))
        });
        Some(Self {
            terms: gate.live.clone()?,
            begin: format!("/gates/{}/live", gate.id),
            is_open: standing.is_some_and(|standing| standing.is_open),
            running: standing.and_then(|standing| standing.running).map(|id| format!("/attempts/{id}/work")),
            earlier: earlier.collect(),
        })
    }
}

/// What the live phase is, its rules, and the way in.
#[component]
pub(crate) fn LivePanel(
    /// The live phase.
    view: LiveView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let way_in = if let Some(running) = view.running {
        view! { <a class="button button-main" href=running>{learn::go_on(locale)}</a> }.into_any()
    } else if view.is_open {
        view! {
            <form method="post" action=view.begin>
                <button class="button button-main">{live::begin(locale, usize::from(view.terms.tasks))}</button>
            </form>
        }
        .into_any()
    } else {
        view! { <p class="notice">{live::locked(locale)}</p> }.into_any()
    };
    let earlier = view.earlier.into_iter().map(|(href, began)| view! { <li><a href=href>{began}</a></li> });
    let earlier = earlier.collect_view();
    let has_earlier = !earlier.is_empty();
    view! {
        <section class="panel panel-wide" id="live">
            <h2>{live::live(locale)}</h2>
            <p>{live::what_it_is(locale)}</p>
            <details><summary>{live::rules(locale)}</summary><TermsList terms=view.terms locale=locale /></details>
            <div class="buttons way-in">{way_in}</div>
            {has_earlier.then(|| view! { <h3>{live::earlier(locale)}</h3> <ul>{earlier}</ul> })}
        </section>
    }
}
