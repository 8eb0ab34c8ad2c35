//! The page of a domain.

use leptos::prelude::*;

use crate::gates::card::{GateCard, GateCards};
use crate::i18n::{Locale, common, learn, progress};
use crate::progress::figures::DomainFigures;
use crate::progress::rules::{FigureList, RuleLink};
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
    /// Items judged under an older version.
    pub(super) changed_items: usize,
    /// Its gates with the visitor's standing.
    pub(super) gates: Vec<GateCard>,
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
                <p class="facts">{learn::guideline_facts(locale, view.rules, view.version, &view.published)}</p>
                <p>{learn::guideline_why(locale)}</p>
            </section>
            {practice}
            <section class="panel">
                <h2>{common::gates(locale)}</h2>
                <p>{learn::gates_short(locale)}</p>
                <GateCards cards=view.gates locale=locale />
            </section>
            {figures}
        </div>
    }
}

fn practice_part(view: &DomainView, locale: Locale) -> impl IntoView + use<> {
    let (id, title) = (view.figures.id.clone(), view.figures.title.clone());
    let due = (view.figures.due > 0).then(|| view! { <p>{progress::due_rules(locale, view.figures.due)}</p> });
    let changed = (view.changed_items > 0).then(|| {
        view! {
            <div class="drill">
                <p>{learn::changed_why(locale)}</p>
                <Practise drill=Drill::of_changes(&id) label=learn::practise_changed(locale) about=title.clone() />
            </div>
        }
    });
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
mod tests {
    use assessment::statistics::wilson;

    use super::*;
    use crate::progress::figures::Figures;
    use crate::ui::testing::{holds, html};

    fn sample(answered: u32, changed_items: usize) -> DomainView {
        DomainView {
            summary: "<script>alert(1)</script>".to_owned(),
            guideline: "법률 독해 지침".to_owned(),
            version: 2,
            published: "2026년 9월 14일".to_owned(),
            rules: 17,
            changed_items,
            gates: Vec::new(),
            figures: DomainFigures {
                id: "legal".parse().expect("a domain id"),
                title: "법률 독해".to_owned(),
                total: Figures { answered, meaning: wilson(9.0, answered), ..Figures::default() },
                items: 44,
                met: 12,
                due: 2,
                rules: Vec::new(),
                weakest: Vec::new(),
            },
        }
    }

    #[test]
    fn guideline_practice_and_figures_stand_together() {
        let html = html(|| view! { <DomainPage view=sample(12, 3) locale=Locale::Korean /> });
        holds(
            &html,
            &["/guidelines/legal", "2026년 9월 14일", "action=\"/practice/legal\"", "name=\"changed\"", "75 % ("],
        );
        holds(&html, &["다시 볼 규칙 2개", "&lt;script&gt;"]);
    }

    #[test]
    fn without_changed_items_there_is_no_such_drill() {
        let html = html(|| view! { <DomainPage view=sample(0, 0) locale=Locale::English /> });
        assert!(!html.contains("name=\"changed\""), "{html}");
        assert!(!html.contains(" % ("), "nothing answered, no figure: {html}");
    }
}
