//! Declarations, rules and expressions.

use crate::foreign::xml::Element;

/// A response with its right values.
pub(super) fn response(id: &str, cardinality: &str, base: &str, correct: &[String]) -> Element {
    let declared = Element::new("responseDeclaration")
        .with("identifier", id)
        .with("cardinality", cardinality)
        .with("baseType", base);
    if correct.is_empty() {
        return declared;
    }
    let values = correct.iter().map(|value| Element::new("value").saying(value));
    declared.holding(Element::new("correctResponse").holding_all(values))
}

/// An outcome with its default.
pub(super) fn outcome(id: &str, cardinality: &str, base: &str, default: Option<&str>) -> Element {
    let declared = Element::new("outcomeDeclaration")
        .with("identifier", id)
        .with("cardinality", cardinality)
        .with("baseType", base);
    match default {
        Some(value) => {
            let value = Element::new("value").saying(value);
            declared.holding(Element::new("defaultValue").holding(value))
        }
        None => declared,
    }
}

/// Points by value, within bounds if the values add up.
pub(super) fn mapping(points: &[(String, f64, Option<bool>)], bounded: bool) -> Element {
    let mut mapping = Element::new("mapping");
    if bounded {
        mapping = mapping.with("lowerBound", "0").with("upperBound", "1");
    }
    let entries = points.iter().map(|(value, points, cased)| {
        let entry = Element::new("mapEntry").with("mapKey", value).with("mappedValue", points.to_string());
        match cased {
            Some(cased) => entry.with("caseSensitive", cased.to_string()),
            None => entry,
        }
    });
    mapping.with("defaultValue", "0").holding_all(entries)
}

pub(super) fn variable(id: &str) -> Element {
    Element::new("variable").with("identifier", id)
}

pub(super) fn value(base: &str, text: impl Into<String>) -> Element {
    Element::new("baseValue").with("baseType", base).saying(text)
}

pub(super) fn set(id: &str, expression: Element) -> Element {
    Element::new("setOutcomeValue").with("identifier", id).holding(expression)
}

pub(super) fn mapped(id: &str) -> Element {
    Element::new("mapResponse").with("identifier", id)
}

/// A test with what is done if it holds; the first one that does is the only one.
pub(super) fn condition(branches: impl IntoIterator<Item = (Element, Vec<Element>)>) -> Element {
    let names = std::iter::once("responseIf").chain(std::iter::repeat("responseElseIf"));
    let branches = branches
        .into_iter()
        .zip(names)
        .map(|((test, rules), name)| Element::new(name).holding(test).holding_all(rules));
    Element::new("responseCondition").holding_all(branches)
}
