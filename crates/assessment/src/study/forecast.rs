//! What the coming days will bring.

use std::collections::BTreeSet;

use super::StudyPlan;
use super::cards::Cards;
use super::queue::quota;
use crate::memory::{Card, Grade, Scheduler};
use crate::practice::{Candidate, PastAnswer};
use crate::{Day, Instant};

/// Days that are looked ahead, today included.
pub const DAYS: u32 = 14;

/// One day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayLoad {
    /// The day.
    pub day: Day,
    /// Rules due, those put off from the day before included.
    pub due: u32,
    /// New items there would be room for.
    pub fresh: u32,
}

/// The next [`DAYS`] days if every day's queue is done and every answer is right: a forecast of work, not of success. What the
/// daily limit does not let in is due the next day too.
pub fn forecast(
    plan: &StudyPlan,
    candidates: &[Candidate],
    past: &[PastAnswer],
    now: Instant,
) -> Vec<DayLoad> {
    let scheduler = Scheduler::default();
    let cards = Cards::of(candidates, past);
    let today = Day::of(now);
    let mut rules: Vec<(Card, Instant)> = cards.rules.values().map(|rule| (rule.card, rule.due_at)).collect();
    let unmet_rules: BTreeSet<_> = cards.fresh.iter().filter_map(|one| one.rules.first()).collect();
    let mut unmet_rules = unmet_rules.iter().filter(|rule| !cards.rules.contains_key(**rule)).count();
    let mut fresh = cards.fresh.len();
    let done = past.iter().filter(|answer| Day::of(answer.at) == today).count();
    let load = |ahead: u32| {
        let day = today.plus(ahead);
        let at = if ahead == 0 { now } else { day.start() };
        let limit = usize::from(plan.daily_limit).saturating_sub(if ahead == 0 { done } else { 0 });
        let is_due = |due_at: Instant| Day::of(due_at) <= day;
        let due = rules.iter().filter(|(_, due_at)| is_due(*due_at)).count();
        let reviewed = rules.iter_mut().filter(|(_, due_at)| is_due(*due_at)).take(limit);
        reviewed.for_each(|(card, due_at)| {
            *card = scheduler.reviewed(card, Grade::Good, at);
            *due_at = card.due_at;
        });
        let share = plan.days_left(day).map_or(fresh, |days| quota(fresh, days));
        let new = share.min(fresh).min(limit.saturating_sub(due));
        fresh -= new;
        // Items of rules never answered make cards of their own; which of the new ones they are does not matter here.
        let begun = unmet_rules.min(new);
        unmet_rules -= begun;
        let card = scheduler.first(Grade::Good, at);
        rules.extend(std::iter::repeat_n((card, card.due_at), begun));
        DayLoad {
            day,
            due: u32::try_from(due).unwrap_or(u32::MAX),
            fresh: u32::try_from(new).unwrap_or(u32::MAX),
        }
    };
    (0..DAYS).map(load).collect()
}
