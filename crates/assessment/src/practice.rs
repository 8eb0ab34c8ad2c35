//! Which items to practise next: due and weak rules first, unseen before seen.

use std::collections::{BTreeMap, BTreeSet};

use crate::memory::{Card, Grade, Scheduler};
use crate::statistics::wilson;
use crate::{Instant, ItemId, RuleId};

/// What practice needs to know of an item in the bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The item.
    pub item: ItemId,
    /// The rules it tests, the first one foremost.
    pub rules: Vec<RuleId>,
    /// Kept for gates until met in one.
    pub reserved: bool,
}

/// What practice needs to know of an answer given before.
#[derive(Clone, Debug, PartialEq)]
pub struct PastAnswer {
    /// The item.
    pub item: ItemId,
    /// Its rules.
    pub rules: Vec<RuleId>,
    /// Share of its points, 0 … 1.
    pub points: f64,
    /// When.
    pub at: Instant,
}

/// How much a rule wants practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Want {
    /// Answered wrong last time, or its wait is over.
    Due,
    /// Never answered.
    New,
    /// Answered right and not due yet.
    Resting,
}

/// Chooses up to `count` items for a practice session.
///
/// Rules are ranked: due before new before resting, and within that the lower end of the Wilson interval of their
/// accuracy, weakest first. Items come in the order of their first rule's rank, one per rule before a second;
/// unseen items before seen ones, and among the seen the one answered longest ago. Reserved items that the learner
/// has not met yet are left out. `only` narrows the session to one rule. Ties keep the order of `candidates`, so the
/// caller's shuffle decides them.
pub fn choose(
    candidates: &[Candidate],
    past: &[PastAnswer],
    only: Option<&RuleId>,
    count: usize,
    now: Instant,
) -> Vec<ItemId> {
    let mut last_seen: BTreeMap<&ItemId, Instant> = BTreeMap::new();
    for answer in past {
        let seen = last_seen.entry(&answer.item).or_insert(answer.at);
        *seen = (*seen).max(answer.at);
    }
    let ranks = rank_rules(candidates, past, now);
    let mut pool: Vec<&Candidate> = candidates
        .iter()
        .filter(|c| !c.reserved || last_seen.contains_key(&c.item))
        .filter(|c| only.is_none_or(|rule| c.rules.contains(rule)))
        .collect();
    pool.sort_by_key(|c| (last_seen.get(&c.item).copied(), rank_of(&ranks, c)));
    // Round robin over the rules, weakest first: one item per rule before a second.
    let mut taken_of_rule: BTreeMap<&RuleId, usize> = BTreeMap::new();
    let mut keyed: Vec<(usize, bool, usize, &Candidate)> = Vec::with_capacity(pool.len());
    for candidate in pool {
        let round = candidate.rules.first().map_or(0, |rule| {
            let taken = taken_of_rule.entry(rule).or_default();
            *taken += 1;
            *taken
        });
        let seen = last_seen.contains_key(&candidate.item);
        keyed.push((round, seen, rank_of(&ranks, candidate), candidate));
    }
    keyed.sort_by_key(|(round, seen, rank, _)| (*round, *seen, *rank));
    let mut chosen = BTreeSet::new();
    keyed
        .into_iter()
        .filter(|(_, _, _, candidate)| chosen.insert(candidate.item.clone()))
        .take(count)
        .map(|(_, _, _, candidate)| candidate.item.clone())
        .collect()
}

fn rank_of(ranks: &BTreeMap<RuleId, usize>, candidate: &Candidate) -> usize {
    candidate.rules.first().and_then(|rule| ranks.get(rule)).copied().unwrap_or(usize::MAX)
}

fn rank_rules(candidates: &[Candidate], past: &[PastAnswer], now: Instant) -> BTreeMap<RuleId, usize> {
    let rules: BTreeSet<&RuleId> = candidates.iter().filter_map(|c| c.rules.first()).collect();
    let mut order: Vec<(Want, f64, &RuleId)> = rules
        .into_iter()
        .map(|rule| {
            let answers: Vec<&PastAnswer> = past.iter().filter(|a| a.rules.contains(rule)).collect();
            let trials = u32::try_from(answers.len()).unwrap_or(u32::MAX);
            let accuracy = wilson(answers.iter().map(|a| a.points).sum(), trials);
            (want(&answers, now), accuracy.map_or(0.0, |accuracy| accuracy.low), rule)
        })
        .collect();
    order.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(b.2)));
    order.into_iter().enumerate().map(|(rank, (_, _, rule))| (rule.clone(), rank)).collect()
}

fn want(answers: &[&PastAnswer], now: Instant) -> Want {
    match due_at(answers) {
        None => Want::New,
        Some(due) if now >= due => Want::Due,
        Some(_) => Want::Resting,
    }
}

/// The rules that are due for review at `now`.
pub fn due_rules(past: &[PastAnswer], now: Instant) -> BTreeSet<RuleId> {
    let mut answers: BTreeMap<&RuleId, Vec<&PastAnswer>> = BTreeMap::new();
    for answer in past {
        for rule in &answer.rules {
            answers.entry(rule).or_default().push(answer);
        }
    }
    let due = |own: &[&PastAnswer]| due_at(own).is_some_and(|at| at <= now);
    answers.into_iter().filter(|(_, own)| due(own)).map(|(rule, _)| rule.clone()).collect()
}

/// When the rule behind these answers is due again; now or earlier means due. None without answers.
///
/// The answers are the reviews of one card (see [`crate::memory`]); a rule that was not fully right last time is due at once.
pub fn due_at(answers: &[&PastAnswer]) -> Option<Instant> {
    card_of(answers).map(|(_, due_at)| due_at)
}

/// The card of the rule behind these answers, and when it is due.
pub(crate) fn card_of(answers: &[&PastAnswer]) -> Option<(Card, Instant)> {
    let mut sorted = answers.to_vec();
    sorted.sort_by_key(|answer| answer.at);
    let scheduler = Scheduler::default();
    let mut found: Option<(Card, Instant)> = None;
    for answer in sorted {
        let grade = Grade::of_answer(answer.points, false);
        let next = match found {
            Some((card, _)) => scheduler.reviewed(&card, grade, answer.at),
            None => scheduler.first(grade, answer.at),
        };
        found = Some((next, if grade < Grade::Good { answer.at } else { next.due_at }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;

    fn candidate(item: &str, rule: &str) -> Candidate {
        Candidate { item: item.parse().unwrap(), rules: vec![rule.parse().unwrap()], reserved: false }
    }

    fn answer(item: &str, rule: &str, points: f64, day: i64) -> PastAnswer {
        PastAnswer {
            item: item.parse().unwrap(),
            rules: vec![rule.parse().unwrap()],
            points,
            at: Instant(day * DAY),
        }
    }

    fn ids(chosen: &[ItemId]) -> Vec<&str> {
        chosen.iter().map(ItemId::as_str).collect()
    }

    #[test]
    fn a_missed_rule_comes_before_a_new_one_and_unseen_items_before_seen() {
        let bank = [candidate("d/a1", "d/R1"), candidate("d/a2", "d/R1"), candidate("d/b1", "d/R2")];
        let past = [answer("d/a1", "d/R1", 0.0, 0)];
        assert_eq!(ids(&choose(&bank, &past, None, 3, Instant(DAY))), ["d/a2", "d/b1", "d/a1"]);
    }

    #[test]
    fn a_rule_answered_right_rests_until_it_is_due() {
        let bank = [candidate("d/a2", "d/R1"), candidate("d/b1", "d/R2")];
        let past = [answer("d/a1", "d/R1", 1.0, 0)];
        assert_eq!(ids(&choose(&bank, &past, None, 1, Instant(DAY / 2))), ["d/b1"]);
        assert_eq!(ids(&choose(&bank, &past, None, 1, Instant(2 * DAY))), ["d/a2"]);
    }

    #[test]
    fn the_due_rules_are_those_missed_and_those_whose_wait_is_over() {
        let past = [answer("d/a1", "d/R1", 0.0, 0), answer("d/b1", "d/R2", 1.0, 0)];
        let due = |at: i64| due_rules(&past, Instant(at)).into_iter().map(|rule| rule.to_string()).collect();
        let (soon, late): (Vec<String>, Vec<String>) = (due(DAY / 2), due(60 * DAY));
        assert_eq!(soon, ["d/R1"]);
        assert_eq!(late, ["d/R1", "d/R2"]);
        assert!(due_rules(&[], Instant(0)).is_empty());
    }

    #[test]
    fn reserved_items_wait_for_a_gate() {
        let mut bank = [candidate("d/a1", "d/R1")];
        bank[0].reserved = true;
        assert!(choose(&bank, &[], None, 5, Instant(0)).is_empty());
        let past = [answer("d/a1", "d/R1", 1.0, 0)];
        assert_eq!(choose(&bank, &past, None, 5, Instant(0)).len(), 1);
    }

    #[test]
    fn a_drill_keeps_to_its_rule() {
        let bank = [candidate("d/a1", "d/R1"), candidate("d/b1", "d/R2")];
        let rule = "d/R2".parse().unwrap();
        assert_eq!(ids(&choose(&bank, &[], Some(&rule), 5, Instant(0))), ["d/b1"]);
    }
}
