//! Containers.

use super::declaration::Variables;
use super::expression::{number, only, two};
use super::value::{Cardinality, Scalar, Value, wrong};
use crate::foreign::Problem;
use crate::foreign::xml::Element;

pub(super) fn compute(
    element: &Element,
    parts: &[Value],
    variables: &Variables<'_>,
) -> Result<Option<Value>, Problem> {
    let joined = || parts.iter().flat_map(|part| part.scalars().iter().cloned()).collect::<Vec<_>>();
    Ok(Some(match element.name.as_str() {
        "multiple" => Value::of(joined(), Cardinality::Multiple)?,
        "ordered" => Value::of(joined(), Cardinality::Ordered)?,
        "containerSize" => Value::integer(i64::try_from(only(parts)?.scalars().len()).ok()),
        "index" => {
            let given = element.attribute("n").unwrap_or_default();
            let place = number(given, variables)?;
            if place < 1.0 || place.fract() != 0.0 {
                return Err(wrong(given, "a place from 1"));
            }
            only(parts)?
                .scalars()
                .get(place as usize - 1)
                .map_or(Value::Null, |one| Value::Single(one.clone()))
        }
        "member" => {
            let (one, all) = two(parts)?;
            match one.scalars() {
                [one] if *all != Value::Null => Value::boolean(Some(all.scalars().contains(one))),
                _ => Value::Null,
            }
        }
        "delete" => {
            let (one, all) = two(parts)?;
            let [one] = one.scalars() else { return Ok(Some(Value::Null)) };
            let rest = all.scalars().iter().filter(|other| *other != one).cloned().collect();
            let ordered = matches!(all, Value::Ordered(_));
            Value::of(rest, if ordered { Cardinality::Ordered } else { Cardinality::Multiple })?
        }
        "contains" => match two(parts)? {
            (Value::Null, _) | (_, Value::Null) => Value::Null,
            (Value::Ordered(all), Value::Ordered(some)) => {
                Value::boolean(Some(all.windows(some.len().max(1)).any(|window| window == some)))
            }
            (all, some) => Value::boolean(Some(within(some.scalars(), all.scalars()))),
        },
        _ => return Ok(None),
    }))
}

/// Whether each value is there as often as it is sought.
pub(super) fn within(sought: &[Scalar], all: &[Scalar]) -> bool {
    let mut left: Vec<&Scalar> = all.iter().collect();
    sought.iter().all(|one| match left.iter().position(|other| *other == one) {
        Some(place) => {
            left.swap_remove(place);
            true
        }
        None => false,
    })
}
