//! The rules that are ours, and input at the edges.

use std::collections::BTreeMap;

use super::span;
use crate::span_agreement::{
    Attributes, BoxError, Rectangle, attribute_agreement, box_agreement, character_agreement, pair_spans,
    passages_report, span_agreement,
};
use crate::statistics::Refusal;

#[test]
fn a_span_over_two_is_credited_once() {
    let (gold, given) = ([span("a", 0, 4), span("a", 4, 8)], [span("a", 2, 6)]);
    let found = span_agreement(&gold, &given);
    assert_eq!((found.partial.credit, found.kind.credit), (0.5, 1.0));
    assert_eq!(found, span_agreement(&[gold[1].clone(), gold[0].clone()], &given));
}

#[test]
fn an_overlap_makes_way_for_another_that_has_nowhere_else_to_go() {
    // The second given span touches both; only the first has no other choice.
    let gold = [span("a", 0, 10), span("a", 10, 20)];
    let given = [span("a", 8, 12), span("a", 1, 9)];
    assert_eq!(span_agreement(&gold, &given).kind.recall(), Some(1.0));
}

#[test]
fn a_repeated_span_is_not_right_twice() {
    let found = span_agreement(&[span("a", 0, 4)], &[span("a", 0, 4), span("a", 0, 4)]);
    assert_eq!((found.strict.credit, found.strict.precision()), (1.0, Some(0.5)));
}

#[test]
fn nothing_due_and_nothing_given_is_undefined() {
    let found = span_agreement(&[], &[]).strict;
    assert_eq!((found.precision(), found.recall(), found.f1(), found.iou()), (None, None, None, None));
    let missed = span_agreement(&[span("a", 0, 4)], &[]).strict;
    assert_eq!((missed.precision(), missed.recall(), missed.f1()), (None, Some(0.0), Some(0.0)));
}

#[test]
fn characters_by_label() {
    let gold = [span("a", 0, 10), span("b", 20, 24)];
    let given = [span("a", 0, 4), span("a", 2, 5), span("c", 20, 24)];
    let found = character_agreement(&gold, &given);
    assert_eq!(found.labels["a"].f1(), Some(2.0 * 5.0 / 15.0));
    assert_eq!((found.labels["b"].f1(), found.labels["c"].f1()), (Some(0.0), Some(0.0)));
    assert_eq!(found.macro_f1(), Some(2.0 / 9.0));
    assert_eq!(found.all.iou(), Some(5.0 / 18.0));
    assert_eq!(character_agreement(&[], &[]).macro_f1(), None);
}

#[test]
fn the_equal_label_is_paired_before_the_larger_overlap() {
    let gold = [span("a", 0, 10)];
    let given = [span("b", 0, 10), span("a", 6, 12)];
    assert_eq!(pair_spans(&gold, &given), [(0, 1)]);
}

#[test]
fn attributes_are_counted_over_pairs() {
    let of = |list: &[(&str, &str)]| -> Attributes {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let pairs = [
        (of(&[("polarity", "+"), ("hidden", "no")]), of(&[("polarity", "+"), ("speaker", "1")])),
        (of(&[("polarity", "+")]), of(&[("polarity", "-")])),
    ];
    let found = attribute_agreement(pairs.iter().map(|(gold, given)| (gold, given)));
    let share = found["polarity"].share().unwrap();
    assert_eq!((found["polarity"].equal, found["polarity"].different, share.estimate), (1, 1, 0.5));
    assert_eq!((found["hidden"].missing, found["speaker"].excess), (1, 1));
    assert_eq!(attribute_agreement([]), BTreeMap::new());
}

#[test]
fn boxes_are_checked_at_the_border() {
    assert_eq!(Rectangle::new(0.0, 0.0, 0.0, 1.0), Err(BoxError::Empty));
    assert_eq!(Rectangle::new(0.0, 0.0, f64::NAN, 1.0), Err(BoxError::Corner));
    let of = |right| Rectangle::new(0.0, 0.0, right, 10.0).unwrap();
    let found = box_agreement(&[of(10.0)], &[of(8.0)]);
    assert_eq!([0.5, 0.75, 0.9].map(|bar| found.at(bar).recall()), [Some(1.0), Some(1.0), Some(0.0)]);
    assert_eq!(box_agreement(&[], &[of(8.0)]).at(0.5).f1(), Some(0.0));
}

#[test]
fn few_passages_are_refused_and_ten_get_an_interval() {
    let passage = |slip: u32| (vec![span("a", 0, 10)], vec![span("a", slip, 10)]);
    let nine: Vec<_> = (0..9).map(passage).collect();
    assert_eq!(passages_report(&nine, 3).characters.refused(), Some(Refusal::TooFew { n: 9, needed: 10 }));
    let ten: Vec<_> = (0..10).map(|at| passage(at % 3)).collect();
    let shown = *passages_report(&ten, 3).characters.shown().unwrap();
    assert!(shown.low < shown.value && shown.value < shown.high);
    let alike: Vec<_> = (0..10).map(|_| passage(0)).collect();
    assert_eq!(passages_report(&alike, 3).strict.refused(), Some(Refusal::NoInterval));
    let empty = vec![(Vec::new(), Vec::new()); 10];
    assert_eq!(passages_report(&empty, 3).strict.refused(), Some(Refusal::Undefined));
}
