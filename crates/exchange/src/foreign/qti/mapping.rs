//! Mappings of responses, areas and lookup tables.

use super::declaration::Declaration;
use super::shape::Shape;
use super::value::{Scalar, Value, wrong};
use crate::foreign::Problem;
use crate::foreign::xml::Element;

fn number(element: &Element, name: &str) -> Result<Option<f64>, Problem> {
    let Some(given) = element.attribute(name) else { return Ok(None) };
    let value = given.trim().parse::<f64>().ok().filter(|value| value.is_finite());
    value.map(Some).ok_or_else(|| wrong(given, "a number"))
}

fn bounded(mapping: &Element, value: f64) -> Result<Value, Problem> {
    let low = number(mapping, "lowerBound")?.unwrap_or(f64::NEG_INFINITY);
    let high = number(mapping, "upperBound")?.unwrap_or(f64::INFINITY);
    Ok(Value::float(value.max(low).min(high)))
}

/// The mapped value of a response; of a container the sum, a value that is in it twice counted once.
pub(super) fn mapped(declared: &Declaration<'_>, response: &Value) -> Result<Value, Problem> {
    let mapping = declared.element.child("mapping").ok_or(Problem::Missing("mapping"))?;
    let usual = number(mapping, "defaultValue")?.unwrap_or(0.0);
    let mut entries = Vec::new();
    for entry in mapping.all("mapEntry") {
        let key = Scalar::read(entry.attribute("mapKey").unwrap_or_default(), declared.base)?;
        let exact = entry.attribute("caseSensitive") != Some("false");
        entries.push((key, exact, number(entry, "mappedValue")?.ok_or(Problem::Missing("mappedValue"))?));
    }
    let fits = |key: &Scalar, exact: bool, given: &Scalar| match (key, given) {
        (Scalar::Text(key), Scalar::Text(given)) if !exact => key.to_lowercase() == given.to_lowercase(),
        _ => key == given,
    };
    let one = |given: &Scalar| {
        entries.iter().find(|(key, exact, _)| fits(key, *exact, given)).map_or(usual, |(.., value)| *value)
    };
    let sum = match response {
        // The empty key stands for no response. Without one the default does, as for any source "no explicit mapping is
        // given" for: an empty container is NULL, not a sum of nothing. That is why the template `map_response` asks
        // for NULL first, and how JQTI+ and TAO's engine read the standard.
        Value::Null => entries
            .iter()
            .find(|(key, ..)| matches!(key, Scalar::Text(text) | Scalar::Identifier(text) if text.is_empty()))
            .map_or(usual, |(.., value)| *value),
        response => {
            let all = response.scalars();
            let unique = all.iter().enumerate().filter(|(place, given)| !all[..*place].contains(given));
            unique.map(|(_, given)| one(given)).sum()
        }
    };
    bounded(mapping, sum)
}

/// The mapped value of points: each area counts once, each point outside of all the default.
pub(super) fn mapped_areas(declared: &Declaration<'_>, response: &Value) -> Result<Value, Problem> {
    let mapping = declared.element.child("areaMapping").ok_or(Problem::Missing("areaMapping"))?;
    let usual = number(mapping, "defaultValue")?.unwrap_or(0.0);
    let mut areas = Vec::new();
    for entry in mapping.all("areaMapEntry") {
        let value = number(entry, "mappedValue")?.ok_or(Problem::Missing("mappedValue"))?;
        areas.push((Shape::read(entry)?, value, false));
    }
    let mut sum = 0.0;
    for point in response.scalars() {
        match areas.iter_mut().find(|(shape, ..)| shape.holds(point)) {
            Some((.., true)) => {}
            Some((_, value, hit)) => {
                *hit = true;
                sum += *value;
            }
            None => sum += usual,
        }
    }
    bounded(mapping, sum)
}

/// The value of an outcome's table for a number; NULL where the table says nothing.
pub(super) fn looked_up(declared: &Declaration<'_>, value: &Value) -> Result<Value, Problem> {
    let exact = declared.element.child("matchTable");
    let table = exact.or_else(|| declared.element.child("interpolationTable"));
    let table = table.ok_or(Problem::Missing("lookup table"))?;
    let target = |text: &str| Scalar::read(text, declared.base).map(Value::single);
    let Value::Single(given) = value else { return Ok(Value::Null) };
    let given = given.number().ok_or_else(|| wrong("the looked-up value", "a number"))?;
    for entry in table.elements() {
        let source = number(entry, "sourceValue")?.ok_or(Problem::Missing("sourceValue"))?;
        #[expect(clippy::float_cmp, reason = "sources of a match table are integers")]
        let found = match entry.name.as_str() {
            "matchTableEntry" => given == source,
            "interpolationTableEntry" if entry.attribute("includeBoundary") == Some("false") => {
                given > source
            }
            _ => given >= source,
        };
        if found {
            return target(entry.attribute("targetValue").unwrap_or_default());
        }
    }
    table.attribute("defaultValue").map_or(Ok(Value::Null), target)
}
