//! Agreement of a rater with gold, and of a panel with itself.

use assessment::agreement::{Agreement, Confusion, Level, Ratings, Scale, Weights, alpha, gwet};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(untagged)]
enum Input {
    Pairs { gold: Vec<i32>, rater: Vec<i32>, scale: Vec<i32> },
    Panel { ratings: Vec<Vec<Option<i32>>>, scale: Vec<i32> },
}

/// The scale from its points, which must be consecutive.
fn scale(points: &[i32]) -> Result<Scale, String> {
    let (Some(lowest), Some(highest)) = (points.first(), points.last()) else {
        return Err("the scale has no points".to_owned());
    };
    if points.windows(2).any(|pair| pair[0].checked_add(1) != Some(pair[1])) {
        return Err(format!("the scale {points:?} is not a row of consecutive points"));
    }
    Scale::new(*lowest, *highest).map_err(|error| error.to_string())
}

fn pairs(confusion: &Confusion) -> Result<Value, String> {
    let found = Agreement::of(confusion).ok_or("there are no pairs")?;
    Ok(json!({
        "n": found.n,
        "exact": found.exact.estimate,
        "adjacent": found.adjacent.estimate,
        "discrepant": found.discrepant,
        "severity": found.severity,
        "mae": found.mae,
        "rmse": found.rmse,
        "smd": found.smd,
        "pearson": found.pearson,
        "spread_ratio": found.spread_ratio,
        "kappa": found.kappa,
        "kappa_linear": found.kappa_linear,
        "qwk": found.qwk,
        "confusion": confusion.rows().collect::<Vec<_>>(),
    }))
}

fn panel(ratings: &Ratings) -> Value {
    json!({
        "alpha_nominal": alpha(ratings, Level::Nominal),
        "alpha_ordinal": alpha(ratings, Level::Ordinal),
        "alpha_interval": alpha(ratings, Level::Interval),
        "ac1": gwet(ratings, Weights::Identity),
        "ac2_quadratic": gwet(ratings, Weights::Quadratic),
        "ac2_ordinal": gwet(ratings, Weights::Ordinal),
    })
}

pub(super) fn evaluate(input: &Value) -> Result<Value, String> {
    let input = Input::deserialize(input).map_err(|_| {
        "an input has whole numbers in `gold`, `rater` and `scale`, or in `ratings` and `scale`".to_owned()
    })?;
    match input {
        Input::Pairs { gold, rater, scale: points } => {
            pairs(&Confusion::of(scale(&points)?, &gold, &rater).map_err(|error| error.to_string())?)
        }
        Input::Panel { ratings, scale: points } => {
            Ok(panel(&Ratings::new(scale(&points)?, &ratings).map_err(|error| error.to_string())?))
        }
    }
}
