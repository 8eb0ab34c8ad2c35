//! Typed responses: texts and numbers.

use super::body::{RESPONSE, is_full, points};
use super::item::{Build, Scoring};
use super::parts::{condition, response, set, value, variable};
use crate::foreign::xml::Element;
use crate::foreign::{Entry, Loss, Number, Span, What};

/// A typed response: its texts with their points. A pattern with `*` has no counterpart in a mapping.
pub(super) fn typed(
    id: &str,
    cased: bool,
    answers: &[Entry],
    most: u32,
    part: &str,
    build: &mut Build,
    losses: &mut Vec<Loss>,
) {
    let mut kept = Vec::new();
    for (place, answer) in answers.iter().enumerate() {
        if let Some(text) = literal(&answer.text) {
            kept.push((text, answer));
        } else {
            let part = format!("{part} {}", place + 1);
            losses.push(Loss::new(part, What::Pattern(answer.text.clone())));
        }
    }
    let best = kept.iter().map(|(_, answer)| answer.weight).fold(0.0, f64::max);
    if !is_full(best) {
        losses.push(Loss::new(part, What::Weights));
    }
    let correct: Vec<String> = kept
        .iter()
        .filter(|(_, answer)| answer.weight > 0.0 && (answer.weight - best).abs() < f64::EPSILON)
        .map(|(text, _)| text.clone())
        .take(1)
        .collect();
    let share: Vec<_> = kept
        .iter()
        .map(|(text, answer)| (text.clone(), points(answer.weight) * f64::from(most), Some(cased)))
        .collect();
    build.declare_mapped(response(id, "single", "string", &correct), &share, false);
    build.tell_texts(id, cased, kept.iter().map(|(text, answer)| (text.as_str(), answer.feedback.as_str())));
}

/// The text itself; none for a pattern.
fn literal(text: &str) -> Option<String> {
    let plain = text.replace("\\*", "\u{e001}");
    (!plain.contains('*')).then(|| plain.replace('\u{e001}', "*"))
}

/// Numbers: a rule for each stretch, the first one that holds.
pub(super) fn numbers(answers: &[Number], build: &mut Build, losses: &mut Vec<Loss>) {
    let best = answers.iter().map(|answer| answer.weight).fold(0.0, f64::max);
    if !is_full(best) {
        losses.push(Loss::new("answers", What::Weights));
    }
    let first = answers.iter().find(|answer| (answer.weight - best).abs() < f64::EPSILON);
    let correct = first.map(|answer| match answer.span {
        Some(Span::Around { value, .. }) => value,
        Some(Span::Between { low, high }) => f64::midpoint(low, high),
        None => 0.0,
    });
    let correct: Vec<String> = correct.iter().map(f64::to_string).collect();
    build.declare(response(RESPONSE, "single", "float", &correct));
    let told = super::feedback::outcome_of(RESPONSE);
    let float = |number: f64| value("float", number.to_string());
    let bound =
        |name: &str, number: f64| Element::new(name).holding(variable(RESPONSE)).holding(float(number));
    let mut branches = Vec::new();
    for (place, answer) in answers.iter().enumerate() {
        let test = match answer.span {
            Some(Span::Around { value, tolerance }) => Element::new("equal")
                .with("toleranceMode", "absolute")
                .with("tolerance", format!("{tolerance} {tolerance}"))
                .holding(float(value))
                .holding(variable(RESPONSE)),
            Some(Span::Between { low, high }) => {
                Element::new("and").holding(bound("gte", low)).holding(bound("lte", high))
            }
            None => Element::new("not").holding(Element::new("isNull").holding(variable(RESPONSE))),
        };
        let mut rules = vec![set("SCORE", float(points(answer.weight)))];
        if !answer.feedback.is_empty() {
            let id = format!("ANSWER_{}", place + 1);
            rules.push(set(&told, value("identifier", &id)));
            let modal = build.modal(&told, &id, "show", &answer.feedback);
            build.feedback.push(modal);
        }
        branches.push((test, rules));
    }
    if answers.iter().any(|answer| !answer.feedback.is_empty()) {
        build.outcomes.push(super::parts::outcome(&told, "single", "identifier", None));
    }
    build.rules.push(condition(branches));
    build.scoring = Scoring::Rules;
}
