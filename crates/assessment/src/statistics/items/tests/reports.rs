//! What is shown, with which interval, and what is refused.

use super::marks;
use crate::shuffle::SplitMix64;
use crate::statistics::items::{Flag, Marks, analyse, report};
use crate::statistics::{Figure, Refusal};

/// Answers to `items` items of middling difficulty by `n` learners of uniform ability; item 0 has the wrong key.
fn answers(n: usize, items: usize, seed: u64) -> Marks {
    let mut generator = SplitMix64(seed);
    let row = |_| {
        let ability = 20 + generator.below(60);
        let right: Vec<bool> = (0..items).map(|_| generator.below(100) < ability).collect();
        (0..items).map(|item| Some(f64::from(u8::from(right[item] != (item == 0))))).collect::<Vec<_>>()
    };
    Marks::new(vec![1.0; items], (0..n).map(row).collect::<Vec<_>>()).unwrap()
}

#[test]
fn a_wrong_key_is_flagged_within_sixty_learners() {
    let flagged = |item: usize| {
        let found = |seed: &u64| {
            report(&answers(60, 20, *seed)).items[item].flags.contains(&Flag::NegativeDiscrimination)
        };
        (0..100).filter(found).count()
    };
    assert!(flagged(0) > 90, "{}", flagged(0));
    assert!(flagged(1) < 10, "{}", flagged(1));
}

#[test]
fn intervals_hold_the_truth_about_as_often_as_they_say() {
    // The truth is what 40,000 learners give.
    let truth = analyse(&answers(40_000, 12, 99)).test;
    let held = |of: fn(&crate::statistics::items::TestReport) -> Figure, truth: Option<f64>| {
        let holds = |seed: &u64| {
            let shown = of(&report(&answers(80, 12, *seed)).test).shown().copied().unwrap();
            let truth = truth.unwrap();
            shown.low <= truth && truth <= shown.high
        };
        (0..200).filter(holds).count()
    };
    for (name, count) in [
        ("mean", held(|test| test.mean, truth.mean)),
        ("deviation", held(|test| test.deviation, truth.deviation)),
        ("alpha", held(|test| test.alpha, truth.alpha)),
        ("error ratio", held(|test| test.error_ratio, truth.error_ratio)),
        ("standard error", held(|test| test.standard_error, truth.standard_error)),
    ] {
        assert!((175..=200).contains(&count), "{name}: {count} of 200");
    }
}

#[test]
fn few_attempts_are_refused_by_figure() {
    let nine = report(&answers(9, 5, 1));
    assert_eq!(nine.items[0].facility.refused(), Some(Refusal::TooFew { n: 9, needed: 10 }));
    let twenty = report(&answers(20, 5, 1));
    assert!(twenty.items[0].facility.shown().is_some() && twenty.test.mean.shown().is_some());
    assert_eq!(twenty.items[0].discrimination.refused(), Some(Refusal::TooFew { n: 20, needed: 30 }));
    assert_eq!(twenty.items[0].upper_lower.refused(), Some(Refusal::TooFew { n: 20, needed: 40 }));
    assert!(twenty.items.iter().all(|item| item.flags.is_empty()));
}

#[test]
fn an_item_that_all_get_right_has_a_facility_and_no_discrimination() {
    let rows: Vec<&str> = (0..40).map(|at| if at % 2 == 0 { "110" } else { "101" }).collect();
    let found = report(&marks(&rows));
    let shown = found.items[0].facility.shown().unwrap();
    assert!((shown.value - 1.0).abs() < 1e-12 && shown.low > 0.9 && shown.low < 1.0);
    assert_eq!(found.items[0].discrimination.refused(), Some(Refusal::Undefined));
    assert_eq!(found.items[0].deviation.refused(), Some(Refusal::NoInterval));
    assert_eq!(found.test.alpha.refused(), Some(Refusal::Undefined));
}

#[test]
fn an_item_that_half_get_right_spreads_as_far_as_it_can() {
    let rows: Vec<&str> = (0..100).map(|at| if at % 2 == 0 { "10" } else { "01" }).collect();
    let shown = *report(&marks(&rows)).items[0].deviation.shown().unwrap();
    assert!(
        (shown.value - shown.high).abs() < 1e-12 && shown.low > 0.48 && shown.low < shown.value,
        "{shown:?}"
    );
}

#[test]
fn partial_credit_and_penalties_get_intervals_too() {
    let row = |at: u32| [Some(f64::from(at % 5) / 4.0), Some(f64::from(at % 3) - 1.0)];
    let found = report(&Marks::new(vec![1.0, 1.0], (0..60).map(row)).unwrap());
    for item in &found.items {
        let shown = item.facility.shown().unwrap();
        assert!(shown.low < shown.value && shown.value < shown.high);
    }
    assert_eq!(found.items[1].upper_lower.refused(), Some(Refusal::NoInterval));
}
