use proptest::prelude::*;

use crate::Instant;
use crate::memory::{Card, Grade, Scheduler, WEIGHTS, Weights, WeightsError};

const DAY: i64 = 86_400_000;

fn grade() -> impl Strategy<Value = Grade> {
    prop::sample::select(vec![Grade::Again, Grade::Hard, Grade::Good, Grade::Easy])
}

fn after(reviews: &[(i64, Grade)]) -> Option<Card> {
    let scheduler = Scheduler::default();
    let mut at = Instant(0);
    reviews.iter().fold(None, |card: Option<Card>, (gap, grade)| {
        at = at.plus_millis(*gap);
        Some(card.map_or_else(|| scheduler.first(*grade, at), |card| scheduler.reviewed(&card, *grade, at)))
    })
}

proptest! {
    #[test]
    fn nothing_runs_away(reviews in prop::collection::vec((0_i64..4_000 * DAY, grade()), 1..40)) {
        let card = after(&reviews).unwrap();
        prop_assert!(card.memory.stability.is_finite() && card.memory.stability > 0.0);
        prop_assert!((1.0..=10.0).contains(&card.memory.difficulty));
        let wait = card.due_at.millis_since(card.reviewed_at);
        prop_assert!((DAY..=60 * DAY).contains(&wait) && wait % DAY == 0);
    }

    #[test]
    fn recall_only_falls(reviews in prop::collection::vec((0_i64..400 * DAY, grade()), 1..10), days in 0_i64..4_000) {
        let (scheduler, card) = (Scheduler::default(), after(&reviews).unwrap());
        let at = |days: i64| scheduler.recall(&card, card.reviewed_at.plus_millis(days * DAY));
        prop_assert!((at(0) - 1.0).abs() < 1e-12);
        prop_assert!(at(days + 1) < at(days) && at(days + 1) > 0.0);
    }

    #[test]
    fn a_better_grade_never_comes_sooner(reviews in prop::collection::vec((0_i64..90 * DAY, grade()), 1..8), days in 1_i64..90) {
        let (scheduler, card) = (Scheduler::default(), after(&reviews).unwrap());
        let due = |grade| scheduler.reviewed(&card, grade, card.reviewed_at.plus_millis(days * DAY)).due_at;
        prop_assert!(due(Grade::Again) <= due(Grade::Hard));
        prop_assert!(due(Grade::Hard) <= due(Grade::Good));
        prop_assert!(due(Grade::Good) <= due(Grade::Easy));
    }
}

#[test]
fn the_grade_comes_from_the_answer() {
    for (points, hinted, grade) in [
        (1.0, false, Grade::Good),
        (1.0, true, Grade::Hard),
        (0.6, false, Grade::Hard),
        (0.6, true, Grade::Again),
        (0.2, false, Grade::Again),
        (f64::NAN, false, Grade::Again),
    ] {
        assert_eq!(Grade::of_answer(points, hinted), grade, "{points} {hinted}");
    }
}

#[test]
fn weights_that_cannot_be_worked_with_are_refused_by_their_place() {
    for (place, weight) in [(0, 0.0), (20, 0.0), (7, -1.0), (3, f64::NAN)] {
        let mut weights = WEIGHTS;
        weights[place] = weight;
        assert_eq!(Weights::new(weights), Err(WeightsError { place }));
    }
    let mut weights = WEIGHTS;
    weights[7] = 0.0;
    assert!(Weights::new(weights).is_ok());
}
