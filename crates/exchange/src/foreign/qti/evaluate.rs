//! The one door: an item and responses in, outcomes out.

use serde_json::{Map, Value as Json};

use super::declaration::Variables;
use super::value::{Base, Cardinality, Scalar, Value};
use super::{names, rules};
use crate::foreign::{Fault, Problem};

/// Executes the response processing of an item of QTI 2.1, 2.2 or 3.0.
///
/// `responses` is an object by response identifier: text, numbers and booleans for single values, arrays for
/// containers; pairs and points as `"A B"` or `["A", "B"]`. What is left out holds its default; `null` is NULL.
/// Outcomes come as an object by identifier: integers and floats as numbers, containers as arrays, NULL as null.
/// Faults name the line of the item, or 0 for a response.
pub fn evaluate(item_xml: &str, responses: &Json) -> Result<Json, Fault> {
    let item = names::item(item_xml)?;
    let mut variables = Variables::read(&item)?;
    let builtin = [("numAttempts", Scalar::Integer(1)), ("duration", Scalar::Float(0.0))];
    for (name, value) in builtin {
        variables.values.entry(name.to_owned()).or_insert(Value::Single(value));
    }
    take(&mut variables, responses).map_err(|problem| Fault::new(0, problem))?;
    rules::run(&item, &mut variables)?;
    let outcomes = variables.outcomes.iter().map(|name| {
        let value = variables.values.get(name).map_or(Json::Null, Value::json);
        (name.clone(), value)
    });
    Ok(Json::Object(outcomes.collect::<Map<_, _>>()))
}

fn take(variables: &mut Variables<'_>, responses: &Json) -> Result<(), Problem> {
    let given = match responses {
        Json::Object(given) => given,
        Json::Null => return Ok(()),
        _ => return Err(Problem::Missing("object of responses")),
    };
    for (name, json) in given {
        let (base, cardinality) = match (name.as_str(), variables.declared.get(name)) {
            (_, Some(declared)) if variables.responses.contains(name) => {
                (declared.base, declared.cardinality)
            }
            ("numAttempts", _) => (Base::Integer, Cardinality::Single),
            ("duration", _) => (Base::Float, Cardinality::Single),
            _ => return Err(Problem::Unexpected(name.chars().take(60).collect())),
        };
        variables.values.insert(name.clone(), Value::from_json(json, base, cardinality)?);
    }
    Ok(())
}
