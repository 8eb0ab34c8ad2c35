//! The page of a gate.

use assessment::DomainId;
use assessment::gate::Feedback;
use leptos::prelude::*;
use service::readiness::GateReadiness;

use super::card::GateCard;
use super::history::{History, Sitting};
use super::outlook::Outlook;
use crate::chart::HistoryPoint;
use crate::i18n::{Locale, common, learn};
use crate::live::{LivePanel, LiveView};
use crate::readiness::ReadinessPanel;
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::{Nothing, Refusal};
use crate::ui::practise::{Drill, Practise};
use crate::ui::sill::{Sill, SillPicture};

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GateView {
    /// The gate in a few lines.
    pub(super) card: GateCard,
    /// Its domain and what that is called.
    pub(super) domain: (DomainId, String),
    /// Whether the guideline may be open.
    pub(super) open_book: bool,
    /// What is told afterwards.
    pub(super) feedback: Feedback,
    /// Sittings before the wait.
    pub(super) attempts: u32,
    /// Days of the wait.
    pub(super) wait_days: u32,
    /// What is drawn.
    pub(super) sections: Vec<SectionLine>,
    /// Earlier sittings, newest first.
    pub(super) history: Vec<Sitting>,
    /// What practice so far says.
    pub(super) outlook: Outlook,
    /// The chance of passing now; none before this server has learned a model.
    pub(super) readiness: Option<GateReadiness>,
    /// How that has moved, oldest first.
    pub(super) course: Vec<HistoryPoint>,
    /// The live phase that passing it opens, if it has one.
    pub(super) live: Option<LiveView>,
    /// What was refused.
    pub(super) problem: Option<String>,
}

/// A section in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SectionLine {
    /// What it is called.
    pub(super) title: String,
    /// Items.
    pub(super) count: usize,
    /// Percent needed in it, if any.
    pub(super) minimum: Option<u8>,
}

/// The page of a gate.
#[component]
pub(super) fn GatePage(
    /// What it shows.
    view: GateView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let interval = view.outlook.proportion().map(|practice| (practice.low * 100.0, practice.high * 100.0));
    // No mark here: a gate's score beside the interval of practice would read as its middle.
    let picture = SillPicture { bars: vec![view.card.bar], mark: None, interval };
    let above = vec![("/gates".to_owned(), common::gates(locale).to_owned())];
    let history = if view.history.is_empty() {
        view! { <Nothing text=learn::no_sittings(locale) /> }.into_any()
    } else {
        view! { <History sittings=view.history.clone() locale=locale /> }.into_any()
    };
    view! {
        <Crumbs above=above here=view.card.title.clone() locale=locale />
        <h1>{view.card.title.clone()}</h1>
        <p class="lead">{view.card.summary.clone()}</p>
        <p class="facts facts-large">{view.card.facts(locale)}</p>
        <figure class="sill-figure">
            <Sill picture=picture locale=locale />
            <figcaption>{view.outlook.words(locale)}</figcaption>
        </figure>
        <Refusal id="problem" text=view.problem.clone() />
        <div class="panels">
            <section class="panel">
                <h2>{learn::what_it_is_like(locale)}</h2>
                {conditions(&view, locale)}
                {way_in(&view, locale)}
            </section>
            <section class="panel"><h2>{learn::sections(locale)}</h2>{sections(&view, locale)}</section>
            <ReadinessPanel
                readiness=view.readiness.clone()
                history=view.course.clone()
                domain_title=view.domain.1.clone()
                locale=locale
            />
            {view.live.clone().map(|live| view! { <LivePanel view=live locale=locale /> })}
            <section class="panel panel-wide"><h2>{learn::history(locale)}</h2>{history}</section>
        </div>
    }
}

fn way_in(view: &GateView, locale: Locale) -> impl IntoView + use<> {
    let (domain, domain_title) = view.domain.clone();
    let guideline = format!("/guidelines/{domain}");
    let standing = &view.card.standing;
    let main = if let Some(running) = &standing.running {
        view! { <a class="button button-main" href=running.clone()>{learn::go_on(locale)}</a> }.into_any()
    } else if let Some(until) = &standing.wait_until {
        view! { <p class="notice">{learn::wait(locale, until)}</p> }.into_any()
    } else {
        view! {
            <form method="post" action=view.card.href()>
                <button class="button button-main">{learn::begin_gate(locale, view.card.minutes)}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <div class="buttons way-in">
            {main}
            <Practise drill=Drill::of(&domain) label=learn::practise_first(locale) about=domain_title />
            <a class="button" href=guideline>{learn::read_guideline(locale)}</a>
        </div>
    }
}

fn conditions(view: &GateView, locale: Locale) -> impl IntoView + use<> {
    let book = if view.open_book { learn::open_book(locale) } else { learn::closed_book(locale) };
    let told = match view.feedback {
        Feedback::Full => learn::feedback_condition(locale),
        Feedback::ScoreAndRules => learn::tells_rules(locale),
        Feedback::VerdictOnly => learn::tells_verdict(locale),
    };
    view! {
        <ul class="conditions">
            <li>{learn::bar_condition(locale, view.card.bar)}</li>
            <li>{learn::clock_condition(locale, view.card.minutes)}</li>
            <li>{told}</li>
            <li>{learn::attempts_condition(locale, view.attempts, view.wait_days)}</li>
            <li>{book}</li>
            <li>{learn::saving_condition(locale)}</li>
        </ul>
    }
}

fn sections(view: &GateView, locale: Locale) -> impl IntoView + use<> {
    let has_minimum = view.sections.iter().any(|section| section.minimum.is_some());
    let rows = view.sections.clone().into_iter().map(|section| {
        let minimum = section.minimum.map_or_else(|| "–".to_owned(), |minimum| format!("{minimum} %"));
        view! { <tr><td>{section.title}</td><td>{section.count}</td><td>{minimum}</td></tr> }
    });
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{learn::section(locale)}</th>
                    <th scope="col">{learn::item_count(locale)}</th>
                    <th scope="col">{learn::minimum(locale)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {has_minimum.then(|| view! { <p class="help">{learn::minimum_help(locale)}</p> })}
    }
}

#[cfg(test)]
mod tests;
