//! What a learner gave, one shape per interaction.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Range;
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

impl MarkedSpan {
    /// Where it stands, in code points.
    pub fn place(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// An upright rectangle in a picture with a label, in whole pixels of the picture from its left top corner.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkedBox {
    /// The label's id.
    pub label: String,
    /// Left side.
    pub x: u32,
    /// Top side.
    pub y: u32,
    /// Width, at least 1.
    pub width: u32,
    /// Height, at least 1.
    pub height: u32,
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
    /// A mended text.
    Correction {
        /// The whole text as mended.
        text: String,
        /// The learner said that nothing is to be mended (고칠 것 없음); then `text` is empty.
        #[serde(default)]
        none: bool,
    },
    /// A verdict on two answers.
    Comparison {
        /// Which is better and how clearly.
        verdict: Option<Verdict>,
        /// Ids of the statements that carry it, in any order, without repeats.
        rationale: Vec<String>,
    },
    /// Partners.
    Match {
        /// Left id to right id. A missing entry has no partner yet.
        pairs: BTreeMap<String, String>,
    },
    /// An order.
    Order {
        /// All ids in order, or none.
        order: Vec<String>,
    },
    /// Boxes in the picture.
    Box {
        /// The boxes, in any order.
        boxes: Vec<MarkedBox>,
        /// The learner said that there is no object to box (표시할 객체 없음); then `boxes` is empty.
        #[serde(default)]
        none: bool,
    },
}

/// Which of two answers is better, and how clearly: 1 slightly (약간), 2 clearly (뚜렷이), 3 by far (압도적).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// A is better by far.
    A3,
    /// A is clearly better.
    A2,
    /// A is slightly better.
    A1,
    /// Neither is better.
    Equal,
    /// B is slightly better.
    B1,
    /// B is clearly better.
    B2,
    /// B is better by far.
    B3,
    /// Both are unusable (둘 다 나쁨).
    BothBad,
}

impl Verdict {
    /// All of them, as they stand on the scale.
    pub const ALL: [Self; 8] =
        [Self::A3, Self::A2, Self::A1, Self::Equal, Self::B1, Self::B2, Self::B3, Self::BothBad];

    /// Its place on the scale from −3 (A by far) to 3 (B by far); none where both are bad.
    pub const fn signed(self) -> Option<i8> {
        match self {
            Self::A3 => Some(-3),
            Self::A2 => Some(-2),
            Self::A1 => Some(-1),
            Self::Equal => Some(0),
            Self::B1 => Some(1),
            Self::B2 => Some(2),
            Self::B3 => Some(3),
            Self::BothBad => None,
        }
    }

    /// As it stands in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::A3 => "a3",
            Self::A2 => "a2",
            Self::A1 => "a1",
            Self::Equal => "equal",
            Self::B1 => "b1",
            Self::B2 => "b2",
            Self::B3 => "b3",
            Self::BothBad => "both-bad",
        }
    }

    /// Reads what [`Verdict::code`] wrote.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }
}

/// Longest text of one short answer or gap, in code points.
pub const ENTRY_LIMIT: usize = 500;
/// Longest transcript, in code points.
pub const TRANSCRIPT_LIMIT: usize = 5_000;
/// Longest mended text, in code points.
pub const CORRECTION_LIMIT: usize = 2_000;
/// Most spans in one response.
pub const SPAN_LIMIT: usize = 200;
/// Most boxes in one response.
pub const BOX_LIMIT: usize = 100;

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
            Self::Correction { .. } => "correction",
            Self::Comparison { .. } => "comparison",
            Self::Match { .. } => "match",
            Self::Order { .. } => "order",
            Self::Box { .. } => "box",
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
            Self::Correction { text, none } => text.trim().is_empty() && !none,
            Self::Comparison { verdict, rationale } => verdict.is_none() && rationale.is_empty(),
            Self::Match { pairs } => pairs.is_empty(),
            Self::Order { order } => order.is_empty(),
            Self::Box { boxes, none } => boxes.is_empty() && !none,
        }
    }
}
