//! Responses that fit their question and mean nothing.

use std::collections::BTreeMap;

use assessment::{
    Response,
    item::{ChoiceOption, ClozeGap, ClozePiece, Interaction},
    response::{MarkedBox, MarkedSpan, Verdict},
};

use crate::dice::Dice;

/// Every passage is longer than this many code points.
const PASSAGE: usize = 20;
/// Every picture is wider and higher than this many pixels.
const PICTURE: usize = 100;

/// A response to a question of this shape; `None` if it offers nothing to choose from.
pub(crate) fn made_up(interaction: &Interaction, dice: &mut Dice) -> Option<Response> {
    let response = match interaction {
        Interaction::Choice { options, .. } => {
            Response::Choice { chosen: vec![options.get(dice.below(options.len().max(1)))?.id.clone()] }
        }
        Interaction::TextEntry { .. } => Response::TextEntry { text: words(3, dice) },
        Interaction::Cloze { pieces } => Response::Cloze { gaps: gaps(pieces, dice) },
        Interaction::Span { labels, .. } => {
            let label = labels.get(dice.below(labels.len().max(1)))?.id.clone();
            let start = dice.below(PASSAGE / 2);
            let end = start + 1 + dice.below(PASSAGE / 2);
            let mark = MarkedSpan { label, start: u32::try_from(start).ok()?, end: u32::try_from(end).ok()? };
            Response::Span { spans: vec![mark], none: false }
        }
        Interaction::Transcription { .. } => Response::Transcription { text: words(20, dice) },
        Interaction::Correction { .. } => Response::Correction { text: words(40, dice), none: false },
        Interaction::Rating { traits } => {
            let scores = traits.iter().map(|one| {
                // A scale has fewer than 256 levels.
                let score = u8::try_from(1 + dice.below(one.levels.len().max(1))).unwrap_or(1);
                (one.id.clone(), score)
            });
            Response::Rating { scores: scores.collect(), unratable: false }
        }
        Interaction::Comparison { statements, .. } => {
            let verdict = Verdict::ALL.get(dice.below(Verdict::ALL.len())).copied();
            Response::Comparison { verdict, rationale: ids(statements, dice) }
        }
        Interaction::Match { left, right } => {
            let partner = |dice: &mut Dice| Some(right.get(dice.below(right.len().max(1)))?.id.clone());
            let pairs = left.iter().map(|one| Some((one.id.clone(), partner(dice)?)));
            Response::Match { pairs: pairs.collect::<Option<_>>()? }
        }
        Interaction::Order { entries } => {
            let mut order: Vec<String> = entries.iter().map(|entry| entry.id.clone()).collect();
            order.rotate_left(dice.below(entries.len().max(1)));
            Response::Order { order }
        }
        Interaction::Box { labels, .. } => {
            let label = labels.get(dice.below(labels.len().max(1)))?.id.clone();
            let mut side = || u32::try_from(1 + dice.below(PICTURE / 2)).unwrap_or(1);
            let place = MarkedBox { label, x: side(), y: side(), width: side(), height: side() };
            Response::Box { boxes: vec![place], none: false }
        }
    };
    Some(response)
}

/// Some of them.
fn ids(options: &[ChoiceOption], dice: &mut Dice) -> Vec<String> {
    options.iter().filter(|_| dice.chance(50)).map(|option| option.id.clone()).collect()
}

fn gaps(pieces: &[ClozePiece], dice: &mut Dice) -> BTreeMap<String, String> {
    let gaps = pieces.iter().filter_map(|piece| match piece {
        ClozePiece::Gap(gap) => Some(gap),
        ClozePiece::Text { .. } => None,
    });
    gaps.map(|gap| (gap.id.clone(), filling(gap, dice))).collect()
}

fn filling(gap: &ClozeGap, dice: &mut Dice) -> String {
    match gap.options.get(dice.below(gap.options.len().max(1))) {
        Some(option) => option.clone(),
        None => words(2, dice),
    }
}

/// A few words of Hangul, hardly ever the same twice.
fn words(most: usize, dice: &mut Dice) -> String {
    let words: Vec<String> = (0..=dice.below(most)).map(|_| word(dice)).collect();
    words.join(" ")
}

fn word(dice: &mut Dice) -> String {
    (0..=dice.below(4)).filter_map(|_| char::from_u32(0xAC00 + dice.below(11_172) as u32)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_has_the_kind_of_its_question() {
        let option = |id: &str| ChoiceOption { id: id.to_owned(), text: String::new() };
        let asked = [
            Interaction::Choice { multiple: false, shuffle: true, options: vec![option("a"), option("b")] },
            Interaction::TextEntry { placeholder: None },
            Interaction::Cloze {
                pieces: vec![ClozePiece::Gap(ClozeGap { id: "g".to_owned(), options: Vec::new() })],
            },
            Interaction::Transcription { pack: "etri".to_owned() },
            Interaction::Match { left: vec![option("a")], right: vec![option("b")] },
            Interaction::Order { entries: vec![option("a"), option("b")] },
        ];
        let mut dice = Dice::new(1);
        for interaction in asked {
            let response = made_up(&interaction, &mut dice).expect("a response");
            assert_eq!(response.kind(), interaction.kind());
        }
    }
}
