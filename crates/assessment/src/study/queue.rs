//! What to practise today.

use std::collections::BTreeSet;

use super::StudyPlan;
use super::cards::{Cards, RuleCard};
use crate::memory::{Grade, Scheduler};
use crate::practice::{Candidate, PastAnswer, choose};
use crate::{Day, Instant, ItemId};

/// Today's items. No item stands twice, and all together are no more than [`Queue::left`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// One item for each rule to review, the rule most at risk first.
    pub reviews: Vec<ItemId>,
    /// Items never answered.
    pub fresh: Vec<ItemId>,
    /// Items answered today already.
    pub done: u32,
    /// What the daily limit leaves.
    pub left: u32,
    /// Rules that are due, whether or not the limit lets them in.
    pub due: u32,
}

impl Queue {
    /// All items, reviews first.
    pub fn items(&self) -> impl Iterator<Item = &ItemId> {
        self.reviews.iter().chain(&self.fresh)
    }
}

/// Today's queue of one domain, within the daily limit less what was answered today.
///
/// 1. Rules that are due, the least chance of recall first.
/// 2. New items. With a test ahead, as many as spread what is left evenly over the days up to it; without one, all that fit.
/// 3. With a test ahead, rules that are not due yet but will have fallen below the wanted retention on that day, as soon as a
///    right answer today would carry them over it: one review then is the last they need.
///
/// Ties keep the order of `candidates`.
pub fn queue(plan: &StudyPlan, candidates: &[Candidate], past: &[PastAnswer], now: Instant) -> Queue {
    let today = Day::of(now);
    let cards = Cards::of(candidates, past);
    let scheduler = Scheduler::default();
    let done = past.iter().filter(|answer| Day::of(answer.at) == today).count();
    let left = usize::from(plan.daily_limit).saturating_sub(done);
    let mut taken: BTreeSet<ItemId> = BTreeSet::new();

    let mut due: Vec<&RuleCard> = cards.rules.values().filter(|rule| now >= rule.due_at).collect();
    due.sort_by(|one, other| scheduler.recall(&one.card, now).total_cmp(&scheduler.recall(&other.card, now)));
    let mut reviews: Vec<ItemId> = due.iter().take(left).filter_map(|rule| take(rule, &mut taken)).collect();

    let unmet: Vec<Candidate> =
        cards.fresh.iter().filter(|one| !taken.contains(&one.item)).map(|one| (*one).clone()).collect();
    let share = match plan.days_left(today) {
        // New items met in reviews count as new ones too.
        Some(days) => quota(cards.fresh.len(), days).saturating_sub(cards.fresh.len() - unmet.len()),
        None => unmet.len(),
    };
    let room = left - reviews.len();
    let fresh = choose(&unmet, past, None, share.min(room), now);
    taken.extend(fresh.iter().cloned());

    if let Some(test) = plan.test_day.filter(|test| *test > today) {
        let on_the_day = test.start();
        let needed = |rule: &&RuleCard| {
            let again = scheduler.reviewed(&rule.card, Grade::Good, now);
            now < rule.due_at
                && scheduler.recall(&rule.card, on_the_day) < scheduler.retention
                && scheduler.recall(&again, on_the_day) >= scheduler.retention
        };
        let mut ahead: Vec<&RuleCard> = cards.rules.values().filter(needed).collect();
        ahead.sort_by(|one, other| {
            scheduler.recall(&one.card, on_the_day).total_cmp(&scheduler.recall(&other.card, on_the_day))
        });
        let room = left - reviews.len() - fresh.len();
        reviews.extend(ahead.iter().take(room).filter_map(|rule| take(rule, &mut taken)));
    }
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Queue { reviews, fresh, done: count(done), left: count(left), due: count(due.len()) }
}

/// The first item of a rule that is not taken yet.
fn take(rule: &RuleCard, taken: &mut BTreeSet<ItemId>) -> Option<ItemId> {
    let item = rule.items.iter().find(|item| !taken.contains(**item))?;
    taken.insert((*item).clone());
    Some((*item).clone())
}

/// New items a day when `items` are spread over the days up to a test, today included and the day of the test not, unless it
/// is today.
pub(super) fn quota(items: usize, days_left: u32) -> usize {
    items.div_ceil(days_left.max(1) as usize)
}
