//! Item analysis of right and wrong answers.

use assessment::statistics::items::{
    Analysis, Group, ItemFigures, Marks, OptionFigures, analyse, mantel_haenszel, option_analysis, strata,
};
use serde::Deserialize;
use serde_json::{Value, json};

/// How many options an item of the suite has.
const OPTIONS: usize = 4;

#[derive(Deserialize)]
struct Input {
    responses: Vec<String>,
    group: Option<Vec<u8>>,
    choices_item0: Option<String>,
}

fn marks(responses: &[String]) -> Result<Marks, String> {
    let mark = |(attempt, sign): (usize, char)| match sign {
        '0' => Ok(Some(0.0)),
        '1' => Ok(Some(1.0)),
        other => Err(format!("response {}: `{other}` is neither 0 nor 1", attempt + 1)),
    };
    let row = |(attempt, row): (usize, &String)| -> Result<Vec<Option<f64>>, String> {
        row.chars().map(|sign| mark((attempt, sign))).collect()
    };
    let rows = responses.iter().enumerate().map(row).collect::<Result<Vec<_>, _>>()?;
    let items = rows.first().map_or(0, Vec::len);
    Marks::new(vec![1.0; items], rows).map_err(|error| error.to_string())
}

fn groups(group: &[u8], attempts: usize) -> Result<Vec<Option<Group>>, String> {
    if group.len() != attempts {
        return Err(format!("{} groups for {attempts} responses", group.len()));
    }
    let of = |group: &u8| match group {
        0 => Ok(Some(Group::Reference)),
        1 => Ok(Some(Group::Focal)),
        other => Err(format!("group {other} is neither 0 nor 1")),
    };
    group.iter().map(of).collect()
}

fn difference(marks: &Marks, item: usize, groups: &[Option<Group>]) -> Value {
    let right: Vec<bool> = marks.item(item).iter().map(|mark| *mark >= marks.maximum(item)).collect();
    mantel_haenszel(&right, groups, &strata(marks)).map_or(Value::Null, |found| {
        json!({
            "odds_ratio": found.odds_ratio,
            "delta": found.delta,
            "chi2_cc": found.chi_square,
            "p": found.p,
        })
    })
}

fn items(found: &Analysis, marks: &Marks, groups: Option<&[Option<Group>]>) -> Vec<Value> {
    let item = |(at, item): (usize, &ItemFigures)| {
        let mut out = json!({
            "facility": item.facility,
            "item_rest": item.item_rest,
            "item_total": item.item_total,
            "upper_lower": item.upper_lower,
            "alpha_without": item.alpha_without,
        });
        if let Some(groups) = groups {
            out["mh"] = difference(marks, at, groups);
        }
        out
    };
    found.items.iter().enumerate().map(item).collect()
}

fn options(marks: &Marks, choices: &str) -> Result<Value, String> {
    let option = |sign: char| match sign.to_digit(10) {
        Some(digit) => Ok(vec![digit as usize]),
        None => Err(format!("choice `{sign}` is not a digit")),
    };
    let chosen = choices.chars().map(option).collect::<Result<Vec<_>, _>>()?;
    let found = option_analysis(marks, 0, OPTIONS, &chosen).map_err(|error| error.to_string())?;
    let row = |(at, option): (usize, &OptionFigures)| {
        json!({
            "option": at,
            "count": option.count,
            "low_third": option.low_third,
            "high_third": option.high_third,
            "mean_total": option.mean_total,
            "r_total": option.total_correlation,
        })
    };
    Ok(found.options.iter().enumerate().map(row).collect())
}

pub(super) fn evaluate(input: &Value) -> Result<Value, String> {
    let Input { responses, group, choices_item0 } =
        Input::deserialize(input).map_err(|error| error.to_string())?;
    let marks = marks(&responses)?;
    let groups = group.map(|group| groups(&group, marks.attempts())).transpose()?;
    let found = analyse(&marks);
    let mut out = json!({
        "items": items(&found, &marks, groups.as_deref()),
        "test": {
            "n": found.test.attempts,
            "k": found.test.items,
            "mean": found.test.mean,
            "sd": found.test.deviation,
            "alpha": found.test.alpha,
            "kr20": found.test.kr20,
            "kr21": found.test.kr21,
            "sem": found.test.standard_error,
        },
    });
    if let Some(choices) = choices_item0 {
        out["distractors_item0"] = options(&marks, &choices)?;
    }
    Ok(out)
}
