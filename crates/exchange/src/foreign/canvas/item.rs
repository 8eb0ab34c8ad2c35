//! One `<item>`.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::{Response, feedback, prose, responses, texts, told};
use super::condition::{Condition, How, Test, conditions};
use super::read::meta;
use crate::foreign::xml::Element;
use crate::foreign::{
    Body, Choice, Draft, Entry, Fault, Loss, MAX_FIELD, Number, Pair, Piece, Problem, Span, What,
};

/// Reads an item.
pub(super) fn read(item: &Element, category: Option<&str>, losses: &mut Vec<Loss>) -> Result<Draft, Fault> {
    let fault = |problem| Fault::new(item.line, problem);
    let presentation = item.child("presentation").ok_or(fault(Problem::Missing("presentation element")))?;
    let stem = texts(presentation, "stem", losses);
    if stem.len() > MAX_FIELD {
        return Err(fault(Problem::TooLong("text")));
    }
    let asked = Asked { item, responses: responses(presentation)?, conditions: conditions(item)? };
    let profile = meta(item, "cc_profile").and_then(|profile| of_profile(&profile));
    let kind =
        meta(item, "question_type").unwrap_or_else(|| profile.unwrap_or_else(|| asked.guess()).to_owned());
    let (stem, body) = asked.body(&kind, stem, losses)?;
    if asked.conditions.iter().any(|condition| !condition.is_known) {
        losses.push(Loss::new("resprocessing", What::Scoring("general rules".to_owned())));
    }
    if meta(item, "points_possible")
        .and_then(|text| text.parse::<f64>().ok())
        .is_some_and(|points| (points - 1.0).abs() > 1e-9)
    {
        losses.push(Loss::new("points_possible", What::Points));
    }
    let explanation = feedback(item, "general_fb", "feedback", losses);
    // What has found no place, as that which is told about all right or all wrong answers alike, is said.
    let placed = placed(&body);
    for told in item.all("itemfeedback") {
        if told.text().len() > MAX_FIELD {
            return Err(Fault::new(told.line, Problem::TooLong("feedback")));
        }
        let name = told.attribute("ident").unwrap_or_default();
        let text = feedback(item, name, "feedback", &mut Vec::new());
        if !text.is_empty() && text != explanation && !placed.contains(&text.as_str()) {
            losses.push(Loss::new(name.chars().take(60).collect::<String>(), What::Feedback));
        }
    }
    let named =
        |name: &str| item.attribute(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(Draft {
        foreign_id: named("ident"),
        title: named("title"),
        category: category.map(str::to_owned),
        tags: Vec::new(),
        stem,
        stimulus: None,
        body,
        explanation,
    })
}

/// What a body tells.
fn placed(body: &Body) -> BTreeSet<&str> {
    match body {
        Body::Truth { right, wrong, .. } => [right.as_str(), wrong].into(),
        Body::Choice { options, .. } => options.iter().map(|option| option.feedback.as_str()).collect(),
        Body::Entry { answers, .. } => answers.iter().map(|answer| answer.feedback.as_str()).collect(),
        Body::Numerical { answers } => answers.iter().map(|answer| answer.feedback.as_str()).collect(),
        Body::Cloze { pieces } => {
            let answers = pieces.iter().flat_map(|piece| match piece {
                Piece::Gap(gap) => gap.answers.as_slice(),
                Piece::Text(_) => &[],
            });
            answers.map(|answer| answer.feedback.as_str()).collect()
        }
        Body::Description | Body::Essay | Body::Match { .. } | Body::Order { .. } => BTreeSet::new(),
    }
}

/// The kind that a Common Cartridge calls by a profile.
fn of_profile(profile: &str) -> Option<&'static str> {
    Some(match profile.rsplit_once(".v").map_or(profile, |(name, _)| name) {
        "cc.multiple_choice" => "multiple_choice_question",
        "cc.multiple_response" => "multiple_answers_question",
        "cc.true_false" => "true_false_question",
        "cc.fib" => "short_answer_question",
        "cc.essay" => "essay_question",
        _ => return None,
    })
}

/// An item's responses and rules.
pub(super) struct Asked<'a> {
    pub(super) item: &'a Element,
    pub(super) responses: Vec<Response<'a>>,
    pub(super) conditions: Vec<Condition<'a>>,
}

impl<'a> Asked<'a> {
    pub(super) fn fault(&self, problem: Problem) -> Fault {
        Fault::new(self.item.line, problem)
    }

    /// The kind of an item that does not say it, by what may be answered.
    fn guess(&self) -> &'static str {
        match self.responses.as_slice() {
            [] => "text_only_question",
            [one] if one.choices.is_empty() || !Self::is_listed(one) => {
                if self.scoring().next().is_some() {
                    "short_answer_question"
                } else {
                    "essay_question"
                }
            }
            [_] if self.is_multiple() => "multiple_answers_question",
            [_] => "multiple_choice_question",
            _ => "multiple_dropdowns_question",
        }
    }

    fn is_listed(one: &Response<'_>) -> bool {
        one.choices.iter().any(|(_, label)| label.child("material").is_some())
    }

    fn is_multiple(&self) -> bool {
        self.item.child("presentation").is_some_and(|presentation| {
            let mut open = vec![presentation];
            while let Some(element) = open.pop() {
                if element.name == "response_lid"
                    && element
                        .attribute("rcardinality")
                        .is_some_and(|kind| kind.eq_ignore_ascii_case("multiple"))
                {
                    return true;
                }
                open.extend(element.elements());
            }
            false
        })
    }

    /// The rules that bring points.
    fn scoring(&self) -> impl Iterator<Item = (&Condition<'a>, f64, bool)> {
        self.conditions.iter().filter_map(|found| found.points.map(|(points, adds)| (found, points, adds)))
    }

    /// Values of a response with their points, in percent.
    pub(super) fn weights(&self, response: &str) -> Vec<(String, f64)> {
        let mut weights: Vec<(String, f64)> = Vec::new();
        let mut places = BTreeMap::new();
        for (condition, points, adds) in self.scoring() {
            for test in
                condition.tests.iter().filter(|test| test.response == response && test.how == How::Equal)
            {
                let place = *places.entry(test.value.as_str()).or_insert_with(|| {
                    weights.push((test.text(), 0.0));
                    weights.len() - 1
                });
                let before = if adds { weights[place].1 } else { 0.0 };
                weights[place].1 = (before + points).clamp(-100.0, 100.0);
            }
        }
        weights
    }

    fn body(&self, kind: &str, stem: String, losses: &mut Vec<Loss>) -> Result<(String, Body), Fault> {
        let first = || self.responses.first().ok_or(self.fault(Problem::Missing("response")));
        let body = match kind {
            "text_only_question" => Body::Description,
            "essay_question" => Body::Essay,
            "file_upload_question" => {
                losses.push(Loss::new("item", What::Kind(kind.to_owned())));
                Body::Essay
            }
            "multiple_choice_question" => self.choice(first()?, losses),
            "true_false_question" => self.truth(first()?, losses),
            "multiple_answers_question" => self.several(first()?, losses),
            "short_answer_question" => {
                let mut tests = self.scoring().flat_map(|(condition, ..)| &condition.tests);
                let case_sensitive = tests.any(|test| test.is_cased);
                Body::Entry { case_sensitive, answers: self.typed(first()?, losses) }
            }
            "numerical_question" => self.numbers(first()?, losses),
            "matching_question" => self.pairs(losses),
            "fill_in_multiple_blanks_question" => return self.cloze(&stem, false, losses),
            "multiple_dropdowns_question" => return self.cloze(&stem, true, losses),
            other => return Err(self.fault(Problem::Kind(other.chars().take(60).collect()))),
        };
        let keyed = match &body {
            Body::Choice { options, .. } => options.iter().any(|option| option.weight > 0.0),
            Body::Entry { answers, .. } => answers.iter().any(|answer| answer.weight > 0.0),
            Body::Numerical { answers } => answers.iter().any(|answer| answer.weight > 0.0),
            Body::Match { pairs, .. } => pairs.iter().any(|pair| !pair.left.is_empty()),
            _ => true,
        };
        if keyed { Ok((stem, body)) } else { Err(self.fault(Problem::NoKey)) }
    }

    fn options(&self, one: &Response<'_>, weights: &[(String, f64)], losses: &mut Vec<Loss>) -> Vec<Choice> {
        let options = one.choices.iter().enumerate().map(|(place, (id, _))| Choice {
            text: one.text(id, &format!("option {}", place + 1), losses).unwrap_or_default(),
            weight: weights.iter().find(|(value, _)| value == id).map_or(0.0, |(_, weight)| *weight),
            feedback: told(self.item, &self.conditions, one.id, id, losses),
        });
        options.collect()
    }

    fn choice(&self, one: &Response<'_>, losses: &mut Vec<Loss>) -> Body {
        let options = self.options(one, &self.weights(one.id), losses);
        Body::Choice { multiple: false, shuffle: false, options }
    }

    /// Two options whose words say true and false; else a choice.
    fn truth(&self, one: &Response<'_>, losses: &mut Vec<Loss>) -> Body {
        let options = self.options(one, &self.weights(one.id), losses);
        let value = |text: &str| match text.to_lowercase().as_str() {
            "true" | "o" | "참" => Some(true),
            "false" | "x" | "거짓" => Some(false),
            _ => None,
        };
        let right = options.iter().position(|option| option.weight > 0.0);
        match (options.as_slice(), right) {
            ([one, other], Some(right)) => {
                let (yes, no) = if right == 0 { (one, other) } else { (other, one) };
                if let (Some(answer), Some(_)) = (value(&yes.text), value(&no.text)) {
                    let (right, wrong) = (yes.feedback.clone(), no.feedback.clone());
                    return Body::Truth { answer, right, wrong };
                }
                Body::Choice { multiple: false, shuffle: false, options }
            }
            _ => Body::Choice { multiple: false, shuffle: false, options },
        }
    }

    /// All that are asked for in one rule, with none that it excludes; or points for each.
    fn several(&self, one: &Response<'_>, losses: &mut Vec<Loss>) -> Body {
        let whole = self.scoring().find(|(condition, ..)| condition.tests.len() + condition.nots.len() > 1);
        let weights = match whole {
            Some((condition, ..)) if !condition.is_any => {
                let due: Vec<String> = condition.tests.iter().map(Test::text).collect();
                let share = 100.0 / due.len().max(1) as f64;
                let wrong = one.choices.iter().filter(|(id, _)| !due.iter().any(|one| one == id));
                let wrong = wrong.map(|(id, _)| ((*id).to_owned(), -share)).collect::<Vec<_>>();
                due.iter().map(|id| (id.clone(), share)).chain(wrong).collect()
            }
            _ => self.weights(one.id),
        };
        Body::Choice { multiple: true, shuffle: false, options: self.options(one, &weights, losses) }
    }

    fn typed(&self, one: &Response<'_>, losses: &mut Vec<Loss>) -> Vec<Entry> {
        let entries = self.weights(one.id).into_iter().map(|(text, weight)| {
            let feedback = told(self.item, &self.conditions, one.id, &text, losses);
            Entry { text: text.replace('*', "\\*"), weight, feedback }
        });
        entries.collect()
    }

    /// A value, with a stretch around it if the rule has one; or a stretch alone.
    fn numbers(&self, one: &Response<'_>, losses: &mut Vec<Loss>) -> Body {
        let mut answers = Vec::new();
        for (condition, points, _) in self.scoring() {
            let of = |hows: &[How]| {
                let test =
                    condition.tests.iter().find(|test| hows.contains(&test.how) && test.response == one.id);
                test.and_then(|test| test.text().parse::<f64>().ok()).filter(|value| value.is_finite())
            };
            if condition.tests.iter().any(|test| matches!(test.how, How::Above | How::Below)) {
                // Canvas writes what is just outside of a margin; the end itself is then part of ours.
                losses.push(Loss::new("answers", What::Scoring("open end of a range".to_owned())));
            }
            let (low, high) = (of(&[How::AtLeast, How::Above]), of(&[How::AtMost, How::Below]));
            let span = match (of(&[How::Equal]), low.zip(high)) {
                (Some(value), Some((low, high))) => {
                    let tolerance = (high - value).max(value - low).max(0.0);
                    // Margins are written as decimal numbers, and their difference is one of few places.
                    Span::Around { value, tolerance: (tolerance * 1e9).round() / 1e9 }
                }
                (Some(value), None) => Span::Around { value, tolerance: 0.0 },
                (None, Some((low, high))) => Span::Between { low, high },
                (None, None) => continue,
            };
            let told = condition.feedback.iter().find(|id| !id.ends_with("correct_fb"));
            let told = told.map(|id| feedback(self.item, id, "feedback", losses)).unwrap_or_default();
            answers.push(Number { span: Some(span), weight: points.clamp(-100.0, 100.0), feedback: told });
        }
        Body::Numerical { answers }
    }

    fn pairs(&self, losses: &mut Vec<Loss>) -> Body {
        let (mut pairs, mut spare) = (Vec::new(), Vec::<String>::new());
        for (place, one) in self.responses.iter().enumerate() {
            let part = format!("pair {}", place + 1);
            let right = self.weights(one.id).into_iter().find(|(_, weight)| *weight > 0.0);
            if let Some(right) = right.and_then(|(id, _)| one.text(&id, &part, losses)) {
                pairs.push(Pair { left: prose(one.label, &part, losses), right });
            }
            for (id, _) in &one.choices {
                spare.extend(one.text(id, &part, losses));
            }
        }
        for right in spare {
            if !pairs.iter().any(|pair| pair.right == right) {
                pairs.push(Pair { left: String::new(), right });
            }
        }
        Body::Match { shuffle: true, pairs }
    }
}
