//! Declared variables.

use std::collections::BTreeMap;

use super::value::{Base, Cardinality, Scalar, Value};
use crate::foreign::xml::Element;
use crate::foreign::{Fault, Problem};

/// A variable as it is declared.
#[derive(Clone, Debug)]
pub(super) struct Declaration<'a> {
    pub(super) base: Base,
    pub(super) cardinality: Cardinality,
    pub(super) default: Value,
    pub(super) correct: Value,
    /// Where mapping, areas and tables are read from.
    pub(super) element: &'a Element,
}

/// The variables of an item, and what they hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Variables<'a> {
    pub(super) declared: BTreeMap<String, Declaration<'a>>,
    pub(super) values: BTreeMap<String, Value>,
    /// The outcomes in the order declared.
    pub(super) outcomes: Vec<String>,
    /// Responses that may be given.
    pub(super) responses: Vec<String>,
}

impl<'a> Variables<'a> {
    /// Reads the declarations; every variable holds its default, a number without one 0 if it is an outcome.
    pub(super) fn read(item: &'a Element) -> Result<Self, Fault> {
        let mut variables = Self::default();
        for element in item.elements() {
            let outcome = match element.name.as_str() {
                "responseDeclaration" | "templateDeclaration" => false,
                "outcomeDeclaration" => true,
                _ => continue,
            };
            let fault = |problem| Fault::new(element.line, problem);
            let name =
                element.attribute("identifier").ok_or(fault(Problem::Missing("identifier")))?.to_owned();
            let declaration = declaration(element).map_err(fault)?;
            let numeric = matches!(declaration.base, Base::Integer | Base::Float);
            let mut value = declaration.default.clone();
            if outcome && value == Value::Null && numeric && declaration.cardinality == Cardinality::Single {
                value = Value::Single(Scalar::Integer(0).cast(declaration.base).map_err(fault)?);
            }
            if variables.declared.contains_key(&name) {
                return Err(fault(Problem::Unexpected(format!("second {name}"))));
            }
            if outcome {
                variables.outcomes.push(name.clone());
            } else if element.name == "responseDeclaration" {
                variables.responses.push(name.clone());
            }
            variables.values.insert(name.clone(), value);
            variables.declared.insert(name, declaration);
        }
        Ok(variables)
    }
}

fn declaration(element: &Element) -> Result<Declaration<'_>, Problem> {
    let cardinality = Cardinality::read(element.attribute("cardinality").unwrap_or("single"))?;
    let base = Base::read(element.attribute("baseType").unwrap_or("string"))?;
    let values = |name: &str| -> Result<Value, Problem> {
        let Some(list) = element.child(name) else { return Ok(Value::Null) };
        let scalars =
            list.all("value").map(|value| Scalar::read(&value.text(), base)).collect::<Result<_, _>>()?;
        Value::of(scalars, cardinality)
    };
    Ok(Declaration {
        base,
        cardinality,
        default: values("defaultValue")?,
        correct: values("correctResponse")?,
        element,
    })
}
