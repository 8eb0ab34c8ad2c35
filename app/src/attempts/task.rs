//! How a task of a live phase stands, and what is told of it in the runner.

use assessment::attempt::{Attempt, SlotState};
use assessment::live::{TaskState, Work};
use assessment::{Instant, RuleId};
use leptos::prelude::*;

use super::runner::VERDICT;
use super::runner::view::Grade;
use super::view::TaskView;
use crate::i18n::{Locale, live, moments};

/// The tasks handed out while a live phase is running, in their order; none of any other attempt.
pub(crate) fn tasks(attempt: &Attempt, now: Instant) -> Option<Vec<TaskView>> {
    let work = Work::of_attempt(attempt).filter(|_| attempt.closure().is_none())?;
    let view = |slot: usize| match work.task(&attempt.slots, slot, now) {
        TaskState::Open => TaskView::Open,
        TaskState::HandedIn => TaskView::HandedIn,
        TaskState::Accepted => TaskView::Accepted,
        TaskState::Rejected { due_at } => TaskView::Rejected { due_at, rules: broken(&attempt.slots[slot]) },
        TaskState::Withdrawn => TaskView::Withdrawn,
    };
    Some((0..work.handed_out).map(view).collect())
}

/// The rules that the last inspection found broken, each once.
pub(crate) fn broken(state: &SlotState) -> Vec<RuleId> {
    let mut rules: Vec<RuleId> = Vec::new();
    let findings = state.rejections.last().map(|rejection| rejection.score.findings.as_slice());
    for finding in findings.unwrap_or_default() {
        if !rules.contains(&finding.rule) {
            rules.push(finding.rule.clone());
        }
    }
    rules
}

impl TaskView {
    /// How it is marked in the map; none while there is something to do.
    pub(super) fn grade(&self) -> Option<Grade> {
        match self {
            Self::Open | Self::Rejected { .. } => None,
            Self::HandedIn => Some(Grade::Partly),
            Self::Accepted => Some(Grade::Right),
            Self::Withdrawn => Some(Grade::Wrong),
        }
    }

    /// What is told of it; nothing of a task that is to be done for the first time.
    pub(super) fn words(&self, locale: Locale) -> String {
        match self {
            Self::Open => String::new(),
            Self::HandedIn => live::handed_in_long(locale).to_owned(),
            Self::Accepted => live::accepted_long(locale).to_owned(),
            Self::Withdrawn => live::withdrawn_long(locale).to_owned(),
            Self::Rejected { due_at, rules } => {
                let rules: Vec<&str> = rules.iter().map(RuleId::local).collect();
                live::rejected_why(locale, &rules.join(", "), &moments::minute(locale, *due_at))
            }
        }
    }

    /// What stands in place of the controls.
    pub(super) fn notice(&self, locale: Locale, given: Vec<String>) -> AnyView {
        let given = given.into_iter().map(|line| view! { <p lang="ko">{line}</p> });
        view! {
            <section class="feedback" data-grade=self.grade().map(Grade::word)>
                <h2 class="grade" id=VERDICT tabindex="-1">{self.words(locale)}</h2>
                {given.collect_view()}
            </section>
        }
        .into_any()
    }
}
