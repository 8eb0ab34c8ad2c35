//! Drafts as Moodle XML.

use super::cloze;
use crate::foreign::xml::escape;
use crate::foreign::{Body, Draft, Exported, Loss, Piece, Span, What};

/// Writes drafts. What Moodle cannot say is reported by the place of its draft.
pub fn write<'a>(drafts: impl IntoIterator<Item = &'a Draft>) -> Exported {
    let mut out = Exported::default();
    out.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    let mut category: Option<&str> = None;
    for (place, draft) in drafts.into_iter().enumerate() {
        if draft.category.as_deref() != category {
            category = draft.category.as_deref();
            let path = escape(category.unwrap_or_default());
            let line =
                format!("<question type=\"category\"><category><text>{path}</text></category></question>\n");
            out.text.push_str(&line);
        }
        if draft.stimulus.is_some() {
            out.losses.push((place, Loss::new("stimulus", What::Field("stimulus".to_owned()))));
        }
        question(&mut out.text, draft);
    }
    out.text.push_str("</quiz>\n");
    out
}

fn question(out: &mut String, draft: &Draft) {
    let stem = match &draft.body {
        // The text with its gaps is all there is; what is asked stands before it.
        Body::Cloze { pieces } => {
            let asked = if draft.stem.is_empty() { String::new() } else { format!("{}\n\n", draft.stem) };
            asked + &pieces.iter().map(piece).collect::<String>()
        }
        _ => draft.stem.clone(),
    };
    out.extend([format!("<question type=\"{}\">\n", kind(&draft.body))]);
    if let Some(title) = &draft.title {
        out.extend(["  <name>", &text(title), "</name>\n"]);
    }
    out.extend(["  ", &prose("questiontext", "", &stem), "\n"]);
    out.extend(["  ", &prose("generalfeedback", "", &draft.explanation), "\n"]);
    if let Some(id) = &draft.foreign_id {
        out.extend(["  <idnumber>", &escape(id), "</idnumber>\n"]);
    }
    body(out, &draft.body);
    if !draft.tags.is_empty() {
        let tags: Vec<String> = draft.tags.iter().map(|tag| format!("<tag>{}</tag>", text(tag))).collect();
        out.extend(["  <tags>", &tags.concat(), "</tags>\n"]);
    }
    out.push_str("</question>\n");
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Text(text) => text.clone(),
        Piece::Gap(gap) => cloze::write(gap),
    }
}

fn kind(body: &Body) -> &'static str {
    match body {
        Body::Description => "description",
        Body::Essay => "essay",
        Body::Truth { .. } => "truefalse",
        Body::Choice { .. } => "multichoice",
        Body::Entry { .. } => "shortanswer",
        Body::Numerical { .. } => "numerical",
        Body::Match { .. } => "matching",
        Body::Order { .. } => "ordering",
        Body::Cloze { .. } => "cloze",
    }
}

fn body(out: &mut String, body: &Body) {
    let mut line = |text: String| out.extend(["  ", &text, "\n"]);
    match body {
        Body::Description | Body::Essay | Body::Cloze { .. } => {}
        Body::Truth { answer, right, wrong } => {
            for value in [true, false] {
                let (weight, feedback) = if value == *answer { (100.0, right) } else { (0.0, wrong) };
                line(self::answer(if value { "true" } else { "false" }, weight, feedback, ""));
            }
        }
        Body::Choice { multiple, shuffle, options } => {
            line(format!("<single>{}</single>", !multiple));
            line(format!("<shuffleanswers>{shuffle}</shuffleanswers>"));
            for option in options {
                line(answer(&option.text, option.weight, &option.feedback, ""));
            }
        }
        Body::Entry { case_sensitive, answers } => {
            line(format!("<usecase>{}</usecase>", u8::from(*case_sensitive)));
            for given in answers {
                line(answer(&given.text, given.weight, &given.feedback, ""));
            }
        }
        Body::Numerical { answers } => {
            for given in answers {
                let (said, tolerance) = match given.span {
                    None => ("*".to_owned(), 0.0),
                    Some(Span::Around { value, tolerance }) => (value.to_string(), tolerance),
                    // Moodle knows only a middle and how far from it one may be.
                    Some(Span::Between { low, high }) => {
                        (f64::midpoint(low, high).to_string(), (high - low) / 2.0)
                    }
                };
                let tolerance = format!("<tolerance>{tolerance}</tolerance>");
                line(answer(&said, given.weight, &given.feedback, &tolerance));
            }
        }
        Body::Match { shuffle, pairs } => {
            line(format!("<shuffleanswers>{shuffle}</shuffleanswers>"));
            for pair in pairs {
                let (left, right) = (text(&pair.left), text(&pair.right));
                line(format!(
                    "<subquestion format=\"markdown\">{left}<answer>{right}</answer></subquestion>"
                ));
            }
        }
        Body::Order { entries } => {
            for (place, entry) in entries.iter().enumerate() {
                line(format!(
                    "<answer fraction=\"{}\" format=\"markdown\">{}</answer>",
                    place + 1,
                    text(entry)
                ));
            }
        }
    }
}

fn text(text: &str) -> String {
    format!("<text>{}</text>", escape(text))
}

fn prose(name: &str, attributes: &str, words: &str) -> String {
    format!("<{name}{attributes} format=\"markdown\">{}</{name}>", text(words))
}

fn answer(words: &str, weight: f64, feedback: &str, more: &str) -> String {
    let feedback = prose("feedback", "", feedback);
    format!("<answer fraction=\"{weight}\" format=\"markdown\">{}{feedback}{more}</answer>", text(words))
}
