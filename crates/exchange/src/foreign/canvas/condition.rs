//! Rules: which response brings how many points, and which feedback.

use crate::foreign::xml::Element;

/// A rule, taken apart.
#[derive(Debug, Default)]
pub(super) struct Condition<'a> {
    /// Tests that must hold.
    pub(super) tests: Vec<Test<'a>>,
    /// Tests that must not hold.
    pub(super) nots: Vec<Test<'a>>,
    /// Whether one test is enough.
    pub(super) is_any: bool,
    /// Points of the item, in percent, and whether they are added to what is there.
    pub(super) points: Option<(f64, bool)>,
    /// Ids of feedback.
    pub(super) feedback: Vec<&'a str>,
    /// Whether it is of a form that is read.
    pub(super) is_known: bool,
}

/// One test of a response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Test<'a> {
    pub(super) how: How,
    pub(super) response: &'a str,
    pub(super) value: &'a Element,
}

/// How a response is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    Equal,
    AtLeast,
    Above,
    AtMost,
    Below,
}

impl Test<'_> {
    pub(super) fn text(&self) -> String {
        self.value.text().trim().to_owned()
    }
}

/// The rules of an item.
pub(super) fn conditions(item: &Element) -> Vec<Condition<'_>> {
    let processing = item.all("resprocessing").flat_map(|processing| processing.all("respcondition"));
    processing.map(condition).collect()
}

fn condition(rule: &Element) -> Condition<'_> {
    let mut found = Condition { is_known: true, ..Condition::default() };
    for tests in rule.child("conditionvar").into_iter().flat_map(Element::elements) {
        test(tests, false, &mut found);
    }
    for set in rule.all("setvar") {
        let points = set.text().trim().parse::<f64>().ok().filter(|points| points.is_finite());
        let adds = set.attribute("action").is_some_and(|action| action.eq_ignore_ascii_case("add"));
        let is_score = set.attribute("varname").is_none_or(|name| name.eq_ignore_ascii_case("score"));
        match points {
            Some(points) if is_score => found.points = Some((points, adds)),
            _ => found.is_known = false,
        }
    }
    found.feedback = rule.all("displayfeedback").filter_map(|shown| shown.attribute("linkrefid")).collect();
    found
}

/// Depth is bounded by the reader.
fn test<'a>(element: &'a Element, is_not: bool, found: &mut Condition<'a>) {
    let how = match element.name.as_str() {
        "varequal" => How::Equal,
        "vargte" => How::AtLeast,
        "vargt" => How::Above,
        "varlte" => How::AtMost,
        "varlt" => How::Below,
        "and" => return element.elements().for_each(|inner| test(inner, is_not, found)),
        "or" => {
            found.is_any = true;
            return element.elements().for_each(|inner| test(inner, is_not, found));
        }
        "not" => return element.elements().for_each(|inner| test(inner, !is_not, found)),
        // Any response at all.
        "other" => return,
        _ => {
            found.is_known = false;
            return;
        }
    };
    let response = element.attribute("respident").unwrap_or_default();
    let tests = if is_not { &mut found.nots } else { &mut found.tests };
    tests.push(Test { how, response, value: element });
}
