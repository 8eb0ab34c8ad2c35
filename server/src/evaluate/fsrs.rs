//! Memory states and due times of FSRS-6.

use assessment::Instant;
use assessment::memory::{Card, Grade, Phase, Scheduler, Weights};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Input {
    w: [f64; 21],
    desired_retention: f64,
    maximum_interval: u32,
    learning_steps_s: Vec<i64>,
    relearning_steps_s: Vec<i64>,
    reviews: Vec<Review>,
}

#[derive(Deserialize)]
struct Review {
    gap_s: i64,
    rating: u64,
}

fn millis(seconds: Vec<i64>) -> Vec<i64> {
    seconds.into_iter().map(|second| second.saturating_mul(1_000)).collect()
}

fn step(recall: Option<f64>, card: &Card, at: Instant) -> Value {
    let state = match card.phase {
        Phase::Learning(_) => "Learning",
        Phase::Review => "Review",
        Phase::Relearning(_) => "Relearning",
    };
    json!({
        "r_before": recall,
        "s": card.memory.stability,
        "d": card.memory.difficulty,
        "state": state,
        "due_in_s": card.due_at.millis_since(at) / 1_000,
    })
}

pub(super) fn evaluate(input: &Value) -> Result<Value, String> {
    let input = Input::deserialize(input).map_err(|error| error.to_string())?;
    if !(input.desired_retention > 0.0 && input.desired_retention < 1.0) {
        return Err("`desired_retention` lies between 0 and 1".to_owned());
    }
    let scheduler = Scheduler {
        weights: Weights::new(input.w).map_err(|error| error.to_string())?,
        retention: input.desired_retention,
        longest: input.maximum_interval,
        learning: millis(input.learning_steps_s),
        relearning: millis(input.relearning_steps_s),
    };
    let (mut at, mut card, mut steps) = (Instant(0), None::<Card>, Vec::new());
    for review in &input.reviews {
        let grade = Grade::of_number(review.rating)
            .ok_or_else(|| format!("a rating is 1 … 4, not {}", review.rating))?;
        at = at.plus_millis(review.gap_s.saturating_mul(1_000));
        let recall = card.map(|card| scheduler.recall(&card, at));
        let next = match card {
            Some(card) => scheduler.reviewed(&card, grade, at),
            None => scheduler.first(grade, at),
        };
        steps.push(step(recall, &next, at));
        card = Some(next);
    }
    Ok(json!({ "steps": steps }))
}
