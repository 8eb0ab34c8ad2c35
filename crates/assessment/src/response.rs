//! What a learner gave, one shape per interaction.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A part of a passage with a label. Offsets count Unicode code points (not bytes, not UTF-16 units); `end` is exclusive.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkedSpan {
    /// The label's id.
    pub label: String,
    /// First code point, from 0.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
}

/// A response to an item. The variant must be the one of the item's interaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Response {
    /// Ids of the chosen options.
    Choice {
        /// Option ids, in any order, without repeats.
        chosen: Vec<String>,
    },
    /// A typed short answer.
    TextEntry {
        /// As typed.
        text: String,
    },
    /// Text per gap; for a drop-down the chosen option's text.
    Cloze {
        /// Gap id to text. A missing gap is an empty one.
        gaps: BTreeMap<String, String>,
    },
    /// Marked parts of the passage.
    Span {
        /// The marks.
        spans: Vec<MarkedSpan>,
        /// The learner said there is nothing to mark (표시할 곳 없음); then `spans` is empty.
        #[serde(default)]
        none: bool,
    },
    /// Scores per trait, or the verdict 평가 불가.
    Rating {
        /// Trait id to score, 1-based.
        scores: BTreeMap<String, u8>,
        /// The learner said that the essay cannot be rated.
        #[serde(default)]
        unratable: bool,
    },
    /// A transcript.
    Transcription {
        /// As typed.
        text: String,
    },
}

/// Longest text of one short answer or gap, in code points.
pub const ENTRY_LIMIT: usize = 500;
/// Longest transcript, in code points.
pub const TRANSCRIPT_LIMIT: usize = 5_000;
/// Most spans in one response.
pub const SPAN_LIMIT: usize = 200;

impl Response {
    /// The name of the shape, as it stands in `kind`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Choice { .. } => "choice",
            Self::TextEntry { .. } => "text-entry",
            Self::Cloze { .. } => "cloze",
            Self::Span { .. } => "span",
            Self::Rating { .. } => "rating",
            Self::Transcription { .. } => "transcription",
        }
    }

    /// Whether the learner has given nothing yet; an empty response counts as unanswered on the review screen.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Choice { chosen } => chosen.is_empty(),
            Self::TextEntry { text } | Self::Transcription { text } => text.trim().is_empty(),
            Self::Cloze { gaps } => gaps.values().all(|text| text.trim().is_empty()),
            Self::Span { spans, none } => spans.is_empty() && !none,
            Self::Rating { scores, unratable } => scores.is_empty() && !unratable,
        }
    }
}
