//! Comparisons. One NULL makes all of them NULL.

use regex::RegexBuilder;

use super::declaration::Variables;
use super::expression::{number, only, two};
use super::rules::same;
use super::shape::Shape;
use super::value::{Scalar, Value, wrong};
use crate::foreign::Problem;
use crate::foreign::xml::Element;

pub(super) fn compute(
    element: &Element,
    parts: &[Value],
    variables: &Variables<'_>,
) -> Result<Option<Value>, Problem> {
    const NAMES: [&str; 13] = [
        "match",
        "stringMatch",
        "substring",
        "patternMatch",
        "equal",
        "equalRounded",
        "lt",
        "gt",
        "lte",
        "gte",
        "durationLT",
        "durationGTE",
        "inside",
    ];
    let name = element.name.as_str();
    if !NAMES.contains(&name) {
        return Ok(None);
    }
    if parts.contains(&Value::Null) {
        return Ok(Some(Value::Null));
    }
    let is =
        |attribute: &str, usual: bool| element.attribute(attribute).map_or(usual, |given| given == "true");
    let words = || two(parts).and_then(|(one, other)| Ok((text(one)?, text(other)?)));
    let numbers = || two(parts).and_then(|(one, other)| Ok((float(one)?, float(other)?)));
    let level = |text: &str| if is("caseSensitive", true) { text.to_owned() } else { text.to_lowercase() };
    let truth = match name {
        "match" => two(parts).map(|(one, other)| same(one, other))?,
        "stringMatch" => {
            let (one, other) = words()?;
            let (one, other) = (level(one), level(other));
            one == other || (is("substring", false) && one.contains(&other))
        }
        "substring" => {
            let (part, whole) = words()?;
            level(whole).contains(&level(part))
        }
        "patternMatch" => matches(element.attribute("pattern").unwrap_or_default(), text(only(parts)?)?)?,
        "equal" => {
            let (one, other) = numbers()?;
            equal(element, one, other, variables)?
        }
        "equalRounded" => {
            let (one, other) = numbers()?;
            let figures = number(element.attribute("figures").unwrap_or("3"), variables)?;
            let mode = element.attribute("roundingMode").unwrap_or("significantFigures");
            let one = super::arithmetic::rounded(one, mode, figures)?;
            let other = super::arithmetic::rounded(other, mode, figures)?;
            one.to_bits() == other.to_bits() || (one - other).abs() < f64::EPSILON
        }
        "inside" => {
            let shape = Shape::read(element)?;
            only(parts)?.scalars().iter().any(|point| shape.holds(point))
        }
        _ => {
            let (one, other) = numbers()?;
            match name {
                "lt" | "durationLT" => one < other,
                "gt" => one > other,
                "lte" => one <= other,
                _ => one >= other,
            }
        }
    };
    Ok(Some(Value::boolean(Some(truth))))
}

fn text(value: &Value) -> Result<&str, Problem> {
    match value {
        Value::Single(Scalar::Text(text) | Scalar::Identifier(text)) => Ok(text),
        other => Err(wrong(&other.json().to_string(), "a text")),
    }
}

fn float(value: &Value) -> Result<f64, Problem> {
    let number = if let Value::Single(scalar) = value { scalar.number() } else { None };
    number.ok_or_else(|| wrong(&value.json().to_string(), "a number"))
}

/// The whole text, as patterns of XML Schema do; runs in linear time.
fn matches(pattern: &str, text: &str) -> Result<bool, Problem> {
    let whole = format!("^(?:{pattern})$");
    let built = RegexBuilder::new(&whole).size_limit(1 << 20).nest_limit(64).build();
    built.map(|regex| regex.is_match(text)).map_err(|_| wrong(pattern, "a pattern that is taken"))
}

#[expect(clippy::float_cmp, reason = "the mode `exact` says so")]
fn equal(element: &Element, one: f64, other: f64, variables: &Variables<'_>) -> Result<bool, Problem> {
    let mode = element.attribute("toleranceMode").unwrap_or("exact");
    if mode == "exact" {
        return Ok(one == other);
    }
    let given = element.attribute("tolerance").unwrap_or_default();
    let mut bounds = given.split_whitespace().map(|text| number(text, variables));
    let below = bounds.next().ok_or(Problem::Missing("tolerance"))??;
    let above = bounds.next().transpose()?.unwrap_or(below);
    let (low, high) = match mode {
        "absolute" => (one - below, one + above),
        "relative" => (one * (1.0 - below / 100.0), one * (1.0 + above / 100.0)),
        _ => return Err(wrong(mode, "exact, absolute or relative")),
    };
    let (low, high) = (low.min(high), low.max(high));
    let included = |name: &str| element.attribute(name) != Some("false");
    let over = if included("includeLowerBound") { other >= low } else { other > low };
    let under = if included("includeUpperBound") { other <= high } else { other < high };
    Ok(over && under)
}
