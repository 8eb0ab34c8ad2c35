//! What holds for every learner and every gate.

use proptest::prelude::*;

use crate::ability::{Answer, BankItem, Estimator, Growth, ItemEstimate, Model, calibrate};
use crate::readiness::{Blueprint, BlueprintError, Forecaster, Lack, Readiness, Rule, Section, Slot};

const ITEMS: usize = 9;

fn items() -> impl Strategy<Value = Vec<ItemEstimate>> {
    let item = (0_usize..3, 0.1_f64..4.0, -4.0_f64..4.0, 0.0_f64..2.0);
    let item = item.prop_map(|(domain, discrimination, difficulty, variance)| ItemEstimate {
        domain,
        discrimination,
        difficulty,
        covariance: [0.05, 0.0, variance],
        answers: 3,
    });
    prop::collection::vec(item, ITEMS)
}

fn models(growth: impl Strategy<Value = (f64, f64)>) -> impl Strategy<Value = Model> {
    (items(), prop::collection::vec(0.0_f64..0.97, 3), growth).prop_map(
        |(items, loadings, (drift, noise))| Model {
            unseen: (0..3).map(|domain| ItemEstimate { domain, ..items[0] }).collect(),
            items,
            loadings,
            growth: Growth { drift, noise, reach: 60 },
            learners: 100,
            log_likelihood: 0.0,
        },
    )
}

/// All items of the bank, section by section, and one that nobody knows.
fn blueprint(model: &Model, minimum: usize, needed: usize) -> Blueprint {
    let section = |domain: usize| {
        let own = (0..ITEMS).filter(|item| model.items[*item].domain == domain).map(Slot::Known);
        Section { domain, slots: own.chain([Slot::Unseen]).collect(), minimum }
    };
    Blueprint { sections: (0..3).map(section).collect(), needed }
}

fn answers() -> impl Strategy<Value = Vec<Answer>> {
    let answer = (0..ITEMS, any::<bool>(), any::<bool>());
    let answer = answer.prop_map(|(item, right, practised)| Answer { item, right, practised });
    prop::collection::vec(answer, 0..14)
}

fn pass(estimator: &Estimator, gate: &Blueprint, answers: &[Answer]) -> f64 {
    Forecaster::new(estimator, gate, 1).unwrap().pass(&estimator.standing(answers).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_right_answer_never_lowers_the_chance(
        model in models(Just((0.0, 0.0))), before in answers(), item in 0..ITEMS, minimum in 0_usize..3, needed in 0_usize..14,
    ) {
        let gate = blueprint(&model, minimum, needed);
        let estimator = Estimator::new(model);
        let with = |right| pass(&estimator, &gate, &[before.clone(), vec![Answer { item, right, practised: true }]].concat());
        let without = pass(&estimator, &gate, &before);
        prop_assert!(with(true) >= without - 1e-9, "{} after {without}", with(true));
        prop_assert!(with(false) <= without + 1e-9, "{} after {without}", with(false));
    }

    #[test]
    fn nor_would_it_have_been_better_wrong_while_growing(
        model in models((-0.05_f64..0.1, 0.0_f64..0.24)), given in answers(), place in 0_usize..14, needed in 0_usize..14,
    ) {
        prop_assume!(!given.is_empty());
        let gate = blueprint(&model, 1, needed);
        let estimator = Estimator::new(model);
        let with = |right| {
            let mut given = given.clone();
            let place = place % given.len();
            given[place].right = right;
            pass(&estimator, &gate, &given)
        };
        prop_assert!(with(true) >= with(false) - 1e-9);
    }

    #[test]
    fn figures_are_figures(
        learners in prop::collection::vec(answers(), 0..6), guess in prop::option::of(-1e9_f64..1e9),
        own in answers(), minimum in 0_usize..20, needed in 0_usize..40, seed in any::<u64>(),
    ) {
        let item = |index: usize| BankItem { domain: index % 3, pool: index % 4, guess };
        let bank: Vec<BankItem> = (0..ITEMS).map(item).collect();
        let model = calibrate(3, &bank, &learners).unwrap();
        let gate = blueprint(&model, minimum, needed);
        let estimator = Estimator::new(model);
        let forecaster = Forecaster::new(&estimator, &gate, seed).unwrap();
        let standing = estimator.standing(&own).unwrap();
        let forecast = forecaster.forecast(&standing);
        prop_assert!(0.0 <= forecast.low && forecast.low <= forecast.pass, "{forecast:?}");
        prop_assert!(forecast.pass <= forecast.high && forecast.high <= 1.0, "{forecast:?}");
        prop_assert_eq!(forecast, forecaster.forecast(&standing));
    }
}

fn plain() -> Model {
    let bank: Vec<BankItem> =
        (0..ITEMS).map(|index| BankItem { domain: index % 3, pool: 0, guess: None }).collect();
    calibrate::<Vec<Answer>>(3, &bank, &[]).unwrap()
}

#[test]
fn without_answers_there_is_the_base_rate_and_a_wide_interval_but_no_verdict() {
    let model = plain();
    let gate = blueprint(&model, 1, 6);
    let estimator = Estimator::new(model);
    let forecaster = Forecaster::new(&estimator, &gate, 1).unwrap();
    let nobody = estimator.standing(&[]).unwrap();
    let forecast = forecaster.forecast(&nobody);
    assert!((0.2..0.8).contains(&forecast.pass) && forecast.high - forecast.low > 0.6, "{forecast:?}");
    let Readiness::NotEnough { lacks, provisional } = forecaster.readiness(&nobody, Rule::default()) else {
        panic!("a verdict without answers")
    };
    assert_eq!(provisional, forecast);
    assert_eq!(lacks.len(), 5);
    assert_eq!(lacks[0], Lack::Section { section: 0, answers: 0, needed: 5 });
    assert_eq!(
        lacks[3..],
        [Lack::Answers { answers: 0, needed: 20 }, Lack::Learners { learners: 0, needed: 30 }]
    );
}

#[test]
fn with_enough_answers_there_is_a_verdict() {
    let model = plain();
    let gate = blueprint(&model, 1, 6);
    let estimator = Estimator::new(model);
    let forecaster = Forecaster::new(&estimator, &gate, 1).unwrap();
    let answers: Vec<Answer> =
        (0..21).map(|index| Answer { item: index % ITEMS, right: true, practised: true }).collect();
    let standing = estimator.standing(&answers).unwrap();
    let rule = Rule { learners: 0, ..Rule::default() };
    assert!(
        matches!(forecaster.readiness(&standing, rule), Readiness::Known(forecast) if forecast.pass > 0.5)
    );
}

#[test]
fn an_impossible_gate_cannot_be_passed_and_an_empty_one_not_failed() {
    let estimator = Estimator::new(plain());
    let nobody = estimator.standing(&[]).unwrap();
    let gate = |sections, needed| Blueprint { sections, needed };
    let pass = |gate: &Blueprint| Forecaster::new(&estimator, gate, 1).unwrap().pass(&nobody);
    assert!((pass(&gate(Vec::new(), 0)) - 1.0).abs() < 1e-12);
    assert!(pass(&gate(Vec::new(), 1)).abs() < 1e-12);
    let short = Section { domain: 0, slots: vec![Slot::Unseen], minimum: 2 };
    assert!(pass(&gate(vec![short], 0)).abs() < 1e-12);
}

#[test]
fn what_the_model_does_not_have_is_named() {
    let estimator = Estimator::new(plain());
    let fault = |domain, slot| {
        let sections = vec![Section { domain, slots: vec![slot], minimum: 0 }];
        Forecaster::new(&estimator, &Blueprint { sections, needed: 0 }, 1).unwrap_err()
    };
    assert_eq!(fault(3, Slot::Unseen), BlueprintError::UnknownDomain { section: 0, domain: 3, domains: 3 });
    assert_eq!(fault(0, Slot::Known(99)), BlueprintError::UnknownItem { section: 0, item: 99, items: ITEMS });
    assert_eq!(fault(0, Slot::Known(1)), BlueprintError::ForeignItem { section: 0, domain: 0, item: 1 });
}
