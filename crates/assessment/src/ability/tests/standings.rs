//! One learner's posterior.

use super::simulation::{Plan, World};
use crate::ability::{Answer, Estimator, Response, estimate};

fn world(loading: f64, drift: f64) -> World {
    World::new(Plan { seed: 3, domains: 2, practice: 30, exam: 4, loading, drift, noise: 0.0 })
}

#[test]
fn without_growth_or_tie_it_is_the_textbook_posterior() {
    let mut world = world(0.0, 0.0);
    let estimator = Estimator::new(world.truth());
    let learner = world.learner();
    let standing = estimator.standing(&learner.practice).unwrap();
    for domain in 0..2 {
        let own = learner.practice.iter().filter(|answer| world.bank[answer.item].domain == domain);
        let responses: Vec<Response> = own
            .map(|answer| Response {
                curve: estimator.model().items[answer.item].curve(),
                right: answer.right,
            })
            .collect();
        let expected = estimate(&responses, 0.0, 1.0).unwrap();
        let found = standing.ability(&estimator, domain).unwrap();
        assert!((found.mean - expected.mean).abs() < 1e-6, "{found:?} {}", expected.mean);
        assert!((found.deviation - expected.deviation).abs() < 1e-6);
    }
    assert!(standing.ability(&estimator, 2).is_none());
}

#[test]
fn other_domains_inform_through_the_tie() {
    let world = world(0.9, 0.0);
    let estimator = Estimator::new(world.truth());
    let answers: Vec<Answer> = (0..20).map(|item| Answer { item, right: true, practised: true }).collect();
    let standing = estimator.standing(&answers).unwrap();
    let (own, other) = (standing.ability(&estimator, 0).unwrap(), standing.ability(&estimator, 1).unwrap());
    assert!(own.mean > other.mean && other.mean > 0.5, "{own:?} {other:?}");
    assert!(own.deviation < other.deviation && other.deviation < 1.0);
}

#[test]
fn practice_lifts_and_a_sitting_does_not() {
    let world = world(0.5, 0.1);
    let estimator = Estimator::new(world.truth());
    let after = |practised: bool| {
        let answers: Vec<Answer> =
            (0..10).map(|item| Answer { item, right: item % 2 == 0, practised }).collect();
        estimator.standing(&answers).unwrap().ability(&estimator, 0).unwrap().mean
    };
    assert!(after(true) > after(false) + 0.3);
    let unknown = [Answer { item: 999, right: true, practised: true }];
    assert!(estimator.standing(&unknown).is_err());
}
