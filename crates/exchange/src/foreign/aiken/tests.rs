use super::{read, write};
use crate::foreign::{Body, Fault, Problem};

const GOOD: &str =
    "바퀴가 둘인 것은?\nA. 자동차\nB) 자전거\nC. 배\nANSWER: B\n\nWhich is even?\nA. 3\nB. 4\nANSWER: b\n";

#[test]
fn items_come_in_and_go_out() {
    let import = read(GOOD);
    let drafts: Vec<_> = import.drafts().cloned().collect();
    assert_eq!(drafts.len(), 2);
    let Body::Choice { options, multiple: false, .. } = &drafts[0].body else { panic!("a choice") };
    let weights: Vec<_> = options.iter().map(|option| (option.text.as_str(), option.weight as i32)).collect();
    assert_eq!(weights, [("자동차", 0), ("자전거", 100), ("배", 0)]);
    let out = write(&drafts);
    assert!(out.losses.is_empty());
    assert!(read(&out.text).drafts().eq(&drafts));
}

#[test]
fn a_broken_item_does_not_stop_the_others() {
    let text = "One?\nA. x\nB. y\n\nTwo?\nA. x\nC. y\nANSWER: A\n\nThree?\nA. x\nB. y\nANSWER: D\n\nFour?\nA. x\nB. y\nANSWER: A";
    let import = read(text);
    assert_eq!(import.drafts().map(|draft| draft.stem.as_str()).collect::<Vec<_>>(), ["Four?"]);
    let value = Problem::Value { given: "D".into(), expected: "the letter of an option" };
    let faults = [
        Fault::new(1, Problem::Missing("ANSWER: line")),
        Fault::new(7, Problem::Unexpected("C".into())),
        Fault::new(13, value),
    ];
    assert!(import.faults().eq(&faults), "{:?}", import.faults().collect::<Vec<_>>());
}
