use assessment::ability::{Estimator, calibrate};
use assessment::attempt::Behaviour;
use assessment::readiness::Lack;
use store::{FirstAnswer, ItemIndex};

use super::*;
use crate::readiness::bank::Bank;

const ITEMS: usize = 40;

fn item(number: usize) -> ItemIndex {
    ItemIndex {
        id: format!("legal/i{number}").parse().unwrap(),
        version: 1,
        interaction: "choice".to_owned(),
        rules: Vec::new(),
        guideline_version: 1,
        reserved: false,
        difficulty: 0.0,
        edge: None,
    }
}

/// Learners, each a little better than the one before, who sat every item.
fn calibration(learners: usize) -> Arc<Calibration> {
    let mut bank = Bank::default();
    let items: Vec<ItemIndex> = (0..ITEMS).map(item).collect();
    bank.add("legal".parse().unwrap(), &items);
    let answer = |learner: usize, item: usize| Answer {
        item,
        right: (item * 7 + learner * 13) % ITEMS < 8 + learner % 32,
        practised: false,
    };
    let answers: Vec<Vec<Answer>> =
        (0..learners).map(|learner| (0..ITEMS).map(|item| answer(learner, item)).collect()).collect();
    let model = calibrate(1, &bank.items, &answers).unwrap();
    Arc::new(Calibration { bank, estimator: Estimator::new(model), answers: 0 })
}

fn gate(bar: u8) -> Gate {
    let text = serde_json::json!({"ko": "", "en": ""});
    serde_json::from_value(serde_json::json!({
        "id": "legal/gate", "title": text, "summary": text, "bar": bar, "minutes": 20, "attempts": 1,
        "retake_wait_days": 7, "open_book": true,
        "sections": [{"title": text, "count": 10, "rules": [], "interactions": [], "minimum": 50}],
    }))
    .unwrap()
}

fn given(right: usize, of: usize) -> Vec<FirstAnswer> {
    let answer = |number: usize| FirstAnswer {
        user: uuid::Uuid::nil(),
        item: format!("legal/i{number}").parse().unwrap(),
        behaviour: Behaviour::Practice,
        right: number < right,
    };
    (0..of).map(answer).collect()
}

fn ready(calibration: &Arc<Calibration>, gate: &Gate, given: &[FirstAnswer]) -> Option<GateReadiness> {
    let answers = calibration.bank.answers(given.iter().map(Given::from));
    let learner = Learner::standing(Arc::clone(calibration), &answers).unwrap();
    let known = learner.readiness(gate, Depth::Distances).unwrap();
    let alone = learner.forecast(gate).unwrap();
    assert_eq!(
        alone,
        known.as_ref().and_then(GateReadiness::forecast),
        "one figure, however it is asked for"
    );
    known
}

fn pass(known: &GateReadiness) -> f64 {
    match &known.readiness {
        Readiness::Known(forecast) => forecast.pass,
        Readiness::NotEnough { lacks, .. } => panic!("{lacks:?}"),
    }
}

#[test]
fn the_better_one_answers_and_the_lower_the_bar_the_higher_the_chance() {
    let calibration = calibration(60);
    let chance = |bar, right| pass(&ready(&calibration, &gate(bar), &given(right, 30)).unwrap());
    assert!(chance(80, 27) > chance(80, 12));
    assert!(chance(60, 18) > chance(90, 18));
}

#[test]
fn what_is_missing_is_said_instead_of_a_figure() {
    let few = calibration(4);
    let known = ready(&few, &gate(80), &given(2, 3)).unwrap();
    let Readiness::NotEnough { lacks, .. } = known.readiness else { panic!("a figure") };
    assert!(lacks.contains(&Lack::Learners { learners: 4, needed: 30 }), "{lacks:?}");
    assert!(lacks.contains(&Lack::Answers { answers: 3, needed: 20 }), "{lacks:?}");
    assert!(known.distances.is_empty() && known.gain.is_none());
}

#[test]
fn a_look_at_many_gates_says_the_same_as_one_at_one() {
    let calibration = calibration(60);
    let answers = calibration.bank.answers(given(18, 30).iter().map(Given::from));
    let learner = Learner::standing(Arc::clone(&calibration), &answers).unwrap();
    let [quick, whole] =
        [Depth::Gain, Depth::Distances].map(|depth| learner.readiness(&gate(80), depth).unwrap().unwrap());
    assert_eq!((quick.readiness, quick.gain), (whole.readiness, whole.gain));
    assert!(quick.distances.is_empty() && whole.distances.len() == 3);
}

#[test]
fn an_item_answered_again_counts_once_and_one_that_is_gone_not_at_all() {
    let calibration = calibration(60);
    let mut twice = given(20, 30);
    twice.extend(given(30, 30));
    twice.push(FirstAnswer { item: "legal/gone".parse().unwrap(), ..twice[0].clone() });
    let once = ready(&calibration, &gate(80), &given(20, 30));
    assert_eq!(ready(&calibration, &gate(80), &twice), once);
}

#[test]
fn a_gate_of_an_unknown_domain_has_no_readiness() {
    let calibration = calibration(0);
    let mut other = gate(80);
    other.id = "medical/gate".parse().unwrap();
    assert_eq!(ready(&calibration, &other, &[]), None);
}
