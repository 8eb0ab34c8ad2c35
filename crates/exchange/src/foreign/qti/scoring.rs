//! What the rules of an item say about points and feedback, as far as they are of a form that says it plainly.

use std::collections::BTreeSet;

use crate::foreign::xml::Element;

/// What the rules say.
#[derive(Debug, Default)]
pub(super) struct Scoring<'a> {
    /// Responses whose points their mapping gives.
    mapped: BTreeSet<&'a str>,
    /// Whether a template says so of the one response.
    template: bool,
    /// Tests of one response with what they give, in order.
    pub(super) branches: Vec<Branch<'a>>,
    /// Outcomes that take over a response: what is told is chosen by it.
    pub(super) taken: Vec<(&'a str, &'a str)>,
    /// Whether there are rules of another form, whose points may differ from the key.
    pub(super) is_general: bool,
}

/// A test, and what holds if it does.
#[derive(Debug)]
pub(super) struct Branch<'a> {
    pub(super) test: &'a Element,
    /// The points.
    pub(super) score: Option<f64>,
    /// Outcome and value of a feedback.
    pub(super) feedback: Option<(&'a str, String)>,
}

impl<'a> Scoring<'a> {
    pub(super) fn read(item: &'a Element) -> Self {
        let mut scoring = Self::default();
        let Some(processing) = item.child("responseProcessing") else { return scoring };
        scoring.template = processing.attribute("template").is_some_and(|name| name.contains("map_response"));
        for rule in processing.elements() {
            let known = match rule.name.as_str() {
                "setOutcomeValue" => scoring.set(rule),
                "responseCondition" => scoring.condition(rule),
                _ => false,
            };
            scoring.is_general |= !known;
        }
        scoring
    }

    /// Whether the mapping of a response gives its points.
    pub(super) fn is_mapped(&self, response: &str) -> bool {
        self.template || self.mapped.contains(response)
    }

    /// A sum of mapped responses as the score, or a response as what chooses the feedback.
    fn set(&mut self, rule: &'a Element) -> bool {
        let (Some(outcome), Some(inner)) = (rule.attribute("identifier"), rule.elements().next()) else {
            return false;
        };
        if outcome != "SCORE" {
            if inner.name == "variable" {
                self.taken.extend(inner.attribute("identifier").map(|response| (outcome, response)));
            }
            return true;
        }
        let parts: Vec<&Element> = if inner.name == "sum" { inner.elements().collect() } else { vec![inner] };
        let is_own =
            |part: &Element| part.name == "variable" && part.attribute("identifier") == Some("SCORE");
        let known = parts.iter().all(|part| part.name == "mapResponse" || is_own(part));
        if known {
            self.mapped.extend(parts.iter().filter_map(|part| mapped(part)));
        }
        known
    }

    fn condition(&mut self, rule: &'a Element) -> bool {
        if is_match(rule) {
            return true;
        }
        if let Some(response) = guarded_map(rule) {
            self.mapped.insert(response);
            return true;
        }
        let mut known = true;
        for branch in rule.elements() {
            let mut parts = branch.elements();
            let Some(test) = parts.next().filter(|_| branch.name != "responseElse") else { return false };
            let mut found = Branch { test, score: None, feedback: None };
            for set in parts {
                let base = set.elements().next().filter(|inner| inner.name == "baseValue");
                match (set.name.as_str(), set.attribute("identifier"), base) {
                    ("setOutcomeValue", Some("SCORE"), Some(base)) => {
                        found.score = base.text().trim().parse().ok();
                    }
                    ("setOutcomeValue", Some(outcome), Some(base)) => {
                        found.feedback = Some((outcome, base.text().trim().to_owned()));
                    }
                    _ => known = false,
                }
            }
            // Points by a test that is no stretch of numbers are more than a key can say.
            known &= found.score.is_none() || super::number::stretch(test, None).is_some();
            self.branches.push(found);
        }
        known
    }
}

fn mapped(part: &Element) -> Option<&str> {
    part.attribute("identifier").filter(|_| part.name == "mapResponse")
}

fn sets_score(rule: &Element) -> bool {
    rule.name == "setOutcomeValue" && rule.attribute("identifier") == Some("SCORE")
}

/// `if match(variable R, correct R) then SCORE = a value, else SCORE = 0`.
fn is_match(rule: &Element) -> bool {
    let mut branches = rule.elements();
    let Some(first) = branches.next() else { return false };
    let mut parts = first.elements();
    let test = parts.next().is_some_and(|test| {
        let sides: Vec<_> =
            test.elements().map(|side| (side.name.as_str(), side.attribute("identifier"))).collect();
        match sides.as_slice() {
            [("variable", one), ("correct", other)] | [("correct", one), ("variable", other)] => {
                test.name == "match" && one == other
            }
            _ => false,
        }
    });
    let value = |rule: &Element| {
        rule.elements().next().is_some_and(|inner| matches!(inner.name.as_str(), "baseValue" | "sum"))
    };
    let only_scores = |mut rules: Box<dyn Iterator<Item = &Element> + '_>| {
        rules.all(|rule| sets_score(rule) && value(rule))
    };
    test && only_scores(Box::new(parts))
        && branches.all(|rest| rest.name == "responseElse" && only_scores(Box::new(rest.elements())))
}

/// `if isNull(R) then SCORE = 0 else SCORE = mapResponse R`.
fn guarded_map(rule: &Element) -> Option<&str> {
    let mut branches = rule.elements();
    let (first, rest) = (branches.next()?, branches.next()?);
    let empty = first.elements().next()?;
    let asked = empty.elements().next()?.attribute("identifier")?;
    let set = rest.elements().next().filter(|set| sets_score(set))?;
    let response = mapped(set.elements().next()?)?;
    let is_it = empty.name == "isNull"
        && rest.name == "responseElse"
        && asked == response
        && branches.next().is_none()
        && first.elements().skip(1).all(sets_score)
        && rest.elements().nth(1).is_none();
    is_it.then_some(response)
}
