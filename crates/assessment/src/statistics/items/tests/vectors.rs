//! Figures against numpy's, pingouin's and statsmodels'. The file says where it comes from.

use serde_json::Value;

use super::marks;
use crate::statistics::items::{Group, analyse, mantel_haenszel, option_analysis, strata};

fn agrees(expected: &Value, found: Option<f64>) -> bool {
    match (expected.as_f64(), found) {
        (Some(expected), Some(found)) => (expected - found).abs() <= 1e-9 * expected.abs().max(1.0),
        (None, None) => expected.is_null(),
        _ => false,
    }
}

#[test]
fn items_and_tests() {
    let vectors: Value =
        serde_json::from_str(include_str!("../../../../tests/fixtures/measure/items.json")).unwrap();
    let cases = vectors["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 40);
    for case in cases {
        let (input, expected) = (&case["input"], &case["expect"]);
        let rows: Vec<&str> =
            input["responses"].as_array().unwrap().iter().map(|row| row.as_str().unwrap()).collect();
        let marks = marks(&rows);
        let found = analyse(&marks);
        let test = &expected["test"];
        for (name, figure) in [
            ("n", Some(f64::from(found.test.attempts))),
            ("k", Some(f64::from(found.test.items))),
            ("mean", found.test.mean),
            ("sd", found.test.deviation),
            ("alpha", found.test.alpha),
            ("kr20", found.test.kr20),
            ("kr21", found.test.kr21),
            ("sem", found.test.standard_error),
        ] {
            assert!(agrees(&test[name], figure), "{} {name}: {figure:?} for {}", case["id"], test[name]);
        }
        for (at, (item, expected)) in
            found.items.iter().zip(expected["items"].as_array().unwrap()).enumerate()
        {
            for (name, figure) in [
                ("facility", item.facility),
                ("item_rest", item.item_rest),
                ("item_total", item.item_total),
                ("upper_lower", item.upper_lower),
                ("alpha_without", item.alpha_without),
            ] {
                assert!(agrees(&expected[name], figure), "{} {at} {name}: {figure:?}", case["id"]);
            }
        }
        differences(case, &marks);
        choices(case, &marks);
    }
}

fn differences(case: &Value, marks: &crate::statistics::items::Marks) {
    let Some(groups) = case["input"]["group"].as_array() else { return };
    let group = |value: &Value| Some(if value == 0 { Group::Reference } else { Group::Focal });
    let groups: Vec<Option<Group>> = groups.iter().map(group).collect();
    for (at, expected) in case["expect"]["items"].as_array().unwrap().iter().enumerate() {
        let right: Vec<bool> = marks.item(at).iter().map(|mark| *mark > 0.5).collect();
        let found = mantel_haenszel(&right, &groups, &strata(marks));
        let expected = &expected["mh"];
        assert_eq!(expected.is_null(), found.is_none());
        let Some(found) = found else { continue };
        for (name, figure) in [
            ("odds_ratio", found.odds_ratio),
            ("delta", found.delta),
            ("chi2_cc", found.chi_square),
            ("p", found.p),
        ] {
            assert!(agrees(&expected[name], Some(figure)), "{} {at} {name}: {figure:?}", case["id"]);
        }
    }
}

fn choices(case: &Value, marks: &crate::statistics::items::Marks) {
    let Some(choices) = case["input"]["choices_item0"].as_str() else { return };
    let chosen: Vec<Vec<usize>> = choices.bytes().map(|b| vec![usize::from(b - b'0')]).collect();
    let expected = case["expect"]["distractors_item0"].as_array().unwrap();
    let found = option_analysis(marks, 0, expected.len(), &chosen).unwrap();
    for (option, expected) in found.options.iter().zip(expected) {
        for (name, figure) in [
            ("count", Some(f64::from(option.count))),
            ("low_third", option.low_third),
            ("high_third", option.high_third),
            ("mean_total", option.mean_total),
            ("r_total", option.total_correlation),
        ] {
            assert!(agrees(&expected[name], figure), "{} {name}: {figure:?}", case["id"]);
        }
    }
}
