//! What stands in braces: its shape says the type, in the order in which Moodle asks.

use super::block::Format;
use super::signs::{Sign, find, split, text};
use crate::foreign::{Body, Choice, Entry, Fault, Loss, MAX_PARTS, Number, Pair, Problem, Span};

/// One answer: its mark, its weight in percent if it has one, and the rest.
struct Answer<'a> {
    right: bool,
    weight: Option<f64>,
    rest: &'a [Sign],
    /// With the weight: pairs have none, so what looks like one is text.
    whole: &'a [Sign],
}

impl Answer<'_> {
    fn weight(&self) -> f64 {
        self.weight.unwrap_or(if self.right { 100.0 } else { 0.0 })
    }
}

/// Reads the inner part of the braces, which stand at `line`.
pub(super) fn read(
    inner: &[Sign],
    line: usize,
    format: Format,
    losses: &mut Vec<Loss>,
) -> Result<Body, Fault> {
    let blanks = inner.iter().take_while(|sign| sign.bare && sign.letter.is_whitespace()).count();
    let inner = &inner[blanks..];
    if inner.is_empty() {
        return Ok(Body::Essay);
    }
    if find(inner, "#") == Some(0) {
        return numerical(&inner[1..], line, format, losses);
    }
    if let Some(truth) = truth(inner, format, losses) {
        return Ok(truth);
    }
    let answers = answers(inner, line)?;
    let wrong = answers.iter().any(|answer| !answer.right);
    if !wrong && answers.iter().all(|answer| find(answer.whole, "->").is_some()) {
        return matching(&answers, line, format, losses);
    }
    let mut parts = Vec::new();
    for (place, answer) in answers.iter().enumerate() {
        let (said, feedback) = split(answer.rest, "#");
        let feedback = format.text(feedback.unwrap_or_default(), &format!("feedback {}", place + 1), losses);
        parts.push((answer, said, feedback));
    }
    if !parts.iter().any(|(answer, ..)| answer.weight() > 0.0) {
        return Err(Fault::new(line, Problem::NoKey));
    }
    if wrong {
        let multiple = answers.iter().all(|answer| !answer.right);
        let options = parts.into_iter().enumerate().map(|(place, (answer, said, feedback))| {
            let text = format.text(said, &format!("option {}", place + 1), losses);
            Choice { text, weight: answer.weight(), feedback }
        });
        return Ok(Body::Choice { multiple, shuffle: true, options: options.collect() });
    }
    let answers = parts
        .into_iter()
        .map(|(answer, said, feedback)| Entry { text: text(said), weight: answer.weight(), feedback })
        .collect::<Vec<_>>();
    if answers.iter().any(|answer| answer.text.is_empty()) {
        return Err(Fault::new(line, Problem::Missing("answer after `=`")));
    }
    Ok(Body::Entry { case_sensitive: false, answers })
}

/// Cuts at bare `=` and `~`. What stands before the first one is an answer that is right.
fn answers(inner: &[Sign], line: usize) -> Result<Vec<Answer<'_>>, Fault> {
    let is_mark = |sign: &Sign| sign.bare && matches!(sign.letter, '=' | '~');
    let mut marks: Vec<usize> = (0..inner.len()).filter(|at| is_mark(&inner[*at])).collect();
    let mut found = Vec::new();
    let before = &inner[..marks.first().copied().unwrap_or(inner.len())];
    if !text(before).is_empty() {
        found.push(weighted(true, before, line)?);
    }
    marks.push(inner.len());
    for pair in marks.windows(2) {
        if let [from, to] = *pair {
            found.push(weighted(inner[from].letter == '=', &inner[from + 1..to], line)?);
        }
    }
    if found.len() > MAX_PARTS {
        return Err(Fault::new(line, Problem::TooLong("answers")));
    }
    Ok(found)
}

/// `%50%` in front.
fn weighted(right: bool, signs: &[Sign], line: usize) -> Result<Answer<'_>, Fault> {
    let blanks = signs.iter().take_while(|sign| sign.letter.is_whitespace()).count();
    let signs = &signs[blanks..];
    let plain = Answer { right, weight: None, rest: signs, whole: signs };
    let Some(after) =
        signs.split_first().filter(|(first, _)| first.bare && first.letter == '%').map(|(_, rest)| rest)
    else {
        return Ok(plain);
    };
    let Some(end) = after.iter().take(24).position(|sign| sign.letter == '%') else { return Ok(plain) };
    let given = text(&after[..end]);
    let number = given.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    let Some(weight) = given.parse::<f64>().ok().filter(|_| number) else { return Ok(plain) };
    if !(-100.0..=100.0).contains(&weight) {
        return Err(Fault::new(line, Problem::Value { given, expected: "a weight from -100 to 100" }));
    }
    Ok(Answer { right, weight: Some(weight), rest: &after[end + 1..], whole: signs })
}

/// `T`, `TRUE`, `F` or `FALSE`, then what is told when wrong, then what is told when right.
fn truth(inner: &[Sign], format: Format, losses: &mut Vec<Loss>) -> Option<Body> {
    let (word, feedback) = split(inner, "#");
    let answer = match text(word).to_ascii_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    let (wrong, right) = split(feedback.unwrap_or_default(), "#");
    Some(Body::Truth {
        answer,
        right: format.text(right.unwrap_or_default(), "feedback", losses),
        wrong: format.text(wrong, "feedback", losses),
    })
}

fn matching(
    answers: &[Answer<'_>],
    line: usize,
    format: Format,
    losses: &mut Vec<Loss>,
) -> Result<Body, Fault> {
    let mut pairs = Vec::new();
    for (place, answer) in answers.iter().enumerate() {
        let part = format!("pair {}", place + 1);
        let (left, right) = split(answer.whole, "->");
        let pair = Pair {
            left: format.text(left, &part, losses),
            right: format.text(right.unwrap_or_default(), &part, losses),
        };
        if pair.right.is_empty() {
            return Err(Fault::new(line, Problem::Missing("partner after `->`")));
        }
        pairs.push(pair);
    }
    if pairs.iter().all(|pair| pair.left.is_empty()) {
        return Err(Fault::new(line, Problem::NoKey));
    }
    Ok(Body::Match { shuffle: true, pairs })
}

fn numerical(inner: &[Sign], line: usize, format: Format, losses: &mut Vec<Loss>) -> Result<Body, Fault> {
    let mut numbers = Vec::new();
    for (place, answer) in answers(inner, line)?.iter().enumerate() {
        let (said, feedback) = split(answer.rest, "#");
        let feedback = format.text(feedback.unwrap_or_default(), &format!("feedback {}", place + 1), losses);
        let said = text(said);
        // `~#…` is what is told about every other number.
        let span =
            if said == "*" || (said.is_empty() && !answer.right) { None } else { Some(span(&said, line)?) };
        numbers.push(Number { span, weight: answer.weight(), feedback });
    }
    if !numbers.iter().any(|number| number.weight > 0.0) {
        return Err(Fault::new(line, Problem::NoKey));
    }
    Ok(Body::Numerical { answers: numbers })
}

/// `3`, `3:2` or `1..5`.
fn span(said: &str, line: usize) -> Result<Span, Fault> {
    let fault = || {
        let given = said.chars().take(40).collect();
        Fault::new(line, Problem::Value { given, expected: "a number, `value:tolerance` or `low..high`" })
    };
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|value| value.is_finite());
    if let Some((low, high)) = said.split_once("..") {
        let (low, high) =
            number(low).zip(number(high)).filter(|(low, high)| low <= high).ok_or_else(fault)?;
        return Ok(Span::Between { low, high });
    }
    let (value, tolerance) = said.split_once(':').unwrap_or((said, "0"));
    let (value, tolerance) = number(value).zip(number(tolerance)).ok_or_else(fault)?;
    if tolerance < 0.0 {
        return Err(fault());
    }
    Ok(Span::Around { value, tolerance })
}
