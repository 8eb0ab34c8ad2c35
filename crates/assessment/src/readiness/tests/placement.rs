//! Forecasts from learned items against an oracle that knows every item and the law of growth.

use crate::ability::tests::simulation::{Learner, Plan, World};
use crate::ability::{Answer, Estimator, calibrate};
use crate::readiness::{Forecast, Forecaster, Outcome, reliability};

/// Learns from `past` learners and forecasts 100 others, each alone.
fn judge(plan: Plan, past: usize) -> (f64, f64) {
    let domains = plan.domains;
    let mut world = World::new(plan);
    let known: Vec<Vec<Answer>> = (0..past)
        .map(|_| {
            let learner = world.learner();
            [learner.practice, learner.exam].concat()
        })
        .collect();
    let targets: Vec<Learner> = (0..100).map(|_| world.learner()).collect();
    let forecasts = |estimator: &Estimator| -> Vec<Forecast> {
        let forecaster = Forecaster::new(estimator, &world.blueprint, 7).unwrap();
        let one = |learner: &Learner| forecaster.forecast(&estimator.standing(&learner.practice).unwrap());
        targets.iter().map(one).collect()
    };
    let found = forecasts(&Estimator::new(calibrate(domains, &world.bank, &known).unwrap()));
    let oracle = forecasts(&Estimator::new(world.truth()));
    let rate = targets.iter().map(|learner| learner.chance).sum::<f64>() / targets.len() as f64;
    let excess = |pass: &dyn Fn(usize) -> f64| -> f64 {
        targets.iter().enumerate().map(|(index, learner)| (pass(index) - learner.chance).powi(2)).sum()
    };
    let (base, best) = (excess(&|_| rate), excess(&|index| oracle[index].pass));
    let placement = (base - excess(&|index| found[index].pass)) / (base - best);
    let outcomes: Vec<Outcome> = targets
        .iter()
        .zip(&found)
        .map(|(learner, forecast)| Outcome {
            pass: forecast.pass,
            interval: Some((forecast.low, forecast.high)),
            passed: learner.passed,
            chance: Some(learner.chance),
        })
        .collect();
    (placement, reliability(&outcomes).coverage.unwrap())
}

fn plan(drift: f64, noise: f64) -> Plan {
    Plan { seed: 14, domains: 2, practice: 16, exam: 6, loading: 0.75, drift, noise }
}

#[test]
fn static_learners_are_placed_almost_like_the_oracle_places_them() {
    let (placement, coverage) = judge(plan(0.0, 0.0), 120);
    assert!(placement > 0.93 && (0.7..0.9).contains(&coverage), "{placement} {coverage}");
}

#[test]
fn growing_learners_too() {
    let (placement, coverage) = judge(plan(0.06, 0.1), 120);
    assert!(placement > 0.93 && (0.7..0.9).contains(&coverage), "{placement} {coverage}");
}

#[test]
fn forty_past_learners_give_honest_forecasts() {
    let (placement, coverage) = judge(plan(0.0, 0.0), 40);
    assert!(placement > 0.8 && (0.65..0.93).contains(&coverage), "{placement} {coverage}");
}
