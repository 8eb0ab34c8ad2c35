//! The progress page.

use assessment::DomainId;
use leptos::prelude::*;

use super::figures::DomainFigures;
use super::rules::{FigureList, RuleLink, RuleList};
use crate::gates::history::{History, Sitting};
use crate::i18n::{Locale, common, learn, progress, ratings, readiness};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Nothing;
use crate::ui::practise::{Drill, Practise};

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ProgressView {
    /// Domains with at least one answer.
    pub(super) domains: Vec<DomainFigures>,
    /// Domains in which essays are rated.
    pub(super) rated: Vec<DomainId>,
    /// Gates sat, newest first.
    pub(super) sittings: Vec<Sitting>,
}

/// The progress page.
#[component]
pub(super) fn Progress(
    /// What it shows.
    view: ProgressView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let nothing = view.domains.is_empty().then(|| {
        view! {
            <Nothing text=progress::nothing_yet(locale)>
                <p><a class="button button-main" href="/">{progress::choose_domain(locale)}</a></p>
            </Nothing>
        }
    });
    let sittings = if view.sittings.is_empty() {
        view! {
            <Nothing text=learn::no_sittings(locale)>
                <p><a class="button" href="/gates">{common::gates(locale)}</a></p>
            </Nothing>
        }
        .into_any()
    } else {
        view! { <History sittings=view.sittings names=true locale=locale /> }.into_any()
    };
    let domains = view.domains.into_iter().map(|domain| {
        let is_rated = view.rated.contains(&domain.id);
        view! { <DomainPart domain=domain is_rated=is_rated locale=locale /> }
    });
    view! {
        <Crumbs above=Vec::new() here=common::progress(locale) locale=locale />
        <h1>{common::progress(locale)}</h1>
        <p class="lead">{progress::lead(locale)}</p>
        <p class="help">{progress::first_answers(locale)}</p>
        {nothing}
        {domains.collect_view()}
        <section class="panel"><h2>{learn::history(locale)}</h2>{sittings}</section>
        <p><a class="quiet-link" href="/calibration">{readiness::to_calibration(locale)}</a></p>
    }
}

#[component]
fn DomainPart(domain: DomainFigures, is_rated: bool, locale: Locale) -> impl IntoView {
    let weakest = domain.weakest.into_iter().map(|rule| {
        let drill = Drill::of_rule(&rule.id);
        let title = rule.title.clone();
        view! {
            <li class="weak-rule">
                <RuleLink rule=rule />
                <Practise drill=drill label=progress::drill(locale) about=title />
            </li>
        }
    });
    let weakest = weakest.collect_view();
    view! {
        <section class="panel" id=domain.id.to_string()>
            <h2><a href=format!("/domains/{}", domain.id)>{domain.title}</a></h2>
            <p class="facts">{progress::met(locale, domain.met, domain.items)}</p>
            <FigureList figures=domain.total locale=locale />
            {is_rated
                .then(|| view! { <p><a href=format!("/ratings/{}", domain.id)>{ratings::link(locale)}</a></p> })}
            {(!weakest.is_empty())
                .then(|| view! { <h3>{progress::weakest(locale)}</h3><ul class="plain-list">{weakest}</ul> })}
            <details class="all-rules">
                <summary>{progress::by_rule(locale)}</summary>
                <RuleList rules=domain.rules locale=locale />
            </details>
        </section>
    }
}

#[cfg(test)]
mod tests;
