//! The cards of a learner in one domain, and what is still new.

use std::collections::{BTreeMap, BTreeSet};

use crate::practice::{Candidate, PastAnswer, card_of};
use crate::{Instant, ItemId, RuleId, memory::Card};

/// A rule that has been answered.
#[derive(Clone, Debug)]
pub(super) struct RuleCard<'a> {
    pub(super) card: Card,
    /// When it is due; at once after an answer that was not fully right.
    pub(super) due_at: Instant,
    /// Its items, never answered before those answered longest ago.
    pub(super) items: Vec<&'a ItemId>,
}

/// What a plan works with.
pub(super) struct Cards<'a> {
    pub(super) rules: BTreeMap<&'a RuleId, RuleCard<'a>>,
    /// Items never answered, in the bank's order.
    pub(super) fresh: Vec<&'a Candidate>,
}

impl<'a> Cards<'a> {
    /// Reserved items that were never met are no business of practice.
    pub(super) fn of(candidates: &'a [Candidate], past: &'a [PastAnswer]) -> Self {
        let mut last: BTreeMap<&ItemId, Instant> = BTreeMap::new();
        for answer in past {
            let seen = last.entry(&answer.item).or_insert(answer.at);
            *seen = (*seen).max(answer.at);
        }
        let usable = || candidates.iter().filter(|one| !one.reserved || last.contains_key(&one.item));
        let names: BTreeSet<&RuleId> = usable().filter_map(|one| one.rules.first()).collect();
        let card = |rule: &'a RuleId| {
            let answers: Vec<&PastAnswer> =
                past.iter().filter(|answer| answer.rules.contains(rule)).collect();
            let (card, due_at) = card_of(&answers)?;
            let mut items: Vec<&ItemId> =
                usable().filter(|one| one.rules.first() == Some(rule)).map(|one| &one.item).collect();
            items.sort_by_key(|item| last.get(item).copied());
            Some((rule, RuleCard { card, due_at, items }))
        };
        Self {
            rules: names.into_iter().filter_map(card).collect(),
            fresh: usable().filter(|one| !last.contains_key(&one.item)).collect(),
        }
    }
}
