//! Every review of the reference package. The file says where it comes from.

use serde_json::Value;

use crate::Instant;
use crate::memory::{Grade, Phase, Scheduler, Weights};

fn millis(seconds: &Value) -> Vec<i64> {
    seconds.as_array().unwrap().iter().map(|step| step.as_i64().unwrap() * 1_000).collect()
}

fn scheduler(input: &Value) -> Scheduler {
    let weights: Vec<f64> = input["w"].as_array().unwrap().iter().map(|w| w.as_f64().unwrap()).collect();
    Scheduler {
        weights: Weights::new(weights.try_into().unwrap()).unwrap(),
        retention: input["desired_retention"].as_f64().unwrap(),
        longest: u32::try_from(input["maximum_interval"].as_u64().unwrap()).unwrap(),
        learning: millis(&input["learning_steps_s"]),
        relearning: millis(&input["relearning_steps_s"]),
    }
}

#[test]
fn every_review_is_that_of_the_reference() {
    let vectors: Value =
        serde_json::from_str(include_str!("../../../tests/fixtures/measure/fsrs.json")).unwrap();
    let mut reviews = 0;
    for case in vectors["cases"].as_array().unwrap() {
        let scheduler = scheduler(&case["input"]);
        let (mut at, mut card) = (Instant(0), None);
        let given = case["input"]["reviews"].as_array().unwrap();
        for (review, due) in given.iter().zip(case["expect"]["steps"].as_array().unwrap()) {
            at = at.plus_millis(review["gap_s"].as_i64().unwrap() * 1_000);
            let grade = Grade::of_number(review["rating"].as_u64().unwrap()).unwrap();
            let recall = card.map(|card| scheduler.recall(&card, at));
            let next =
                card.map_or_else(|| scheduler.first(grade, at), |card| scheduler.reviewed(&card, grade, at));
            let close =
                |found: f64, due: &Value| (found - due.as_f64().unwrap()).abs() < 1e-9 * found.max(1.0);
            let phase = match next.phase {
                Phase::Learning(_) => "Learning",
                Phase::Review => "Review",
                Phase::Relearning(_) => "Relearning",
            };
            assert!(close(next.memory.stability, &due["s"]), "{} {next:?} {due}", case["id"]);
            assert!(close(next.memory.difficulty, &due["d"]), "{} {next:?} {due}", case["id"]);
            assert!(
                recall.is_none_or(|recall| close(recall, &due["r_before"])),
                "{} {recall:?} {due}",
                case["id"]
            );
            assert_eq!(due["state"], phase, "{}", case["id"]);
            let wait = due["due_in_s"].as_i64().unwrap() * 1_000;
            assert_eq!(next.due_at.millis_since(at), wait, "{} {next:?} {due}", case["id"]);
            card = Some(next);
            reviews += 1;
        }
    }
    assert!(reviews > 1_500, "only {reviews}");
}
