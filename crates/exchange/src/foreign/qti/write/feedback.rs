//! What is told after a response: modal feedback and the rules that choose it.

use super::markdown::nodes;
use super::parts::{condition, set, value, variable};
use super::{Version, item::Build};
use crate::foreign::xml::Element;

/// The outcome that never has a value, so that what it hides is always shown.
const ALWAYS: (&str, &str) = ("EXPLANATION", "HIDDEN");

/// The outcome that chooses the feedback on a response.
pub(super) fn outcome_of(response: &str) -> String {
    response.replacen("RESPONSE", "FEEDBACK", 1)
}

impl Build {
    /// What is told to everybody. It needs no rule, so a standard template can score.
    pub(super) fn explain(&mut self, markdown: &str) {
        if markdown.is_empty() {
            return;
        }
        self.outcomes.push(super::parts::outcome(ALWAYS.0, "single", "identifier", None));
        let told = self.modal(ALWAYS.0, ALWAYS.1, "hide", markdown);
        self.feedback.push(told);
    }

    /// Feedback on the choices of a response, which has the identifiers of choices as its values.
    pub(super) fn tell_choices<'a>(
        &mut self,
        response: &str,
        cardinality: &str,
        told: impl IntoIterator<Item = (String, &'a str)>,
    ) {
        let outcome = outcome_of(response);
        let told: Vec<Element> = told
            .into_iter()
            .filter(|(_, markdown)| !markdown.is_empty())
            .map(|(id, markdown)| self.modal(&outcome, &id, "show", markdown))
            .collect();
        if !told.is_empty() {
            self.outcomes.push(super::parts::outcome(&outcome, cardinality, "identifier", None));
            self.telling.push(set(&outcome, variable(response)));
            self.feedback.extend(told);
        }
    }

    /// Feedback on typed texts.
    pub(super) fn tell_texts<'a>(
        &mut self,
        response: &str,
        cased: bool,
        told: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) {
        let outcome = outcome_of(response);
        let mut branches = Vec::new();
        for (place, (text, markdown)) in told.into_iter().enumerate() {
            if markdown.is_empty() {
                continue;
            }
            let id = format!("ANSWER_{}", place + 1);
            let test = Element::new("stringMatch")
                .with("caseSensitive", cased.to_string())
                .with("substring", "false")
                .holding(variable(response))
                .holding(value("string", text));
            branches.push((test, vec![set(&outcome, value("identifier", &id))]));
            let told = self.modal(&outcome, &id, "show", markdown);
            self.feedback.push(told);
        }
        if !branches.is_empty() {
            self.outcomes.push(super::parts::outcome(&outcome, "single", "identifier", None));
            self.telling.push(condition(branches));
        }
    }

    pub(super) fn modal(&self, outcome: &str, id: &str, show: &str, markdown: &str) -> Element {
        let told = Element::new("modalFeedback")
            .with("outcomeIdentifier", outcome)
            .with("identifier", id)
            .with("showHide", show);
        match self.version {
            Version::V2_2 => told.around(nodes(markdown)),
            Version::V3_0 => told.holding(Element::new("contentBody").around(nodes(markdown))),
        }
    }
}
