//! Stretches of numbers as tests.

use crate::foreign::Span;
use crate::foreign::xml::Element;

/// The numbers that a test asks for.
pub(super) struct Stretch {
    /// Which; none for any number at all.
    pub(super) span: Option<Span>,
}

/// The numbers that a test asks a response for. None if it asks for something else, or for a response other than the
/// one given.
pub(super) fn stretch(test: &Element, response: Option<&str>) -> Option<Stretch> {
    let of = |span: Span| Some(Stretch { span: Some(span) });
    let parts: Vec<&Element> = test.elements().collect();
    let is_asked = |element: &Element| {
        element.name == "variable" && response.is_none_or(|id| element.attribute("identifier") == Some(id))
    };
    let number = |element: &Element| -> Option<f64> {
        let value = element.text().trim().parse::<f64>().ok().filter(|value| value.is_finite());
        value.filter(|_| element.name == "baseValue")
    };
    match (test.name.as_str(), parts.as_slice()) {
        ("equal", [one, other]) => {
            let value = if is_asked(other) { number(one) } else { number(other).filter(|_| is_asked(one)) }?;
            let mode = test.attribute("toleranceMode").unwrap_or("exact");
            let given = test.attribute("tolerance").unwrap_or_default();
            let mut bounds = given.split_whitespace().map(|bound| bound.parse::<f64>().ok());
            let (below, above) = match mode {
                "exact" => (0.0, 0.0),
                "absolute" => {
                    let below = bounds.next()??;
                    (below, bounds.next().unwrap_or(Some(below))?)
                }
                _ => return None,
            };
            let even = (below - above).abs() < f64::EPSILON && below >= 0.0;
            of(if even {
                Span::Around { value, tolerance: below }
            } else {
                Span::Between { low: value - below, high: value + above }
            })
        }
        ("and", [one, other]) => {
            let bound = |element: &Element, name: &str| {
                let mut sides = element.elements();
                let (asked, value) = (sides.next()?, sides.next()?);
                number(value).filter(|_| element.name == name && is_asked(asked))
            };
            of(Span::Between { low: bound(one, "gte")?, high: bound(other, "lte")? })
        }
        ("not", [inner]) if inner.name == "isNull" => {
            inner.elements().next().filter(|it| is_asked(it)).map(|_| Stretch { span: None })
        }
        _ => None,
    }
}
