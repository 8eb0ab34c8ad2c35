//! Figures against nervaluate's and scipy's. The file says where it comes from.

use serde_json::Value;

use super::span;
use crate::response::MarkedSpan;
use crate::span_agreement::{Rectangle, Tally, box_agreement, character_agreement, span_agreement};

fn vectors() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/measure/spans.json")).unwrap()
}

fn spans(list: &Value) -> Vec<MarkedSpan> {
    let triples: Vec<(u32, u32, String)> = serde_json::from_value(list.clone()).unwrap();
    triples.into_iter().map(|(start, end, label)| span(&label, start, end)).collect()
}

fn near(expected: &Value, found: f64) -> bool {
    (expected.as_f64().unwrap() - found).abs() < 1e-9
}

/// The reference writes 0 where a ratio is 0/0.
fn agrees(expected: &Value, suffix: &str, found: Tally) -> bool {
    near(&expected[format!("precision{suffix}")], found.precision().unwrap_or(0.0))
        && near(&expected[format!("recall{suffix}")], found.recall().unwrap_or(0.0))
}

#[test]
fn texts() {
    let mut count = 0;
    for case in vectors()["cases"].as_array().unwrap() {
        let (input, expected) = (&case["input"], &case["expect"]);
        if input["gold"].is_null() {
            continue;
        }
        let (gold, given) = (spans(&input["gold"]), spans(&input["pred"]));
        let found = span_agreement(&gold, &given);
        for (name, tally) in [
            ("strict", found.strict),
            ("exact", found.exact),
            ("partial", found.partial),
            ("ent_type", found.kind),
        ] {
            let expected = &expected[name];
            assert!(agrees(expected, "", tally), "{} {name}: {tally:?}", case["id"]);
            assert!(near(&expected["f1"], tally.f1().unwrap_or(0.0)), "{} {name}: {tally:?}", case["id"]);
        }
        match character_agreement(&gold, &given).all.iou() {
            Some(iou) => assert!(near(&expected["char_iou"], iou), "{}: {iou}", case["id"]),
            None => assert!(expected["char_iou"].is_null(), "{}", case["id"]),
        }
        count += 1;
    }
    assert_eq!(count, 120);
}

#[test]
fn images() {
    let mut count = 0;
    for case in vectors()["cases"].as_array().unwrap() {
        let (input, expected) = (&case["input"], &case["expect"]);
        if input["gold_boxes"].is_null() {
            continue;
        }
        let boxes = |name: &str| -> Vec<Rectangle> { serde_json::from_value(input[name].clone()).unwrap() };
        let found = box_agreement(&boxes("gold_boxes"), &boxes("pred_boxes"));
        for (row, expected) in found.iou.iter().zip(expected["iou"].as_array().unwrap()) {
            assert!(row.iter().zip(expected.as_array().unwrap()).all(|(iou, expected)| near(expected, *iou)));
        }
        let tally = found.at(0.5);
        assert!(
            near(&expected["matched50"], tally.credit) && agrees(expected, "50", tally),
            "{}",
            case["id"]
        );
        assert!(near(&expected["f1_50"], tally.f1().unwrap_or(0.0)), "{}", case["id"]);
        count += 1;
    }
    assert_eq!(count, 60);
}
