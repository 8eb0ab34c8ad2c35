use proptest::prelude::*;

use super::*;
use crate::practice::{Candidate, PastAnswer};
use crate::{Day, Instant, ItemId};

/// 2026-11-22, noon in Korea.
const NOON: Instant = Instant(1_795_316_400_000);
const DAY: i64 = 86_400_000;

fn candidate(rule: usize, item: usize) -> Candidate {
    Candidate {
        item: format!("d/r{rule}i{item}").parse().unwrap(),
        rules: vec![format!("d/R{rule}").parse().unwrap()],
        reserved: false,
    }
}

/// Items of some rules, rule by rule.
fn bank(rules: usize, items: usize) -> Vec<Candidate> {
    (1..=rules).flat_map(|rule| (1..=items).map(move |item| candidate(rule, item))).collect()
}

fn answer(rule: usize, item: usize, points: f64, days_ago: i64) -> PastAnswer {
    let Candidate { item, rules, .. } = candidate(rule, item);
    PastAnswer { item, rules, points, at: NOON.plus_millis(-days_ago * DAY) }
}

fn ids(items: &[ItemId]) -> Vec<&str> {
    items.iter().map(ItemId::as_str).collect()
}

fn until(days: u32, daily_limit: u16) -> StudyPlan {
    StudyPlan { daily_limit, test_day: Some(Day::of(NOON).plus(days)) }
}

#[test]
fn reviews_come_before_new_items_and_the_one_most_at_risk_first() {
    let past = [answer(1, 1, 1.0, 9), answer(2, 1, 1.0, 30), answer(3, 1, 1.0, 0)];
    let plan = StudyPlan { daily_limit: 5, test_day: None };
    let queue = queue(&plan, &bank(4, 2), &past, NOON);
    // Rule 3 was answered today: it rests, and it counts.
    assert_eq!(ids(&queue.reviews), ["d/r2i2", "d/r1i2"]);
    assert_eq!((queue.done, queue.left, queue.due), (1, 4, 2));
    assert_eq!(queue.fresh.len(), 2);
}

#[test]
fn a_test_spreads_what_is_new_over_the_days_left() {
    let bank = bank(5, 6);
    assert_eq!(queue(&until(10, 20), &bank, &[], NOON).fresh.len(), 3);
    assert_eq!(queue(&until(1, 20), &bank, &[], NOON).fresh.len(), 20, "all that fit on the eve");
    assert_eq!(queue(&until(0, 20), &bank, &[], NOON).fresh.len(), 20, "and on the day");
    let over = StudyPlan { test_day: Some(Day(Day::of(NOON).0 - 1)), ..StudyPlan::default() };
    assert_eq!(queue(&over, &bank, &[], NOON).fresh.len(), 20, "a test that is over sets no pace");
}

#[test]
fn what_would_be_forgotten_on_the_day_is_reviewed_before_it() {
    // Answered right yesterday and due tomorrow, the day before the test.
    let past = [answer(1, 1, 1.0, 1)];
    let bank = [candidate(1, 1)];
    assert!(queue(&StudyPlan::default(), &bank, &past, NOON).reviews.is_empty());
    assert_eq!(ids(&queue(&until(3, 20), &bank, &past, NOON).reviews), ["d/r1i1"]);
    // A review today would not last until a test far away.
    assert!(queue(&until(60, 20), &bank, &past, NOON).reviews.is_empty());
}

#[test]
fn the_forecast_counts_what_is_put_off_again() {
    let past: Vec<PastAnswer> = (1..=6).map(|rule| answer(rule, 1, 0.0, 2)).collect();
    let plan = StudyPlan { daily_limit: 4, test_day: None };
    let days = forecast(&plan, &bank(6, 1), &past, NOON);
    assert_eq!(days.len(), DAYS as usize);
    assert_eq!((days[0].due, days[1].due), (6, 2));
    assert_eq!(days[0].day, Day::of(NOON));
    assert!(days.iter().all(|day| day.fresh == 0));
    let fresh = forecast(&until(10, 20), &bank(5, 6), &[], NOON);
    assert_eq!(fresh.iter().map(|day| day.fresh).sum::<u32>(), 30);
    assert_eq!(fresh[0].fresh, 3);
}

#[test]
fn a_new_rule_becomes_one_card_wherever_its_items_stand() {
    let past = [];
    let plan = StudyPlan { daily_limit: 100, test_day: None };
    let in_order = forecast(&plan, &bank(5, 4), &past, NOON);
    let mixed = forecast(&plan, &crate::shuffle::shuffled(&bank(5, 4), 7), &past, NOON);
    assert_eq!(in_order, mixed);
    assert_eq!(in_order.iter().find(|day| day.due > 0).map(|day| day.due), Some(5), "{in_order:?}");
}

proptest! {
    #[test]
    fn a_queue_keeps_its_limit_and_never_repeats(
        limit in 1_u16..30,
        test in prop::option::of(0_u32..40),
        given in prop::collection::vec((1_usize..6, 1_usize..5, 0.0_f64..=1.0, 0_i64..50), 0..40),
    ) {
        let mut bank = bank(5, 4);
        bank[3].reserved = true;
        let past: Vec<PastAnswer> = given.iter().map(|&(rule, item, points, ago)| answer(rule, item, points, ago)).collect();
        let plan = StudyPlan { daily_limit: limit, test_day: test.map(|days| Day::of(NOON).plus(days)) };
        let found = queue(&plan, &bank, &past, NOON);
        let mut items: Vec<_> = found.items().collect();
        prop_assert!(items.len() <= found.left as usize);
        let met = past.iter().any(|answer| answer.item == bank[3].item);
        prop_assert!(met || !items.contains(&&bank[3].item));
        items.sort();
        let count = items.len();
        items.dedup();
        prop_assert_eq!(items.len(), count);
        for day in forecast(&plan, &bank, &past, NOON) {
            prop_assert!(day.fresh <= u32::from(limit));
        }
    }
}
