//! Items of a bank, and what is said of them.

use crate::statistics::items::{Advice, BankSample, Evidence, LEAST_REST, advise};
use crate::statistics::{Refusal, wilson};

/// Sixty learners, the ablest last; `points` says who is right.
fn sample(points: impl Fn(usize) -> bool) -> BankSample {
    let rest = |place: usize| Some(0.3 + place as f64 / 100.0);
    BankSample {
        points: (0..60).map(|place| f64::from(u8::from(points(place)))).collect(),
        rest: (0..60).map(rest).collect(),
    }
}

fn raised(sample: &BankSample) -> Vec<Advice> {
    let report = sample.report().unwrap();
    advise(&Evidence { report: &report, guess: Some(1.0 / 3.0), options: None, drift: None })
}

#[test]
fn a_wrong_key_is_told_from_a_sound_one() {
    // A quarter of the other half as well: nothing is ever clean.
    let sound = sample(|place| (place >= 30) != (place % 4 == 0));
    assert_eq!(raised(&sound), []);
    let wrong = sample(|place| (place < 30) != (place % 4 == 0));
    assert_eq!(raised(&wrong)[0], Advice::KeySuspect);
    let figures = sound.report().unwrap();
    assert!(figures.discrimination.shown().unwrap().low > 0.0);
    assert!(figures.facility.shown().unwrap().n == 60);
}

#[test]
fn what_all_or_none_get_right_is_too_easy_or_too_hard() {
    let mut easy = sample(|_| true);
    easy.points.extend([1.0; 40]);
    easy.rest.extend([None; 40]);
    assert_eq!(raised(&easy), [Advice::TooEasy]);
    assert!(raised(&sample(|place| place == 59)).contains(&Advice::BelowGuessing));
}

#[test]
fn nothing_is_said_below_the_minimum() {
    let few = BankSample { points: vec![0.0; 9], rest: vec![Some(0.5); 9] };
    assert_eq!(raised(&few), []);
    let report = few.report().unwrap();
    assert_eq!(report.facility.refused(), Some(Refusal::TooFew { n: 9, needed: 10 }));
    assert_eq!(report.discrimination.refused(), Some(Refusal::TooFew { n: 9, needed: 30 }));
    let unknown = BankSample { points: vec![1.0; 50], rest: vec![None; 50] };
    assert_eq!(unknown.report().unwrap().with_rest, 0);
    assert!(BankSample::default().report().unwrap().facility.shown().is_none());
    assert_eq!(LEAST_REST, 5);
}

#[test]
fn an_option_of_the_best_and_one_that_nobody_takes_are_named() {
    // The key is option 0; the abler half takes option 2, nobody option 3.
    let mut marked = sample(|place| place < 30);
    let mut chosen: Vec<Vec<usize>> = (0..60).map(|place| vec![if place < 30 { 0 } else { 2 }]).collect();
    for place in 60..100 {
        marked.points.push(f64::from(u8::from(place % 2 == 0)));
        marked.rest.push(Some(0.5));
        chosen.push(vec![usize::from(place % 2 != 0)]);
    }
    let (report, options) = (marked.report().unwrap(), marked.options(4, &chosen).unwrap());
    let right = [true, false, false, false];
    let raised =
        advise(&Evidence { report: &report, guess: None, options: Some((&options, &right)), drift: None });
    assert!(raised.contains(&Advice::OptionOfTheBest { option: 2 }), "{raised:?}");
    assert!(raised.contains(&Advice::IdleOption { option: 3 }), "{raised:?}");
    assert!(!raised.contains(&Advice::IdleOption { option: 1 }), "{raised:?}");
    assert!(marked.options(4, &chosen[1..]).is_err());
}

#[test]
fn a_drift_is_one_only_where_the_intervals_part() {
    let sound = sample(|place| (place >= 30) != (place % 4 == 0));
    let report = sound.report().unwrap();
    let raised = |newest: (f64, u32), before: (f64, u32)| {
        let drift = wilson(newest.0, newest.1).zip(wilson(before.0, before.1));
        advise(&Evidence { report: &report, guess: None, options: None, drift })
    };
    assert_eq!(raised((10.0, 40), (35.0, 40)), [Advice::Harder]);
    assert_eq!(raised((38.0, 40), (10.0, 40)), [Advice::Easier]);
    assert_eq!(raised((25.0, 40), (30.0, 40)), []);
    assert_eq!(raised((0.0, 9), (40.0, 40)), [], "nine answers are no drift");
}
