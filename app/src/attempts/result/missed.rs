//! The rules missed most.

use std::collections::{BTreeMap, BTreeSet};

use assessment::RuleId;
use leptos::prelude::*;
use service::attempts::OpenAttempt;

use crate::attempts::view::SlotView;
use crate::i18n::{Locale, common, learn, progress};
use crate::progress::figures::RuleName;
use crate::progress::rules::RuleLink;
use crate::ui::practise::{Drill, Practise};

/// A rule and in how many items it was missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MissedRule {
    /// The rule.
    pub(super) rule: RuleName,
    /// Items in which it was missed.
    pub(super) items: usize,
}

/// The rules that findings name, most missed first. An item counts once for a rule however often it breaks it.
pub(super) fn missed_rules(slots: &[SlotView]) -> Vec<MissedRule> {
    let mut counts: BTreeMap<&RuleId, (usize, &str)> = BTreeMap::new();
    for feedback in slots.iter().filter_map(|slot| slot.feedback.as_ref()) {
        for rule in &feedback.rules {
            if feedback.score.findings.iter().any(|finding| finding.rule == rule.id) {
                counts.entry(&rule.id).or_insert((0, &rule.title)).0 += 1;
            }
        }
    }
    ranked(counts)
}

/// The same of an attempt whose items are not told: the rules alone.
pub(super) fn missed_rules_of(judged: &OpenAttempt) -> Vec<MissedRule> {
    let mut counts: BTreeMap<&RuleId, (usize, &str)> = BTreeMap::new();
    for score in judged.attempt.slots.iter().filter_map(|slot| slot.score.as_ref()) {
        let missed: BTreeSet<&RuleId> = score.findings.iter().map(|finding| &finding.rule).collect();
        for id in missed {
            let title = judged.guideline.rule(id).map_or("", |rule| &rule.title);
            counts.entry(id).or_insert((0, title)).0 += 1;
        }
    }
    ranked(counts)
}

fn ranked(counts: BTreeMap<&RuleId, (usize, &str)>) -> Vec<MissedRule> {
    let named = |(id, (items, title)): (&RuleId, (usize, &str))| MissedRule {
        rule: RuleName { id: id.clone(), title: title.to_owned() },
        items,
    };
    let mut missed: Vec<MissedRule> = counts.into_iter().map(named).collect();
    missed.sort_by_key(|rule| std::cmp::Reverse(rule.items));
    missed
}

/// The rules missed, each with its text a click away and a drill.
#[component]
pub(super) fn MissedRules(
    /// Most missed first.
    missed: Vec<MissedRule>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let rules = missed.into_iter().map(|missed| {
        let (drill, title) = (Drill::of_rule(&missed.rule.id), missed.rule.title.clone());
        view! {
            <li class="weak-rule">
                <span>
                    <RuleLink rule=missed.rule />
                    " "<span class="facts">{learn::missed_in(locale, &common::items(locale, missed.items))}</span>
                </span>
                <Practise drill=drill label=progress::drill(locale) about=title />
            </li>
        }
    });
    view! { <ol class="plain-list missed-rules">{rules.collect_view()}</ol> }
}
