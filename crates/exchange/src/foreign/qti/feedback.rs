//! Feedback of an item: who is told what.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::prose::Prose;
use super::scoring::Scoring;
use crate::foreign::xml::Element;
use crate::foreign::{Loss, What};

/// The modal feedback of an item, and which of it has found its place.
pub(super) struct Feedback<'a> {
    all: Vec<&'a Element>,
    placed: RefCell<BTreeSet<usize>>,
}

impl<'a> Feedback<'a> {
    pub(super) fn read(item: &'a Element) -> Self {
        Self { all: item.all("modalFeedback").collect(), placed: RefCell::default() }
    }

    /// What is shown when an outcome has a value.
    fn shown(&self, outcome: &str, value: &str, losses: &mut Vec<Loss>) -> String {
        let is_it = |told: &Element| {
            told.attribute("outcomeIdentifier") == Some(outcome)
                && told.attribute("identifier") == Some(value)
                && told.attribute("showHide") != Some("hide")
        };
        let Some(place) = self.all.iter().position(|told| is_it(told)) else { return String::new() };
        self.placed.borrow_mut().insert(place);
        self.all.get(place).map(|told| text(told, losses)).unwrap_or_default()
    }

    /// What is told to who chooses a value of a response.
    pub(super) fn of_choice(
        &self,
        scoring: &Scoring<'_>,
        response: &str,
        value: &str,
        losses: &mut Vec<Loss>,
    ) -> String {
        let outcomes = scoring.taken.iter().filter(|(_, taken)| *taken == response);
        let mut found = outcomes.map(|(outcome, _)| self.shown(outcome, value, losses));
        found.find(|told| !told.is_empty()).unwrap_or_default()
    }

    /// What is told to who types a text.
    pub(super) fn of_text(
        &self,
        scoring: &Scoring<'_>,
        response: &str,
        typed: &str,
        losses: &mut Vec<Loss>,
    ) -> String {
        let is_it = |test: &Element| {
            let mut sides = test.elements();
            let (asked, value) = (sides.next(), sides.next());
            matches!(test.name.as_str(), "stringMatch" | "match")
                && asked.is_some_and(|it| it.attribute("identifier") == Some(response))
                && value.is_some_and(|it| it.name == "baseValue" && it.text() == typed)
        };
        let branch = scoring.branches.iter().find(|branch| is_it(branch.test));
        branch.map(|branch| self.of_branch(branch, losses)).unwrap_or_default()
    }

    /// What is told where a test holds.
    pub(super) fn of_branch(&self, branch: &super::scoring::Branch<'_>, losses: &mut Vec<Loss>) -> String {
        let found = branch.feedback.as_ref();
        found.map(|(outcome, value)| self.shown(outcome, value, losses)).unwrap_or_default()
    }

    /// What is told to everybody, and a loss for what has found no place.
    pub(super) fn rest(&self, losses: &mut Vec<Loss>) -> String {
        let mut explanation = String::new();
        for (place, told) in self.all.iter().enumerate() {
            if self.placed.borrow().contains(&place) {
                continue;
            }
            if told.attribute("showHide") == Some("hide") && explanation.is_empty() {
                explanation = text(told, losses);
            } else {
                let loss = Loss::new("modalFeedback", What::Feedback);
                if !losses.contains(&loss) {
                    losses.push(loss);
                }
            }
        }
        explanation
    }
}

fn text(told: &Element, losses: &mut Vec<Loss>) -> String {
    Prose::of(told.child("contentBody").unwrap_or(told), "feedback", losses)
}
