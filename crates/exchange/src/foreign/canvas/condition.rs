//! Rules: which response brings how many points, and which feedback.

use crate::foreign::xml::Element;
use crate::foreign::{Fault, MAX_PARTS, Problem};

/// Rules and tests of one item: each option in some of them.
const MAX_TESTS: usize = MAX_PARTS * 8;
/// The most points there are where nothing is said, as Canvas has them.
const MOST: f64 = 100.0;

/// A rule, taken apart.
#[derive(Debug, Default)]
pub(super) struct Condition<'a> {
    /// Tests that must hold.
    pub(super) tests: Vec<Test<'a>>,
    /// Tests that must not hold.
    pub(super) nots: Vec<Test<'a>>,
    /// Whether one test is enough.
    pub(super) is_any: bool,
    /// Points in percent of the most there are, and whether they are added to what is there.
    pub(super) points: Option<(f64, bool)>,
    /// Ids of feedback.
    pub(super) feedback: Vec<&'a str>,
    /// Whether it is of a form that is read.
    pub(super) is_known: bool,
}

/// One test of a response.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Test<'a> {
    pub(super) how: How,
    pub(super) response: &'a str,
    pub(super) value: String,
    /// Whether upper and lower case differ.
    pub(super) is_cased: bool,
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
        self.value.clone()
    }
}

/// The rules of an item.
pub(super) fn conditions(item: &Element) -> Result<Vec<Condition<'_>>, Fault> {
    let most = most(item);
    let (mut found, mut count) = (Vec::new(), 0);
    for rule in item.all("resprocessing").flat_map(|processing| processing.all("respcondition")) {
        let condition = condition(rule, most);
        count += 1 + condition.tests.len() + condition.nots.len();
        if count > MAX_TESTS {
            return Err(Fault::new(rule.line, Problem::TooLong("conditions")));
        }
        found.push(condition);
    }
    Ok(found)
}

fn is_score(variable: &Element) -> bool {
    variable.attribute("varname").is_none_or(|name| name.eq_ignore_ascii_case("score"))
}

/// The most points that the rules can give.
fn most(item: &Element) -> f64 {
    let outcomes = item.all("resprocessing").flat_map(|processing| processing.all("outcomes"));
    let declared = outcomes.flat_map(|outcomes| outcomes.all("decvar")).find(|variable| is_score(variable));
    let most = declared.and_then(|variable| variable.attribute("maxvalue")?.trim().parse::<f64>().ok());
    most.filter(|most| most.is_finite() && *most > 0.0).unwrap_or(MOST)
}

fn condition(rule: &Element, most: f64) -> Condition<'_> {
    let mut found = Condition { is_known: true, ..Condition::default() };
    for tests in rule.child("conditionvar").into_iter().flat_map(Element::elements) {
        test(tests, false, &mut found);
    }
    for set in rule.all("setvar") {
        let points = set.text().trim().parse::<f64>().ok().filter(|points| points.is_finite());
        let percent = points.filter(|_| is_score(set)).map(|points| points / most * 100.0);
        let action = set.attribute("action").unwrap_or("Set").to_ascii_lowercase();
        match (percent, action.as_str()) {
            (Some(percent), "set") => found.points = Some((percent, false)),
            (Some(percent), "add") => found.points = Some((percent, true)),
            (Some(percent), "subtract") => found.points = Some((-percent, true)),
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
    let is_cased = element.attribute("case").is_some_and(|case| case.eq_ignore_ascii_case("yes"));
    tests.push(Test { how, response, value: element.text().trim().to_owned(), is_cased });
}
