//! Measures of past forecasts.

use proptest::prelude::*;

use crate::ability::tests::simulation::Dice;
use crate::readiness::{Outcome, Uncertain, reliability};

fn outcome(pass: f64, passed: bool) -> Outcome {
    Outcome { pass, interval: None, passed, chance: None }
}

fn value(found: Option<Uncertain>) -> Option<f64> {
    found.map(|found| found.value)
}

fn near(found: Option<f64>, expected: f64) -> bool {
    found.is_some_and(|found| (found - expected).abs() < 1e-9)
}

#[test]
fn equals_hand_counted_values() {
    let found =
        reliability(&[outcome(0.2, false), outcome(0.4, true), outcome(0.4, false), outcome(0.9, true)]);
    assert_eq!(found.count, 4);
    assert!(near(found.base_rate, 0.5) && near(found.brier_of_base_rate, 0.25));
    let brier = found.brier.unwrap();
    let errors = [0.04, 0.36, 0.16, 0.01];
    assert!((brier.value - errors.iter().sum::<f64>() / 4.0).abs() < 1e-12);
    assert!((brier.standard_error - 0.068_772_723_517_394_6).abs() < 1e-9, "{brier:?}");
    // Pairs: 0.4 > 0.2, 0.4 = 0.4, and 0.9 above both.
    assert!(near(value(found.area_under_curve), 3.5 / 4.0));
    assert!(near(found.log_loss, -(0.8_f64.ln() + 0.4_f64.ln() + 0.6_f64.ln() + 0.9_f64.ln()) / 4.0));
    assert_eq!(found.bins.len(), 4);
    assert!(near(found.calibration_error, (0.2 + 0.6 + 0.4 + 0.1) / 4.0));
    assert!(found.coverage.is_none() && found.calibrated.is_none());
}

#[test]
fn line_and_area_come_with_the_reference_standard_errors() {
    let passed = [(0.1, false), (0.2, true), (0.3, false), (0.4, false), (0.5, true)];
    let more = [(0.6, false), (0.7, true), (0.8, true), (0.9, true), (0.35, true)];
    let outcomes: Vec<Outcome> =
        passed.iter().chain(&more).map(|(pass, passed)| outcome(*pass, *passed)).collect();
    let found = reliability(&outcomes);
    // statsmodels 0.15.0, Logit(passed, constant and log odds).fit(): params and bse; Hanley and McNeil's formulas by hand.
    for (figure, value, error) in [
        (found.intercept, 0.591_915_116_304, 0.762_019_823_707),
        (found.slope, 0.929_014_984_400, 0.713_171_082_066),
        (found.area_under_curve, 0.75, 0.160_217_486_115_414),
    ] {
        let figure = figure.unwrap();
        assert!(
            (figure.value - value).abs() < 1e-9 && (figure.standard_error - error).abs() < 1e-9,
            "{figure:?}"
        );
    }
}

#[test]
fn what_is_undefined_is_none() {
    let nothing = reliability(&[]);
    assert_eq!(
        (nothing.count, nothing.brier, nothing.calibration_error, nothing.slope),
        (0, None, None, None)
    );
    let passed = reliability(&[outcome(0.7, true), outcome(0.8, true)]);
    assert!(passed.area_under_curve.is_none() && passed.slope.is_none() && passed.brier.is_some());
    let equal = reliability(&[outcome(0.5, true), outcome(0.5, false)]);
    assert!(equal.slope.is_none() && near(value(equal.area_under_curve), 0.5));
    assert_eq!(reliability(&[outcome(f64::NAN, true)]).count, 0);
}

#[test]
fn honest_forecasts_stay_near_their_floor_and_overconfident_ones_do_not() {
    let mut dice = Dice(9);
    let truth: Vec<(f64, bool)> = (0..3_000)
        .map(|_| {
            let chance = dice.uniform();
            (chance, dice.uniform() < chance)
        })
        .collect();
    let judged = |forecast: &dyn Fn(f64) -> f64| {
        let outcome = |(chance, passed): &(f64, bool)| Outcome {
            interval: Some((chance - 0.1, chance + 0.1)),
            chance: Some(*chance),
            ..outcome(forecast(*chance), *passed)
        };
        reliability(&truth.iter().map(outcome).collect::<Vec<Outcome>>())
    };
    let honest = judged(&|chance| chance);
    assert_eq!(honest.calibrated, Some(true));
    assert!((honest.slope.unwrap().value - 1.0).abs() < 0.1 && honest.intercept.unwrap().value.abs() < 0.15);
    let (floor, spread) = honest.noise_floor.unwrap();
    assert!((0.01..0.05).contains(&floor) && spread < floor);
    assert!(near(honest.coverage, 1.0));
    let bold = judged(&|chance| chance * chance / (chance * chance + (1.0 - chance) * (1.0 - chance)));
    assert_eq!(bold.calibrated, Some(false));
    assert!(bold.slope.unwrap().value < 0.6);
}

proptest! {
    #[test]
    fn never_fails(given in prop::collection::vec((prop::num::f64::ANY, any::<bool>()), 0..60)) {
        let outcomes: Vec<Outcome> = given.iter().map(|(pass, passed)| outcome(*pass, *passed)).collect();
        let found = reliability(&outcomes);
        let counted: u32 = found.bins.iter().map(|bin| bin.observed.trials).sum();
        prop_assert_eq!(counted as usize, found.count);
        for figure in [found.log_loss, found.calibration_error, value(found.slope), value(found.area_under_curve), found.sharpness] {
            prop_assert!(figure.is_none_or(f64::is_finite));
        }
    }
}
