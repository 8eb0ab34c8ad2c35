//! Gaps in a text, `{1:SHORTANSWER:=서울#맞아요~%50%한양}` (docs.moodle.org, "Embedded Answers (Cloze)").

use super::question::prose;
use crate::foreign::xml::Element;
use crate::foreign::{Blank, Body, Entry, Fault, Loss, MAX_FIELD, MAX_PARTS, Piece, Problem, What, html};

/// The names of a typed gap, of one whose case counts, of a list, and of a number.
const TYPED: [&str; 4] = ["SHORTANSWER", "SA", "MW", "S"];
const CASED: [&str; 3] = ["SHORTANSWER_C", "SAC", "MWC"];
const LISTS: [&str; 12] = [
    "MULTICHOICE",
    "MC",
    "MULTICHOICE_V",
    "MCV",
    "MULTICHOICE_H",
    "MCH",
    "MULTICHOICE_S",
    "MCS",
    "MULTICHOICE_VS",
    "MCVS",
    "MULTICHOICE_HS",
    "MCHS",
];
const NUMBERS: [&str; 2] = ["NUMERICAL", "NM"];

/// Reads the text of a cloze question.
pub(super) fn read(question: &Element, losses: &mut Vec<Loss>) -> Result<Body, Fault> {
    let fault = |problem| Fault::new(question.line, problem);
    let field = question.child("questiontext").ok_or(fault(Problem::Missing("questiontext")))?;
    let markdown = field.attribute("format") == Some("markdown");
    let text = field.child("text").map(Element::text).unwrap_or_default();
    if text.len() > MAX_FIELD {
        return Err(fault(Problem::TooLong("text")));
    }
    // Names lost files; the text itself is read piece by piece.
    let files = Element {
        nodes: field.all("file").cloned().map(crate::foreign::xml::Node::Element).collect(),
        ..Element::default()
    };
    prose(Some(&files), "stem", losses)?;
    let mut pieces = Vec::new();
    let mut rest = text.trim();
    while let Some(at) = opening(rest) {
        push(&mut pieces, &rest[..at], markdown, losses);
        let (gap, after) = split(&rest[at + 1..], '}').ok_or(fault(Problem::Unclosed("{")))?;
        pieces.push(Piece::Gap(blank(gap, markdown, losses).map_err(fault)?));
        if pieces.len() > MAX_PARTS {
            return Err(fault(Problem::TooLong("gaps")));
        }
        rest = after;
    }
    push(&mut pieces, rest, markdown, losses);
    if !pieces.iter().any(|piece| matches!(piece, Piece::Gap(_))) {
        return Err(fault(Problem::Missing("gap")));
    }
    Ok(Body::Cloze { pieces })
}

/// A brace that begins a gap: digits and a colon, or a colon, follow.
fn opening(text: &str) -> Option<usize> {
    text.match_indices('{').map(|(at, _)| at).find(|at| {
        let after = text[at + 1..].trim_start_matches(|c: char| c.is_ascii_digit());
        after.starts_with(':') && after[1..].starts_with(|c: char| c.is_ascii_uppercase())
    })
}

/// Both sides of a sign that has no backslash before it.
fn split(text: &str, sign: char) -> Option<(&str, &str)> {
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        if !escaped && letter == sign {
            return Some((&text[..at], &text[at + letter.len_utf8()..]));
        }
        escaped = !escaped && letter == '\\';
    }
    None
}

/// Text between gaps, with the blanks that part it from them.
fn push(pieces: &mut Vec<Piece>, text: &str, markdown: bool, losses: &mut Vec<Loss>) {
    if text.is_empty() {
        return;
    }
    if markdown {
        pieces.push(Piece::Text(text.to_owned()));
        return;
    }
    let blank = |is: bool| if is { " " } else { "" };
    let inner = html::markdown(text, "stem", losses);
    let (front, back) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
    let text = match inner.as_str() {
        "" => blank(front).to_owned(),
        inner => format!("{}{inner}{}", blank(front), blank(back)),
    };
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
}

fn blank(gap: &str, markdown: bool, losses: &mut Vec<Loss>) -> Result<Blank, Problem> {
    let unexpected = || Problem::Unexpected(gap.chars().take(40).collect());
    let (points, rest) = gap.split_once(':').ok_or_else(unexpected)?;
    let (kind, rest) = rest.split_once(':').ok_or_else(unexpected)?;
    let points = if points.is_empty() { 1 } else { points.parse::<u32>().map_err(|_| unexpected())?.max(1) };
    if CASED.contains(&kind) {
        losses.push(Loss::new("gap", What::Case));
    } else if !TYPED.contains(&kind) && !LISTS.contains(&kind) && !NUMBERS.contains(&kind) {
        return Err(Problem::Kind(kind.chars().take(40).collect()));
    }
    let mut answers = Vec::new();
    let mut rest = Some(rest);
    while let Some(text) = rest {
        let (one, after) = split(text, '~').map_or((text, None), |(one, after)| (one, Some(after)));
        rest = after;
        if one.trim().is_empty() {
            continue;
        }
        let mut entry = entry(one, markdown).ok_or_else(unexpected)?;
        if NUMBERS.contains(&kind) {
            let (value, tolerance) = entry.text.split_once(':').unwrap_or((&entry.text, "0"));
            if tolerance.trim().parse::<f64>().is_ok_and(|tolerance| tolerance > 0.0) {
                losses.push(Loss::new("gap", What::Tolerance));
            }
            let value = value.trim().to_owned();
            entry.text = value;
        }
        answers.push(entry);
        if answers.len() > MAX_PARTS {
            return Err(Problem::TooLong("answers"));
        }
    }
    if !answers.iter().any(|answer| answer.weight > 0.0) {
        return Err(Problem::NoKey);
    }
    Ok(Blank { points, menu: LISTS.contains(&kind), answers })
}

/// `=right`, `%50%half`, `wrong`, each with `#feedback`.
fn entry(text: &str, markdown: bool) -> Option<Entry> {
    let text = text.trim();
    let (weight, rest) = if let Some(rest) = text.strip_prefix('=') {
        (100.0, rest)
    } else if let Some((weight, rest)) = text.strip_prefix('%').and_then(|rest| rest.split_once('%')) {
        (weight.parse::<f64>().ok().filter(|weight| (-100.0..=100.0).contains(weight))?, rest)
    } else {
        (0.0, text)
    };
    let (said, feedback) = split(rest, '#').unwrap_or((rest, ""));
    let plain = |text: &str| {
        let text = plain(text);
        if markdown { text } else { html::plain(&text) }
    };
    Some(Entry { text: plain(said), weight, feedback: plain(feedback) })
}

fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.trim().chars();
    while let Some(letter) = letters.next() {
        out.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    out
}

/// A gap as it is written.
pub(super) fn write(gap: &Blank) -> String {
    let escape = |text: &str| {
        let mut out = String::new();
        for letter in text.chars() {
            if matches!(letter, '\\' | '}' | '#' | '~' | '=' | '%' | '"') {
                out.push('\\');
            }
            out.push(letter);
        }
        out
    };
    let answers = gap.answers.iter().map(|answer| {
        let weight = match answer.weight {
            weight if (weight - 100.0).abs() < f64::EPSILON => "=".to_owned(),
            0.0 => String::new(),
            weight => format!("%{weight}%"),
        };
        let feedback =
            if answer.feedback.is_empty() { String::new() } else { format!("#{}", escape(&answer.feedback)) };
        format!("{weight}{}{feedback}", escape(&answer.text))
    });
    let kind = if gap.menu { "MULTICHOICE" } else { "SHORTANSWER" };
    format!("{{{}:{kind}:{}}}", gap.points, answers.collect::<Vec<_>>().join("~"))
}
