//! Expressions: values, variables, and who computes what.

use super::declaration::Variables;
use super::value::{Base, Scalar, Value, wrong};
use super::{arithmetic, comparison, container, logic, mapping};
use crate::foreign::xml::Element;
use crate::foreign::{Fault, Problem};

/// Evaluates an expression. Depth is bounded by the reader, and nothing is evaluated twice.
pub(super) fn eval(element: &Element, variables: &Variables<'_>) -> Result<Value, Fault> {
    let fault = |problem| Fault::new(element.line, problem);
    if let Some(value) = leaf(element, variables).map_err(fault)? {
        return Ok(value);
    }
    let mut parts = Vec::new();
    for part in element.elements() {
        parts.push(eval(part, variables)?);
    }
    let found = logic::compute(element, &parts)
        .transpose()
        .or_else(|| comparison::compute(element, &parts, variables).transpose())
        .or_else(|| container::compute(element, &parts, variables).transpose())
        .or_else(|| arithmetic::compute(element, &parts, variables).transpose());
    found.unwrap_or_else(|| Err(Problem::Kind(element.name.chars().take(60).collect()))).map_err(fault)
}

/// Expressions without parts; none if it is not one of them.
fn leaf(element: &Element, variables: &Variables<'_>) -> Result<Option<Value>, Problem> {
    let name = || element.attribute("identifier").ok_or(Problem::Missing("identifier"));
    let declared = || {
        let name = name()?;
        variables.declared.get(name).ok_or_else(|| Problem::Unexpected(name.chars().take(60).collect()))
    };
    Ok(Some(match element.name.as_str() {
        "null" => Value::Null,
        "baseValue" => {
            let base = Base::read(element.attribute("baseType").unwrap_or("string"))?;
            Value::single(Scalar::read(&element.text(), base)?)
        }
        "variable" => held(name()?, variables)?,
        "correct" => declared()?.correct.clone(),
        "default" => declared()?.default.clone(),
        "mapResponse" => mapping::mapped(declared()?, &held(name()?, variables)?)?,
        "mapResponsePoint" => mapping::mapped_areas(declared()?, &held(name()?, variables)?)?,
        "mathConstant" => match element.attribute("name") {
            Some("pi") => Value::float(std::f64::consts::PI),
            Some("e") => Value::float(std::f64::consts::E),
            other => return Err(wrong(other.unwrap_or_default(), "pi or e")),
        },
        _ => return Ok(None),
    }))
}

fn held(name: &str, variables: &Variables<'_>) -> Result<Value, Problem> {
    variables.values.get(name).cloned().ok_or_else(|| Problem::Unexpected(name.chars().take(60).collect()))
}

/// A number in an attribute, or the variable that holds it.
pub(super) fn number(text: &str, variables: &Variables<'_>) -> Result<f64, Problem> {
    if let Some(value) = text.parse::<f64>().ok().filter(|value| value.is_finite()) {
        return Ok(value);
    }
    match held(text.trim_matches(['{', '}']), variables)? {
        Value::Single(scalar) => scalar.number().ok_or_else(|| wrong(text, "a number")),
        _ => Err(wrong(text, "a number")),
    }
}

/// Two parts and no more.
pub(super) fn two(parts: &[Value]) -> Result<(&Value, &Value), Problem> {
    match parts {
        [one, other] => Ok((one, other)),
        _ => Err(wrong(&format!("{} parts", parts.len()), "two parts")),
    }
}

/// One part and no more.
pub(super) fn only(parts: &[Value]) -> Result<&Value, Problem> {
    match parts {
        [one] => Ok(one),
        _ => Err(wrong(&format!("{} parts", parts.len()), "one part")),
    }
}
