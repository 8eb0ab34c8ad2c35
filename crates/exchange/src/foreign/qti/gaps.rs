//! Gaps in a text.

use super::interaction::{KNOWN, refuse};
use super::key::Keys;
use super::prose::GAP;
use crate::foreign::xml::Element;
use crate::foreign::{Blank, Body, Entry, Fault, Loss, MAX_PARTS, Piece, Problem};

/// Gaps in a text. Where the text holds fewer places than gaps, the rest stands at its end.
pub(super) fn cloze(
    text: &str,
    gaps: &[&Element],
    keys: &Keys<'_>,
    losses: &mut Vec<Loss>,
) -> Result<Body, Fault> {
    let mut blanks = Vec::new();
    for gap in gaps {
        let menu = gap.name == "inlineChoiceInteraction";
        let answers = match gap.name.as_str() {
            "textEntryInteraction" => keys.entries(gap, losses)?,
            "inlineChoiceInteraction" => list(gap, keys, losses)?,
            name if KNOWN.contains(&name) => {
                return Err(Fault::new(gap.line, Problem::Kind("several interactions".to_owned())));
            }
            _ => return Err(refuse(gap)),
        };
        blanks.push(Blank { points: points(keys.most(gap)?), menu, answers });
    }
    pieces(text, blanks)
}

/// Text and gaps in turn.
pub(super) fn pieces(text: &str, blanks: Vec<Blank>) -> Result<Body, Fault> {
    if blanks.len() > MAX_PARTS {
        return Err(Fault::new(0, Problem::TooLong("gaps")));
    }
    let mut pieces = Vec::new();
    let mut texts = text.split(GAP);
    let mut next = |pieces: &mut Vec<Piece>| {
        if let Some(text) = texts.next().filter(|text| !text.is_empty()) {
            pieces.push(Piece::Text(text.to_owned()));
        }
    };
    for blank in blanks {
        next(&mut pieces);
        pieces.push(Piece::Gap(blank));
    }
    next(&mut pieces);
    Ok(Body::Cloze { pieces })
}

/// A list's options are shown as plain text.
fn list(gap: &Element, keys: &Keys<'_>, losses: &mut Vec<Loss>) -> Result<Vec<Entry>, Fault> {
    let weights = keys.weights(gap)?;
    let mut answers = Vec::new();
    for choice in gap.all("inlineChoice").take(MAX_PARTS) {
        let id = choice.attribute("identifier").unwrap_or_default();
        let weight = weights.iter().find(|(known, _)| known == id).map_or(0.0, |(_, weight)| *weight);
        let text = choice.text().split_whitespace().collect::<Vec<_>>().join(" ").replace('*', "\\*");
        answers.push(Entry { text, weight, feedback: keys.told(gap, id, losses) });
    }
    if answers.iter().any(|answer| answer.weight > 0.0) {
        Ok(answers)
    } else {
        Err(Fault::new(gap.line, Problem::NoKey))
    }
}

/// How much a gap counts: a whole number of points, or one.
pub(super) fn points(most: f64) -> u32 {
    let whole = (most - most.round()).abs() < 0.002 && (1.0..=1000.0).contains(&most.round());
    if whole { most.round() as u32 } else { 1 }
}
