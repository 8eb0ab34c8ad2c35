//! Figures against converged integrals. The fixture's folder says where they come from.

use serde_json::Value;

use crate::ability::{Curve, Response, estimate};

fn curves(item: &Value) -> Vec<Curve> {
    let numbers = |key: &str| -> Vec<f64> {
        item[key].as_array().map_or(Vec::new(), |list| list.iter().map(|v| v.as_f64().unwrap()).collect())
    };
    let (a, b, c) = (numbers("a"), numbers("b"), numbers("c"));
    let curve = |index: usize| Curve {
        discrimination: a[index],
        difficulty: b[index],
        guessing: c.get(index).copied().unwrap_or(0.0),
    };
    (0..a.len()).map(curve).collect()
}

#[test]
fn posterior_and_pass_probability_are_the_exact_integrals() {
    let file: Value =
        serde_json::from_str(include_str!("../../../tests/fixtures/measure/ability.json")).unwrap();
    let cases = file["cases"].as_array().unwrap();
    for case in cases {
        let (input, expected) = (&case["input"], &case["expect"]);
        let given = input["x"].as_array().unwrap().iter().zip(curves(input));
        let responses: Vec<Response> = given
            .filter_map(|(answer, curve)| {
                answer.as_u64().map(|answer| Response { curve, right: answer == 1 })
            })
            .collect();
        let prior = |place: usize| input["prior"][place].as_f64().unwrap();
        let found = estimate(&responses, prior(0), prior(1)).unwrap();
        let test = curves(&input["test"]);
        let needed = usize::try_from(input["test"]["need"].as_u64().unwrap()).unwrap();
        for (name, expected, found, tolerance) in [
            ("eap", &expected["eap"], found.mean, 1e-5),
            ("sd", &expected["sd"], found.deviation, 1e-5),
            ("map", &expected["map"], found.mode, 1e-3),
            ("low", &expected["ci80"][0], found.quantile(0.1), 5e-3),
            ("high", &expected["ci80"][1], found.quantile(0.9), 5e-3),
            ("p_pass", &expected["p_pass"], found.passes(&test, needed), 1e-5),
            ("expected_score", &expected["expected_score"], found.expected_score(&test), 1e-4),
        ] {
            let expected = expected.as_f64().unwrap();
            let close = (found - expected).abs() <= tolerance * expected.abs().max(1.0);
            assert!(close, "{} {name}: {expected} but {found}", case["id"]);
        }
    }
    assert_eq!(cases.len(), 200);
}
