//! The work desk.

use assessment::live::{Batch, Terms};
use assessment::{DomainId, GateId};
use leptos::prelude::*;

use super::batches::Batches;
use super::redo::{RejectedTask, RejectedTasks};
use super::terms::TermsList;
use crate::i18n::{Locale, common, learn, live};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Nothing;

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DeskView {
    /// What the gate is called.
    pub(super) title: String,
    /// The gate.
    pub(super) gate: GateId,
    /// The domain.
    pub(super) domain: DomainId,
    /// Where the attempt is.
    pub(super) path: String,
    /// The rules of the work.
    pub(super) terms: Terms,
    /// What the inspections led to so far, in words.
    pub(super) standing: String,
    /// Until when the work goes on, in words.
    pub(super) until: String,
    /// The batches handed out.
    pub(super) batches: Vec<Batch>,
    /// Rejected tasks.
    pub(super) rejected: Vec<RejectedTask>,
    /// Tasks handed out and not yet done.
    pub(super) open_tasks: usize,
    /// Whether those are a batch that has just come.
    pub(super) is_next_batch: bool,
}

impl DeskView {
    fn has_work(&self) -> bool {
        self.open_tasks > 0 || self.rejected.iter().any(|task| task.redo.is_some())
    }
}

/// The work desk.
#[component]
pub(super) fn DeskPage(
    /// What it shows.
    view: DeskView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let above = vec![
        ("/gates".to_owned(), common::gates(locale).to_owned()),
        (format!("/gates/{}", view.gate), view.title.clone()),
    ];
    let rejected = if view.rejected.is_empty() {
        view! { <Nothing text=live::nothing_to_redo(locale) /> }.into_any()
    } else {
        view! { <RejectedTasks tasks=view.rejected.clone() locale=locale /> }.into_any()
    };
    view! {
        <Crumbs above=above here=live::live(locale) locale=locale />
        <h1>{live::live_of(locale, &view.title)}</h1>
        <p class="lead">{view.standing.clone()}</p>
        <p class="facts facts-large">{live::until(locale, &view.until)}</p>
        {way_on(&view, locale)}
        <div class="panels">
            <section class="panel panel-wide">
                <h2>{live::batches(locale)}</h2>
                <Batches batches=view.batches.clone() of=view.terms.batches() locale=locale />
            </section>
            <section class="panel"><h2>{live::to_redo(locale)}</h2>{rejected}</section>
            <section class="panel">
                <h2>{live::rules(locale)}</h2>
                <TermsList terms=view.terms.clone() locale=locale />
            </section>
            <section class="panel panel-wide">
                <form method="post" action=format!("{}/work", view.path)>
                    <p>{live::end_warning(locale)}</p>
                    <button class="button">{live::end_now(locale)}</button>
                </form>
            </section>
        </div>
    }
}

/// What there is to do now.
fn way_on(view: &DeskView, locale: Locale) -> AnyView {
    let guideline = format!("/guidelines/{}", view.domain);
    if !view.has_work() {
        return view! { <p class="notice">{live::nothing_left(locale)}</p> }.into_any();
    }
    let label = if view.is_next_batch { live::next_batch(locale) } else { live::go_to_work(locale) };
    view! {
        <div class="buttons way-in">
            <a class="button button-main" href=view.path.clone()>{label}</a>
            <a class="button" href=guideline>{learn::read_guideline(locale)}</a>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
