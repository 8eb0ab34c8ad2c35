//! The result page.

use assessment::attempt::Behaviour;
use assessment::gate::Feedback;
use assessment::{DomainId, GateId};
use leptos::prelude::*;
use service::progress::RaterReport;

use super::debrief::{Debrief, is_full};
use super::missed::{MissedRule, MissedRules};
use super::objection::{Objections, ObjectionsView};
use super::regraded::Regraded;
use super::verdict::{VerdictPart, VerdictView};
use crate::attempts::view::SlotView;
use crate::i18n::{Locale, common, learn, live, ratings};
use crate::live::{LiveReport, LiveReportPart};
use crate::ratings::report::RaterReportPart;
use crate::ui::crumbs::Crumbs;
use crate::ui::practise::{Drill, Practise};

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ResultView {
    /// Gate or domain.
    pub(super) title: String,
    /// Where the page is.
    pub(super) path: String,
    /// When the attempt began, in words.
    pub(super) began: String,
    /// Whether the clock ended it.
    pub(super) time_ended: bool,
    /// Practice, gate or live phase.
    pub(super) behaviour: Behaviour,
    /// How the work of a live phase went.
    pub(super) live: Option<LiveReport>,
    /// The verdict of a gate.
    pub(super) verdict: Option<VerdictView>,
    /// What was judged again, in words.
    pub(super) regraded: Vec<String>,
    /// Keys that were contested.
    pub(super) objections: ObjectionsView,
    /// Rules missed, most missed first.
    pub(super) missed: Vec<MissedRule>,
    /// How much of it the gate tells.
    pub(super) feedback: Feedback,
    /// Every slot.
    pub(super) slots: Vec<SlotView>,
    /// Whether items that were fully right are left out.
    pub(super) only_missed: bool,
    /// How its essay ratings agree with the panel's, if it has any.
    pub(super) ratings: Option<RaterReport>,
    /// What to do next.
    pub(super) next: NextSteps,
}

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NextSteps {
    /// The domain.
    pub(super) domain: DomainId,
    /// The gate that was sat, and what it is called.
    pub(super) gate: Option<(GateId, String)>,
    /// When it may be sat again, in words, if not now.
    pub(super) retake: Option<String>,
    /// Whether this sitting has opened the gate's live phase.
    pub(super) opens_live: bool,
}

/// Rules listed; the rest is in the debrief.
const MOST_RULES: usize = 5;

/// The result page.
#[component]
pub(super) fn ResultPage(
    /// What it shows.
    view: ResultView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let above = match &view.next.gate {
        Some((gate, title)) => vec![
            ("/gates".to_owned(), common::gates(locale).to_owned()),
            (format!("/gates/{gate}"), title.clone()),
        ],
        None => vec![(format!("/domains/{}", view.next.domain), view.title.clone())],
    };
    let kind = match view.behaviour {
        Behaviour::Practice => learn::practice(locale),
        Behaviour::Mock => learn::mock(locale),
        Behaviour::Live => live::live(locale),
    };
    let ended = view.time_ended.then(|| view! { <p class="notice">{learn::time_ended(locale)}</p> });
    let practice = (view.behaviour == Behaviour::Practice).then(|| practice_summary(&view.slots, locale));
    let missed: Vec<MissedRule> = view.missed.into_iter().take(MOST_RULES).collect();
    let missed = (!missed.is_empty()).then(|| {
        view! {
            <section class="panel">
                <h2>{learn::missed_rules(locale)}</h2>
                <MissedRules missed=missed locale=locale />
            </section>
        }
    });
    let debrief = match view.feedback {
        Feedback::Full => {
            let (slots, path) = (view.slots, view.path);
            view! { <Debrief slots=slots path=path only_missed=view.only_missed locale=locale /> }.into_any()
        }
        Feedback::ScoreAndRules => view! { <p class="notice">{learn::tells_rules(locale)}</p> }.into_any(),
        Feedback::VerdictOnly => view! { <p class="notice">{learn::tells_verdict(locale)}</p> }.into_any(),
    };
    view! {
        <Crumbs above=above here=learn::result(locale) locale=locale />
        <h1>{learn::result_of(locale, &view.title)}</h1>
        <p class="facts">{format!("{kind} · {}", view.began)}</p>
        {ended}
        {practice}
        {view.live.map(|report| view! { <LiveReportPart report=report locale=locale /> })}
        {view.verdict.map(|verdict| view! { <VerdictPart verdict=verdict locale=locale /> })}
        <Regraded told=view.regraded locale=locale />
        {missed}
        {view.ratings.map(|report| rater_part(report, &view.next.domain, locale))}
        {next_steps(view.next, locale)}
        {debrief}
        <Objections view=view.objections locale=locale />
    }
}

/// How many items of a practice were fully right. A handful of items is no measure: no percentage.
fn practice_summary(slots: &[SlotView], locale: Locale) -> impl IntoView + use<> {
    let judged = slots.iter().filter(|slot| slot.feedback.is_some()).count();
    let full = slots.iter().filter(|slot| is_full(slot)).count();
    let words = if judged == 0 {
        learn::practice_nothing(locale).to_owned()
    } else {
        learn::practice_result(locale, &common::items(locale, judged), full)
    };
    view! { <section class="verdict"><p class="verdict-figure">{words}</p></section> }
}

/// Ratings as a vendor looks at them, folded: the score is told above.
fn rater_part(report: RaterReport, domain: &DomainId, locale: Locale) -> impl IntoView + use<> {
    view! {
        <details class="panel">
            <summary>{ratings::this_set(locale)}</summary>
            <RaterReportPart report=report locale=locale />
            <p><a href=format!("/ratings/{domain}")>{ratings::link(locale)}</a></p>
        </details>
    }
}

fn next_steps(next: NextSteps, locale: Locale) -> impl IntoView {
    let gate = next.gate.map(|(gate, title)| {
        let words = match next.retake {
            Some(until) => learn::wait(locale, &until),
            None => learn::can_retake(locale).to_owned(),
        };
        let live = next.opens_live.then(|| {
            let href = format!("/gates/{gate}#live");
            view! { <p>{live::opened(locale)}" "<a href=href>{live::see(locale)}</a></p> }
        });
        view! { {live} <p>{words}" "<a href=format!("/gates/{gate}")>{title}</a></p> }
    });
    view! {
        <section class="panel next-steps">
            <h2>{learn::next(locale)}</h2>
            {gate}
            <div class="buttons">
                <Practise drill=Drill::of(&next.domain) label=learn::practise_weak(locale) main=true />
                <a class="button" href="/notebook">{common::notebook(locale)}</a>
                <a class="button" href=format!("/progress#{}", next.domain)>{common::progress(locale)}</a>
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests;
