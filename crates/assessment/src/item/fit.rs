//! Whether a response has the shape its question asks for.

use std::collections::BTreeSet;

use super::{ChoiceOption, ClozePiece, Interaction, Question};
use crate::Response;
use crate::response::{BOX_LIMIT, CORRECTION_LIMIT, ENTRY_LIMIT, MarkedBox, SPAN_LIMIT, TRANSCRIPT_LIMIT};

/// Why a response does not fit its question. Nothing is saved then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// Another interaction's shape.
    #[error("a {expected} response is due, not {given}")]
    Kind {
        /// The question's kind.
        expected: &'static str,
        /// The response's kind.
        given: &'static str,
    },
    /// An option, gap, label or trait that the question does not have, or one named twice.
    #[error("`{0}` is not in this question, or stands twice")]
    Unknown(String),
    /// More than one option where one is asked for.
    #[error("only one option may be chosen")]
    TooMany,
    /// A text over its limit.
    #[error("the text has {given} characters, the limit is {limit}")]
    TooLong {
        /// Code points given.
        given: usize,
        /// Code points allowed.
        limit: usize,
    },
    /// A mark that is empty, outside the passage, or one too many.
    #[error("the mark {start}–{end} does not lie in the passage")]
    Outside {
        /// Its start.
        start: u32,
        /// Its end.
        end: u32,
    },
    /// A box that is empty, not wholly in the picture, or one too many.
    #[error("the box {0} does not lie in the picture")]
    OutsidePicture(MarkedBox),
    /// A score outside the trait's scale.
    #[error("{given} is not a score from 1 to {most}")]
    OffScale {
        /// The score given.
        given: u8,
        /// The highest score.
        most: usize,
    },
    /// An order that leaves entries out.
    #[error("an order names all {expected} entries, not {given}")]
    Incomplete {
        /// Entries named.
        given: usize,
        /// Entries there are.
        expected: usize,
    },
    /// "Nothing to mark" or "cannot be rated" said together with marks or scores.
    #[error("the response says two things at once")]
    Contradiction,
}

fn within_limit(text: &str, limit: usize) -> Result<(), Misfit> {
    let given = text.chars().count();
    if given > limit { Err(Misfit::TooLong { given, limit }) } else { Ok(()) }
}

fn known<'a>(given: impl Iterator<Item = &'a str>, ids: impl Iterator<Item = &'a str>) -> Result<(), Misfit> {
    let mut left: BTreeSet<&str> = ids.collect();
    for id in given {
        if !left.remove(id) {
            return Err(Misfit::Unknown(id.chars().take(80).collect()));
        }
    }
    Ok(())
}

fn ids(options: &[ChoiceOption]) -> impl Iterator<Item = &str> {
    options.iter().map(|option| option.id.as_str())
}

impl Question {
    /// Checks that `response` could be an answer to this question; an empty response always fits its kind.
    pub fn fits(&self, response: &Response) -> Result<(), Misfit> {
        match (&self.interaction, response) {
            (Interaction::Choice { multiple, options, .. }, Response::Choice { chosen }) => {
                if !multiple && chosen.len() > 1 {
                    return Err(Misfit::TooMany);
                }
                known(chosen.iter().map(String::as_str), ids(options))
            }
            (Interaction::TextEntry { .. }, Response::TextEntry { text }) => within_limit(text, ENTRY_LIMIT),
            (Interaction::Cloze { pieces }, Response::Cloze { gaps }) => {
                let ids = pieces.iter().filter_map(|piece| match piece {
                    ClozePiece::Gap(gap) => Some(gap.id.as_str()),
                    ClozePiece::Text { .. } => None,
                });
                known(gaps.keys().map(String::as_str), ids)?;
                gaps.values().try_for_each(|text| within_limit(text, ENTRY_LIMIT))
            }
            (Interaction::Span { labels, .. }, Response::Span { spans, none }) => {
                if *none && !spans.is_empty() {
                    return Err(Misfit::Contradiction);
                }
                let length =
                    self.stimulus.as_ref().and_then(|s| s.text()).map_or(0, |text| text.chars().count());
                for (index, span) in spans.iter().enumerate() {
                    if span.start >= span.end || span.end as usize > length || index >= SPAN_LIMIT {
                        return Err(Misfit::Outside { start: span.start, end: span.end });
                    }
                    if !labels.iter().any(|label| label.id == span.label) {
                        return Err(Misfit::Unknown(span.label.chars().take(80).collect()));
                    }
                }
                Ok(())
            }
            (Interaction::Rating { traits }, Response::Rating { scores, unratable }) => {
                if *unratable && !scores.is_empty() {
                    return Err(Misfit::Contradiction);
                }
                for (id, score) in scores {
                    let Some(scale) = traits.iter().find(|t| &t.id == id) else {
                        return Err(Misfit::Unknown(id.chars().take(80).collect()));
                    };
                    if *score < 1 || usize::from(*score) > scale.levels.len() {
                        return Err(Misfit::OffScale { given: *score, most: scale.levels.len() });
                    }
                }
                Ok(())
            }
            (Interaction::Transcription { .. }, Response::Transcription { text }) => {
                within_limit(text, TRANSCRIPT_LIMIT)
            }
            (Interaction::Correction { .. }, Response::Correction { text, none }) => {
                if *none && !text.is_empty() {
                    return Err(Misfit::Contradiction);
                }
                within_limit(text, CORRECTION_LIMIT)
            }
            (Interaction::Comparison { statements, .. }, Response::Comparison { rationale, .. }) => {
                known(rationale.iter().map(String::as_str), ids(statements))
            }
            (Interaction::Match { left, right }, Response::Match { pairs }) => {
                known(pairs.keys().map(String::as_str), ids(left))?;
                // A partner may serve several entries.
                pairs.values().try_for_each(|id| known(std::iter::once(id.as_str()), ids(right)))
            }
            (Interaction::Order { entries }, Response::Order { order }) => {
                known(order.iter().map(String::as_str), ids(entries))?;
                if !order.is_empty() && order.len() < entries.len() {
                    return Err(Misfit::Incomplete { given: order.len(), expected: entries.len() });
                }
                Ok(())
            }
            (Interaction::Box { labels, .. }, Response::Box { boxes, none }) => {
                if *none && !boxes.is_empty() {
                    return Err(Misfit::Contradiction);
                }
                let picture = self.stimulus.as_ref().and_then(|stimulus| stimulus.picture());
                let size = picture.map_or((0, 0), |picture| (picture.width, picture.height));
                for (index, one) in boxes.iter().enumerate() {
                    if !one.lies_within(size) || index >= BOX_LIMIT {
                        return Err(Misfit::OutsidePicture(one.clone()));
                    }
                    if !labels.iter().any(|label| label.id == one.label) {
                        return Err(Misfit::Unknown(one.label.chars().take(80).collect()));
                    }
                }
                Ok(())
            }
            (interaction, response) => {
                Err(Misfit::Kind { expected: interaction.kind(), given: response.kind() })
            }
        }
    }
}
