//! How far marked parts agree with gold: spans of text, boxes in an image.
//!
//! Definitions and sources in one place: `docs/measurement/spans.md`.

mod attributes;
mod boxes;
mod characters;
mod matching;
mod modes;
mod pairing;
mod passages;
mod tally;

pub use attributes::{AttributeAgreement, Attributes, attribute_agreement};
pub use boxes::{BoxAgreement, BoxError, Rectangle, box_agreement};
pub use characters::{CharacterAgreement, character_agreement};
pub use modes::{ModeTallies, span_agreement};
pub use pairing::pair_spans;
pub use passages::{FEWEST_PASSAGES, PassagesReport, passages_report};
pub use tally::Tally;

#[cfg(test)]
mod tests;
