//! Response rules and the templates, which are rules with a name.

use super::declaration::Variables;
use super::expression::eval;
use super::mapping;
use super::value::{Cardinality, Scalar, Value};
use crate::foreign::xml::Element;
use crate::foreign::{Fault, Problem};

/// Runs an item's response processing. Without any, outcomes keep their defaults.
pub(super) fn run(item: &Element, variables: &mut Variables<'_>) -> Result<(), Fault> {
    let Some(processing) = item.child("responseProcessing") else { return Ok(()) };
    if processing.elements().next().is_some() {
        return all(processing, variables).map(drop);
    }
    let name = processing.attribute("template").or_else(|| processing.attribute("templateLocation"));
    let Some(name) = name else { return Ok(()) };
    template(name, variables).map_err(|problem| Fault::new(processing.line, problem))
}

/// The standard templates, by the last part of their address; all of them ask for `RESPONSE` and set `SCORE`.
fn template(address: &str, variables: &mut Variables<'_>) -> Result<(), Problem> {
    let last = address.rsplit('/').next().unwrap_or_default();
    let name = last.strip_suffix(".xml").unwrap_or(last).to_ascii_lowercase();
    let declared = variables.declared.get("RESPONSE").ok_or(Problem::Missing("declaration of RESPONSE"))?;
    let response = variables.values.get("RESPONSE").cloned().unwrap_or(Value::Null);
    let score = match name.as_str() {
        "match_correct" | "cc2_match" | "cc2_match_basic" => {
            let right = response != Value::Null && same(&response, &declared.correct);
            Value::float(if right { 1.0 } else { 0.0 })
        }
        _ if response == Value::Null => Value::float(0.0),
        "map_response" | "cc2_map_response" => mapping::mapped(declared, &response)?,
        "map_response_point" => mapping::mapped_areas(declared, &response)?,
        _ => return Err(Problem::Kind(name.chars().take(60).collect())),
    };
    set("SCORE", score, variables)
}

/// Equality under a cardinality: the order of a multiple container means nothing, how often a value is in it does.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Multiple(one), Value::Multiple(other)) => {
            one.len() == other.len() && super::container::within(one, other)
        }
        _ => one == other,
    }
}

/// Whether processing goes on.
#[derive(PartialEq, Eq)]
enum Flow {
    On,
    Exit,
}

fn all(parent: &Element, variables: &mut Variables<'_>) -> Result<Flow, Fault> {
    for rule in parent.elements() {
        if one(rule, variables)? == Flow::Exit {
            return Ok(Flow::Exit);
        }
    }
    Ok(Flow::On)
}

fn one(rule: &Element, variables: &mut Variables<'_>) -> Result<Flow, Fault> {
    let fault = |problem| Fault::new(rule.line, problem);
    match rule.name.as_str() {
        "responseCondition" => {
            for branch in rule.elements() {
                let mut rest = branch.elements();
                if branch.name != "responseElse" {
                    let test = rest.next().ok_or(Fault::new(branch.line, Problem::Missing("condition")))?;
                    // NULL is not true.
                    let truth = eval(test, variables)?.truth();
                    if truth.map_err(|problem| Fault::new(test.line, problem))? != Some(true) {
                        continue;
                    }
                }
                for rule in rest {
                    if one(rule, variables)? == Flow::Exit {
                        return Ok(Flow::Exit);
                    }
                }
                break;
            }
        }
        "setOutcomeValue" => {
            let name = rule.attribute("identifier").ok_or(fault(Problem::Missing("identifier")))?;
            let inner = rule.elements().next().ok_or(fault(Problem::Missing("expression")))?;
            let value = eval(inner, variables)?;
            set(name, value, variables).map_err(fault)?;
        }
        "lookupOutcomeValue" => {
            let name = rule.attribute("identifier").ok_or(fault(Problem::Missing("identifier")))?;
            let inner = rule.elements().next().ok_or(fault(Problem::Missing("expression")))?;
            let value = eval(inner, variables)?;
            let declared =
                variables.declared.get(name).ok_or(fault(Problem::Missing("declaration of the outcome")))?;
            let found = mapping::looked_up(declared, &value).map_err(fault)?;
            set(name, found, variables).map_err(fault)?;
        }
        "responseProcessingFragment" => return all(rule, variables),
        "exitResponse" => return Ok(Flow::Exit),
        other => return Err(fault(Problem::Kind(other.chars().take(60).collect()))),
    }
    Ok(Flow::On)
}

/// Sets an outcome, in its declared type. `SCORE` and `completionStatus` are there without declaration.
fn set(name: &str, value: Value, variables: &mut Variables<'_>) -> Result<(), Problem> {
    if !variables.outcomes.iter().any(|known| known == name) {
        if !matches!(name, "SCORE" | "completionStatus") {
            return Err(Problem::Unexpected(name.chars().take(60).collect()));
        }
        variables.outcomes.push(name.to_owned());
    }
    let value = match variables.declared.get(name) {
        None => value,
        Some(declared) => {
            let container = matches!(value, Value::Multiple(_) | Value::Ordered(_));
            if value != Value::Null && container == (declared.cardinality == Cardinality::Single) {
                return Err(super::value::wrong(name, "of the cardinality declared"));
            }
            let cast = |scalar: &Scalar| scalar.clone().cast(declared.base);
            Value::of(value.scalars().iter().map(cast).collect::<Result<_, _>>()?, declared.cardinality)?
        }
    };
    variables.values.insert(name.to_owned(), value);
    Ok(())
}
