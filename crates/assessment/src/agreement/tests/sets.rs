//! Sets as a vendor would judge them.

use crate::agreement::{
    Criterion, PairError, QualificationRule, RatedSet, RatedSetError, Scale, ScaleError, Trait, set_report,
};
use crate::statistics::Refusal;

fn set(pairs: &[(i32, i32)]) -> RatedSet {
    let traits = vec![Trait { id: "content".to_owned(), scale: Scale::new(1, 5).unwrap() }];
    RatedSet::new(traits, &pairs.iter().map(|pair| vec![Some(*pair)]).collect::<Vec<_>>()).unwrap()
}

#[test]
fn ten_essays_get_a_verdict_a_wide_interval_and_a_flag() {
    let pairs = [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (1, 2), (2, 2), (3, 3), (4, 4), (5, 4)];
    let report = set_report(&set(&pairs), None, 7);
    let of = &report.traits[0];
    assert!(of.few_pairs && of.qualified == Some(true) && report.qualified == Some(true));
    let qwk = of.qwk.shown().unwrap();
    assert!(qwk.low < qwk.value && qwk.value < qwk.high && qwk.high <= 1.0, "{qwk:?}");
    let exact = of.checks.iter().find(|check| check.criterion == Criterion::Exact).unwrap();
    assert_eq!((exact.met, exact.settled), (Some(true), false));
}

#[test]
fn perfect_agreement_has_no_interval_of_its_own() {
    let pairs: Vec<(i32, i32)> = (0..25).map(|i| (1 + i % 5, 1 + i % 5)).collect();
    let of = &set_report(&set(&pairs), None, 7).traits[0];
    assert_eq!(of.qwk.refused(), Some(Refusal::NoInterval));
    assert_eq!(of.agreement.as_ref().unwrap().qwk, Some(1.0));
    assert!(of.qualified == Some(true) && !of.few_pairs);
}

#[test]
fn two_points_off_twice_in_twenty_fails() {
    let mut pairs: Vec<(i32, i32)> = (0..20).map(|i| (1 + i % 5, 1 + i % 5)).collect();
    pairs[0].1 = 3;
    pairs[5].1 = 3;
    let of = &set_report(&set(&pairs), None, 7).traits[0];
    let missed: Vec<Criterion> =
        of.checks.iter().filter(|check| check.met == Some(false)).map(|check| check.criterion).collect();
    assert_eq!(missed, [Criterion::Adjacent, Criterion::Discrepant]);
    assert_eq!(of.qualified, Some(false));
}

#[test]
fn no_essays_give_no_verdict() {
    let report = set_report(&set(&[]), None, 7);
    assert_eq!((report.qualified, report.exact), (None, None));
    assert_eq!(report.traits[0].qwk.refused(), Some(Refusal::TooFew { n: 0, needed: 10 }));
}

#[test]
fn the_bar_for_exact_follows_the_number_of_points() {
    let exact = |highest| QualificationRule::for_scale(Scale::new(1, highest).unwrap()).exact;
    let due = [(2, 0.9), (3, 0.8), (4, 0.7), (6, 0.7), (9, 0.7)];
    assert!(due.iter().all(|(points, bar)| (exact(*points) - bar).abs() < 1e-12));
}

#[test]
fn bad_input_says_what_and_where() {
    assert_eq!(Scale::new(3, 3), Err(ScaleError::TooShort { lowest: 3, highest: 3 }));
    assert_eq!(
        Scale::new(i32::MIN, i32::MAX).unwrap_err().to_string(),
        format!("a scale from {} to {} has more than 101 points", i32::MIN, i32::MAX)
    );
    let scale = Scale::new(1, 5).unwrap();
    let traits = vec![Trait { id: "content".to_owned(), scale }];
    assert_eq!(
        RatedSet::new(traits.clone(), &[vec![Some((1, 1))], vec![Some((1, 6))]]),
        Err(RatedSetError::Pair { essay: 2, error: PairError::OffScale { score: 6, scale } })
    );
    let error = RatedSet::new(traits, &[vec![]]).unwrap_err();
    assert_eq!(error.to_string(), "essay 1 has 0 entries for 1 traits");
}
