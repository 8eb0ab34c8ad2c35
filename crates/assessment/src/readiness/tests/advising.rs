//! What to practise next.

use crate::ability::tests::simulation::{Plan, World};
use crate::ability::{Answer, Estimator};
use crate::readiness::{Advice, Forecaster};

/// Advice for someone who got everything wrong in domain 0 and right in domain 1.
fn advice(drift: f64) -> Advice {
    let world =
        World::new(Plan { seed: 4, domains: 2, practice: 15, exam: 8, loading: 0.4, drift, noise: 0.02 });
    let estimator = Estimator::new(world.truth());
    let forecaster = Forecaster::new(&estimator, &world.blueprint, 1).unwrap();
    let answer = |item: usize| Answer { item, right: world.bank[item].domain == 1, practised: true };
    let answers: Vec<Answer> =
        (0..world.bank.len()).filter(|item| world.bank[*item].pool < 2).map(answer).collect();
    let standing = estimator.standing(&answers).unwrap();
    let advice = forecaster.advice(&standing, 20);
    assert_eq!(forecaster.gains(&standing, 20), advice.gains);
    advice
}

#[test]
fn the_weak_domain_comes_first_and_goals_are_ever_farther() {
    let found = advice(0.05);
    assert_eq!(found.gains[0].domain, 0);
    assert!(found.gains[0].gain > found.gains[1].gain && found.gains[1].gain > -1e-3, "{found:?}");
    assert!(found.gains[0].lever > 0.0);
    let items: Vec<u32> = found.distances.iter().filter_map(|distance| distance.items).collect();
    assert!(items.len() >= 2 && items.is_sorted() && items[0] > 0, "{found:?}");
    let rises: Vec<f64> = found.distances.iter().filter_map(|distance| distance.rise).collect();
    assert!(rises.len() == 3 && rises.is_sorted() && rises[0] > 0.0, "{found:?}");
}

#[test]
fn without_growth_practice_promises_nothing_yet_the_lever_still_tells() {
    let found = advice(0.0);
    assert!(found.gains.iter().all(|gain| gain.gain.abs() < 5e-3), "{found:?}");
    assert!(found.distances.iter().all(|distance| distance.items.is_none() && distance.rise.is_some()));
    let lever = |domain: usize| found.gains.iter().find(|gain| gain.domain == domain).unwrap().lever;
    assert!(lever(0) > lever(1));
}
