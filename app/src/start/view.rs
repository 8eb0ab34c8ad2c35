//! The first page.

use leptos::prelude::*;

use super::running::{Running, RunningCard};
use crate::gates::card::GateCard;
use crate::i18n::{Locale, common, learn, progress};
use crate::progress::figures::DomainFigures;
use crate::readiness::{GateOutlook, ReadinessSummary};
use crate::ui::notice::Nothing;
use crate::ui::practise::{Drill, Practise};
use crate::ui::sill::{Sill, SillPicture};

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StartView {
    /// Attempts that can be gone on with, newest first.
    pub(super) running: Vec<RunningCard>,
    /// The gates the visitor is nearest to passing.
    pub(super) nearest: Vec<GateOutlook>,
    /// The domains in their order.
    pub(super) domains: Vec<DomainCard>,
}

/// A domain and the ways into it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DomainCard {
    /// What one does in it.
    pub(super) summary: String,
    /// Its gates.
    pub(super) gates: Vec<GateCard>,
    /// What the visitor did in it.
    pub(super) figures: DomainFigures,
}

/// The first page.
#[component]
pub(super) fn Start(
    /// What it shows.
    view: StartView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let returns =
        !view.running.is_empty() || view.domains.iter().any(|domain| domain.figures.total.answered > 0);
    let steps = next_steps(&view.domains, locale);
    let empty = view.domains.is_empty();
    let cards =
        view.domains.into_iter().map(|card| view! { <Card card=card locale=locale /> }).collect_view();
    view! {
        <div class="start">
            <h1>{learn::start_heading(locale)}</h1>
            <p class="lead">{learn::start_lead(locale)}</p>
            {(locale == Locale::English).then(|| view! { <p class="help">{common::korean_material(locale)}</p> })}
            <Running cards=view.running locale=locale />
            {steps}
            <ReadinessSummary gates=view.nearest locale=locale />
            {(!returns).then(|| explanation(locale))}
            <h2>{learn::domains(locale)}</h2>
            {empty.then(|| view! { <Nothing text=learn::no_domains(locale) /> })}
            <ul class="domain-cards">{cards}</ul>
            {returns.then(|| explanation(locale))}
        </div>
    }
}

/// The picture, explained once with an example.
fn explanation(locale: Locale) -> impl IntoView {
    let example = SillPicture { bars: vec![80], mark: None, interval: Some((64.0, 88.0)) };
    view! {
        <figure class="sill-figure">
            <Sill picture=example locale=locale />
            <figcaption>{learn::sill_explained(locale)}</figcaption>
        </figure>
    }
}

/// For those who return: rules that are due, else the weakest rule.
fn next_steps(domains: &[DomainCard], locale: Locale) -> Option<impl IntoView + use<>> {
    let steps = domains.iter().map(|card| &card.figures).filter(|figures| figures.due > 0).map(|figures| {
        view! {
            <li class="next-step">
                <span><strong>{figures.title.clone()}</strong>" "{progress::due_rules(locale, &common::rules(locale, figures.due))}</span>
                <Practise drill=Drill::of_due(&figures.id) label=learn::practise_due(locale) about=figures.title.clone() />
            </li>
        }
    });
    let steps = steps.collect_view();
    (!steps.is_empty()).then(|| {
        view! {
            <section class="panel panel-accent">
                <h2>{learn::today(locale)}</h2>
                <ul class="plain-list">{steps}</ul>
            </section>
        }
    })
}

#[component]
fn Card(card: DomainCard, locale: Locale) -> impl IntoView {
    let figures = card.figures;
    let gates = card.gates.iter().map(|gate| {
        let bar = common::bar(locale, gate.bar);
        let title = gate.title.clone();
        view! { <li><a href=gate.href()>{bar}<span class="visually-hidden">{format!(": {title}")}</span></a></li> }
    });
    let met = (figures.total.answered > 0)
        .then(|| view! { <p class="facts">{progress::met(locale, figures.met, figures.items)}</p> });
    view! {
        <li class="domain-card">
            <h3><a href=format!("/domains/{}", figures.id)>{figures.title.clone()}</a></h3>
            <p>{card.summary}</p>
            {met}
            <Practise
                drill=Drill::of(&figures.id)
                label=learn::practise_now(locale)
                about=figures.title.clone()
                main=true
            />
            <ul class="card-links">
                <li><a href=format!("/guidelines/{}", figures.id)>
                    {common::guideline(locale)}<span class="visually-hidden">{format!(": {}", figures.title)}</span>
                </a></li>
                {gates.collect_view()}
            </ul>
        </li>
    }
}

#[cfg(test)]
mod tests;
