//! One ability, and the chance of passing one test.

use assessment::ability::{Curve, Response, estimate};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Input {
    /// 1 right, 0 wrong, null not answered.
    x: Vec<Option<u8>>,
    a: Vec<f64>,
    b: Vec<f64>,
    c: Vec<f64>,
    /// Mean and standard deviation.
    prior: [f64; 2],
    test: Test,
}

#[derive(Deserialize)]
struct Test {
    a: Vec<f64>,
    b: Vec<f64>,
    need: usize,
}

pub(super) fn evaluate(input: &Value) -> Result<Value, String> {
    let Input { x, a, b, c, prior: [mean, deviation], test } =
        Input::deserialize(input).map_err(|error| error.to_string())?;
    if [a.len(), b.len(), c.len()] != [x.len(); 3] || test.a.len() != test.b.len() {
        return Err("x, a, b and c have one entry per item, and so have the test's a and b".to_owned());
    }
    let curves = a.iter().zip(&b).zip(&c).map(|((&discrimination, &difficulty), &guessing)| Curve {
        discrimination,
        difficulty,
        guessing,
    });
    let given =
        |(answer, curve): (&Option<u8>, Curve)| answer.map(|answer| Response { curve, right: answer == 1 });
    let responses: Vec<Response> = x.iter().zip(curves).filter_map(given).collect();
    let found = estimate(&responses, mean, deviation).map_err(|error| error.to_string())?;
    let items: Vec<Curve> =
        test.a.iter().zip(&test.b).map(|(&slope, &place)| Curve::logistic(slope, place)).collect();
    Ok(json!({
        "eap": found.mean,
        "sd": found.deviation,
        "map": found.mode,
        "ci80": [found.quantile(0.1), found.quantile(0.9)],
        "p_pass": found.passes(&items, test.need),
        "expected_score": found.expected_score(&items),
        "p_pass_plugin": assessment::ability::at_least(
            &assessment::ability::score_distribution(items.iter().map(|curve| curve.right(found.mean))),
            test.need,
        ),
    }))
}
