//! Calibration finds what was simulated, and no growth where there was none.

use super::simulation::{Plan, World};
use crate::ability::calibration::calibrate_on;
use crate::ability::{Answer, BankItem, Model, calibrate};

fn plan(drift: f64, noise: f64) -> Plan {
    Plan { seed: 5, domains: 2, practice: 20, exam: 8, loading: 0.75, drift, noise }
}

fn learned(world: &mut World, learners: usize) -> Model {
    let answers: Vec<Vec<Answer>> = (0..learners)
        .map(|_| {
            let learner = world.learner();
            [learner.practice, learner.exam].concat()
        })
        .collect();
    calibrate(2, &world.bank, &answers).unwrap()
}

#[test]
fn growth_is_found_where_it_is() {
    let mut world = World::new(plan(0.08, 0.1));
    let model = learned(&mut world, 120);
    assert!((model.growth.drift - 0.08).abs() < 0.03, "{:?}", model.growth);
    assert!((model.growth.noise - 0.1).abs() < 0.1, "{:?}", model.growth);
    assert_eq!(model.growth.reach, 20);
    assert!(model.loadings.iter().all(|loading| (loading - 0.75).abs() < 0.2), "{:?}", model.loadings);
    let truth = world.truth();
    let errors = model
        .items
        .iter()
        .zip(&truth.items)
        .map(|(found, true_one)| (found.difficulty - true_one.difficulty).powi(2) / found.covariance[2]);
    // Standardised squared errors average near 1 when the stated variances are honest.
    let mean = errors.sum::<f64>() / truth.items.len() as f64;
    assert!((0.4..2.0).contains(&mean), "{mean}");
}

#[test]
fn no_growth_is_found_where_there_is_none() {
    let model = learned(&mut World::new(plan(0.0, 0.0)), 80);
    assert!(model.growth.drift.abs() < 0.02 && model.growth.noise < 0.08, "{:?}", model.growth);
}

#[test]
fn slopes_do_not_run_away_with_few_learners() {
    let model = learned(&mut World::new(plan(0.0, 0.0)), 30);
    let mean =
        model.items.iter().map(|item| item.discrimination.ln()).sum::<f64>() / model.items.len() as f64;
    assert!(mean.abs() < 0.3, "{mean}");
}

#[test]
fn without_learners_the_authors_guess_stands() {
    let bank =
        [BankItem { domain: 0, pool: 0, guess: Some(1.5) }, BankItem { domain: 1, pool: 9, guess: None }];
    let model = calibrate::<Vec<Answer>>(2, &bank, &[]).unwrap();
    assert!((model.items[0].difficulty - 1.5).abs() < 0.3, "{:?}", model.items[0]);
    assert!(model.items[1].difficulty.abs() < 1e-9 && model.items[1].covariance[2] > 0.5);
    assert!(model.growth.drift.abs() < 1e-9 && model.learners == 0);
}

#[test]
fn what_does_not_fit_is_named() {
    let item = BankItem { domain: 2, pool: 0, guess: None };
    let error = calibrate::<Vec<Answer>>(2, &[item], &[]).unwrap_err();
    assert_eq!(error.to_string(), "item 0 names domain 2, but there are 2");
    let answers = [vec![Answer { item: 7, right: true, practised: true }]];
    let error = calibrate(3, &[item], &answers).unwrap_err();
    assert_eq!(error.to_string(), "an answer names item 7, but the bank has 1");
    let guessed = BankItem { guess: Some(f64::NAN), ..item };
    assert!(calibrate::<Vec<Answer>>(3, &[guessed], &[]).is_err());
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let mut world = World::new(plan(0.05, 0.1));
    let answers: Vec<Vec<Answer>> = (0..150).map(|_| world.learner().practice).collect();
    let on =
        |threads| serde_json::to_string(&calibrate_on(threads, 2, &world.bank, &answers).unwrap()).unwrap();
    let alone = on(1);
    assert_eq!(alone, on(2));
    assert_eq!(alone, on(7));
}
