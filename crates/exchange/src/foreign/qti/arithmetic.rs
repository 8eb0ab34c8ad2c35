//! Arithmetic. One NULL makes the result NULL; so does what has no value, such as a division by zero.

use super::declaration::Variables;
use super::expression::{number, only, two};
use super::value::{Scalar, Value, wrong};
use crate::foreign::Problem;
use crate::foreign::xml::Element;

pub(super) fn compute(
    element: &Element,
    parts: &[Value],
    variables: &Variables<'_>,
) -> Result<Option<Value>, Problem> {
    const NAMES: [&str; 16] = [
        "sum",
        "product",
        "subtract",
        "divide",
        "power",
        "integerDivide",
        "integerModulus",
        "truncate",
        "round",
        "integerToFloat",
        "min",
        "max",
        "gcd",
        "lcm",
        "roundTo",
        "mathOperator",
    ];
    let name = element.name.as_str();
    if !NAMES.contains(&name) {
        return Ok(None);
    }
    if parts.contains(&Value::Null) {
        return Ok(Some(Value::Null));
    }
    let all: Vec<Scalar> = parts.iter().flat_map(|part| part.scalars().iter().cloned()).collect();
    let floats = all.iter().map(|one| one.number().ok_or_else(|| wrong(&format!("{one:?}"), "a number")));
    let floats: Vec<f64> = floats.collect::<Result<_, _>>()?;
    // Integers stay integers only among themselves.
    let whole = |one: &Scalar| if let Scalar::Integer(value) = one { Some(*value) } else { None };
    let integers: Option<Vec<i64>> = all.iter().map(whole).collect();
    let pair = || two(parts).map(|_| (floats[0], floats.get(1).copied().unwrap_or_default()));
    let integer_pair = || match integers.as_deref() {
        Some([one, other]) => Ok((*one, *other)),
        _ => Err(wrong(name, "given two integers")),
    };
    let fold = |float: f64, integer: fn(&[i64]) -> Option<i64>| match &integers {
        Some(integers) => Value::integer(integer(integers)),
        None => Value::float(float),
    };
    Ok(Some(match name {
        "sum" => {
            fold(floats.iter().sum(), |all| all.iter().try_fold(0, |sum: i64, one| sum.checked_add(*one)))
        }
        "product" => {
            fold(floats.iter().product(), |all| all.iter().try_fold(1, |sum: i64, one| sum.checked_mul(*one)))
        }
        "subtract" => {
            let (one, other) = pair()?;
            fold(one - other, |all| if let [one, other] = all { one.checked_sub(*other) } else { None })
        }
        "divide" => {
            let (one, other) = pair()?;
            Value::float(one / other)
        }
        "power" => {
            let (one, other) = pair()?;
            Value::float(one.powf(other))
        }
        "integerDivide" => {
            let (one, other) = integer_pair()?;
            Value::integer(floor_divide(one, other))
        }
        "integerModulus" => {
            let (one, other) = integer_pair()?;
            let whole = floor_divide(one, other).and_then(|whole| whole.checked_mul(other));
            Value::integer(whole.and_then(|whole| one.checked_sub(whole)))
        }
        "truncate" => to_integer(single(parts, &floats)?.trunc()),
        // Halves go up: 6.5 is 7, -6.5 is -6.
        "round" => to_integer((single(parts, &floats)? + 0.5).floor()),
        "integerToFloat" => Value::float(single(parts, &floats)?),
        "min" => fold(floats.iter().copied().fold(f64::INFINITY, f64::min), |all| all.iter().min().copied()),
        "max" => {
            fold(floats.iter().copied().fold(f64::NEG_INFINITY, f64::max), |all| all.iter().max().copied())
        }
        "gcd" | "lcm" => {
            let all = integers.ok_or_else(|| wrong(name, "given integers"))?;
            let all = all.iter().map(|one| i64::try_from(one.unsigned_abs()).ok());
            let mut all = all.collect::<Option<Vec<_>>>().unwrap_or_default().into_iter();
            let first = all.next();
            Value::integer(all.try_fold(first.unwrap_or_default(), |sum, one| {
                if name == "gcd" { Some(gcd(sum, one)) } else { lcm(sum, one) }
            }))
        }
        "roundTo" => {
            let figures = number(element.attribute("figures").unwrap_or("3"), variables)?;
            let mode = element.attribute("roundingMode").unwrap_or("significantFigures");
            Value::float(rounded(single(parts, &floats)?, mode, figures)?)
        }
        _ => operator(element.attribute("name").unwrap_or_default(), &floats)?,
    }))
}

fn single(parts: &[Value], floats: &[f64]) -> Result<f64, Problem> {
    only(parts)?;
    floats.first().copied().ok_or(Problem::Missing("number"))
}

fn to_integer(value: f64) -> Value {
    Value::integer((value.abs() < 9e18).then_some(value as i64))
}

/// Rounds down, also below zero.
fn floor_divide(one: i64, other: i64) -> Option<i64> {
    let whole = one.checked_div(other)?;
    let rest = one.checked_rem(other)?;
    if rest != 0 && (rest < 0) != (other < 0) { whole.checked_sub(1) } else { Some(whole) }
}

fn gcd(one: i64, other: i64) -> i64 {
    let (mut one, mut other) = (one, other);
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

fn lcm(one: i64, other: i64) -> Option<i64> {
    match gcd(one, other) {
        0 => Some(0),
        common => (one / common).checked_mul(other),
    }
}

/// To a number of significant figures or decimal places, halves up.
pub(super) fn rounded(value: f64, mode: &str, figures: f64) -> Result<f64, Problem> {
    let figures = if (0.0..=15.0).contains(&figures) { figures as i32 } else { 15 };
    let places = match mode {
        "decimalPlaces" => figures,
        "significantFigures" if value == 0.0 => return Ok(0.0),
        "significantFigures" => figures - 1 - value.abs().log10().floor() as i32,
        _ => return Err(wrong(mode, "significantFigures or decimalPlaces")),
    };
    let scale = 10_f64.powi(places.clamp(-300, 300));
    let scaled = (value * scale + 0.5).floor() / scale;
    Ok(if scaled.is_finite() { scaled } else { value })
}

fn operator(name: &str, floats: &[f64]) -> Result<Value, Problem> {
    let one = floats.first().copied().ok_or(Problem::Missing("number"))?;
    Ok(Value::float(match name {
        "sin" => one.sin(),
        "cos" => one.cos(),
        "tan" => one.tan(),
        "asin" => one.asin(),
        "acos" => one.acos(),
        "atan" => one.atan(),
        "atan2" => one.atan2(floats.get(1).copied().ok_or(Problem::Missing("second number"))?),
        "sinh" => one.sinh(),
        "cosh" => one.cosh(),
        "tanh" => one.tanh(),
        "log" => one.log10(),
        "ln" => one.ln(),
        "exp" => one.exp(),
        "abs" => one.abs(),
        "signum" if one == 0.0 => 0.0,
        "signum" => one.signum(),
        "floor" => return Ok(to_integer(one.floor())),
        "ceil" => return Ok(to_integer(one.ceil())),
        "toDegrees" => one.to_degrees(),
        "toRadians" => one.to_radians(),
        other => return Err(Problem::Kind(other.chars().take(60).collect())),
    }))
}
