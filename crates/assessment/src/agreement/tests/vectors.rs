//! Figures against scikit-learn's, krippendorff's and irrCAC's. The file says where it comes from.

use serde_json::Value;

use crate::agreement::{Agreement, Confusion, Level, Ratings, Scale, Weights, alpha, gwet};

fn vectors() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/measure/agreement.json")).unwrap()
}

fn scores(list: &Value) -> Vec<i32> {
    serde_json::from_value(list.clone()).unwrap()
}

fn scale(list: &Value) -> Scale {
    let points = scores(list);
    Scale::new(points[0], *points.last().unwrap()).unwrap()
}

fn agrees(expected: &Value, found: Option<f64>, tolerance: f64) -> bool {
    match (expected.as_f64(), found) {
        (Some(expected), Some(found)) => (expected - found).abs() <= tolerance * expected.abs().max(1.0),
        (None, None) => expected.is_null(),
        _ => false,
    }
}

#[test]
fn pairs() {
    let mut count = 0;
    for case in vectors()["cases"].as_array().unwrap() {
        let (input, expected) = (&case["input"], &case["expect"]);
        if input["gold"].is_null() {
            continue;
        }
        let confusion =
            Confusion::of(scale(&input["scale"]), &scores(&input["gold"]), &scores(&input["rater"])).unwrap();
        let found = Agreement::of(&confusion).unwrap();
        for (name, figure) in [
            ("n", Some(f64::from(found.n))),
            ("exact", Some(found.exact.estimate)),
            ("adjacent", Some(found.adjacent.estimate)),
            ("discrepant", Some(f64::from(found.discrepant))),
            ("severity", Some(found.severity)),
            ("mae", Some(found.mae)),
            ("rmse", Some(found.rmse)),
            ("smd", found.smd),
            ("kappa", found.kappa),
            ("kappa_linear", found.kappa_linear),
            ("qwk", found.qwk),
        ] {
            assert!(agrees(&expected[name], figure, 1e-9), "{} {name}: {figure:?}", case["id"]);
        }
        assert_eq!(expected["confusion"], serde_json::json!(confusion.rows().collect::<Vec<_>>()));
        count += 1;
    }
    assert_eq!(count, 160);
}

#[test]
fn panels() {
    let mut count = 0;
    for case in vectors()["cases"].as_array().unwrap() {
        let (input, expected) = (&case["input"], &case["expect"]);
        if input["ratings"].is_null() {
            continue;
        }
        let rows: Vec<Vec<Option<i32>>> = serde_json::from_value(input["ratings"].clone()).unwrap();
        let ratings = Ratings::new(scale(&input["scale"]), &rows).unwrap();
        for (name, figure, tolerance) in [
            ("alpha_nominal", alpha(&ratings, Level::Nominal), 1e-9),
            ("alpha_ordinal", alpha(&ratings, Level::Ordinal), 1e-9),
            ("alpha_interval", alpha(&ratings, Level::Interval), 1e-9),
            ("ac1", gwet(&ratings, Weights::Identity), 1e-6),
            ("ac2_quadratic", gwet(&ratings, Weights::Quadratic), 1e-6),
            ("ac2_ordinal", gwet(&ratings, Weights::Ordinal), 1e-6),
        ] {
            assert!(agrees(&expected[name], figure, tolerance), "{} {name}: {figure:?}", case["id"]);
        }
        count += 1;
    }
    assert_eq!(count, 60);
}
