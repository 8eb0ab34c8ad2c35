//! The page of a domain.

use leptos::prelude::*;

use crate::gates::card::{GateCard, GateCards};
use crate::i18n::{Locale, common, domain_editor, learn, progress};
use crate::progress::figures::DomainFigures;
use crate::progress::rules::{FigureList, RuleLink};
use crate::readiness::{GateOutlook, ReadinessSummary};
use crate::ui::crumbs::Crumbs;
use crate::ui::practise::{Drill, Practise};

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DomainView {
    /// What one does in it.
    pub(super) summary: String,
    /// What its guideline is called.
    pub(super) guideline: String,
    /// The guideline's newest version.
    pub(super) version: u32,
    /// When that was published, in words.
    pub(super) published: String,
    /// How many rules it has.
    pub(super) rules: usize,
    /// Items judged under a wording that has changed since.
    pub(super) changed_items: usize,
    /// Items in its bank.
    pub(super) items: usize,
    /// Its gates with the visitor's standing.
    pub(super) gates: Vec<GateCard>,
    /// How ready the visitor is for them.
    pub(super) outlooks: Vec<GateOutlook>,
    /// What the visitor did.
    pub(super) figures: DomainFigures,
}

/// The page of a domain.
#[component]
pub(super) fn DomainPage(
    /// What it shows.
    view: DomainView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let id = view.figures.id.clone();
    let practice = practice_part(&view, locale);
    let figures = figures_part(view.figures.clone(), locale);
    view! {
        <Crumbs above=Vec::new() here=view.figures.title.clone() locale=locale />
        <h1>{view.figures.title.clone()}</h1>
        <p class="lead">{view.summary}</p>
        <div class="panels">
            <section class="panel">
                <h2>{common::guideline(locale)}</h2>
                <p><a class="strong-link" href=format!("/guidelines/{id}")>{view.guideline}</a></p>
                <p class="facts">{learn::guideline_facts(locale, &common::rules(locale, view.rules), view.version, &view.published)}</p>
                <p>{learn::guideline_why(locale)}</p>
            </section>
            {practice}
            <ReadinessSummary gates=view.outlooks locale=locale />
            <section class="panel">
                <h2>{common::gates(locale)}</h2>
                <p>{learn::gates_short(locale)}</p>
                {view.gates.is_empty().then(|| view! { <p class="facts">{domain_editor::no_gates(locale)}</p> })}
                <GateCards cards=view.gates locale=locale />
            </section>
            {figures}
        </div>
    }
}

fn practice_part(view: &DomainView, locale: Locale) -> AnyView {
    let (id, title) = (view.figures.id.clone(), view.figures.title.clone());
    let due = (view.figures.due > 0)
        .then(|| view! { <p>{progress::due_rules(locale, &common::rules(locale, view.figures.due))}</p> });
    let changed = (view.changed_items > 0).then(|| {
        view! {
            <div class="drill">
                <p>{learn::changed_why(locale)}</p>
                <Practise drill=Drill::of_changes(&id) label=learn::practise_changed(locale) about=title.clone() />
            </div>
        }
    });
    if view.items == 0 {
        return view! {
            <section class="panel">
                <h2>{learn::practice(locale)}</h2>
                <p>{domain_editor::no_items(locale)}</p>
            </section>
        }
        .into_any();
    }
    view! {
        <section class="panel">
            <h2>{learn::practice(locale)}</h2>
            <p>{learn::practice_why(locale)}</p>
            {due}
            <Practise drill=Drill::of(&id) label=learn::practise_now(locale) about=title main=true />
            <p><a href=format!("/practice/{id}")>{learn::choose_rule(locale)}</a></p>
            {changed}
        </section>
    }
    .into_any()
}

fn figures_part(figures: DomainFigures, locale: Locale) -> impl IntoView {
    let body = if figures.total.answered == 0 {
        view! { <p class="facts">{progress::nothing_yet(locale)}</p> }.into_any()
    } else {
        let weakest = figures.weakest.into_iter().map(|rule| {
            let (drill, title) = (Drill::of_rule(&rule.id), rule.title.clone());
            view! {
                <li class="weak-rule">
                    <RuleLink rule=rule />
                    <Practise drill=drill label=progress::drill(locale) about=title />
                </li>
            }
        });
        let weakest = weakest.collect_view();
        view! {
            <p class="facts">{progress::met(locale, figures.met, figures.items)}</p>
            <FigureList figures=figures.total locale=locale />
            {(!weakest.is_empty())
                .then(|| view! { <h3>{progress::weakest(locale)}</h3><ul class="plain-list">{weakest}</ul> })}
            <p><a href=format!("/progress#{}", figures.id)>{progress::by_rule(locale)}</a></p>
        }
        .into_any()
    };
    view! { <section class="panel"><h2>{common::progress(locale)}</h2>{body}</section> }
}

#[cfg(test)]
mod tests;
