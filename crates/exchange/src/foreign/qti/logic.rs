//! Logic with three values: true, false, and NULL for "not known".

use super::expression::only;
use super::value::{Value, wrong};
use crate::foreign::Problem;
use crate::foreign::xml::Element;

pub(super) fn compute(element: &Element, parts: &[Value]) -> Result<Option<Value>, Problem> {
    let truths = || parts.iter().map(Value::truth).collect::<Result<Vec<_>, _>>();
    Ok(Some(match element.name.as_str() {
        "and" => {
            let truths = truths()?;
            let known = if truths.contains(&None) { None } else { Some(true) };
            Value::boolean(if truths.contains(&Some(false)) { Some(false) } else { known })
        }
        "or" => {
            let truths = truths()?;
            let known = if truths.contains(&None) { None } else { Some(false) };
            Value::boolean(if truths.contains(&Some(true)) { Some(true) } else { known })
        }
        "not" => Value::boolean(only(parts)?.truth()?.map(|truth| !truth)),
        "isNull" => Value::boolean(Some(*only(parts)? == Value::Null)),
        "anyN" => {
            let bound = |name: &str| {
                let given = element.attribute(name).unwrap_or_default();
                given.trim().parse::<usize>().map_err(|_| wrong(given, "a number of parts"))
            };
            let (least, most, truths) = (bound("min")?, bound("max")?, truths()?);
            let count = |sought| truths.iter().filter(|truth| **truth == sought).count();
            let (right, open) = (count(Some(true)), count(None));
            // What is open may still go either way.
            Value::boolean(match () {
                () if right > most || right + open < least => Some(false),
                () if right >= least && right + open <= most => Some(true),
                () => None,
            })
        }
        _ => return Ok(None),
    }))
}
