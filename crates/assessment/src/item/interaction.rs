//! How an item is answered.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::boxes::Strictness;

/// How an item is answered, as far as the learner may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Interaction {
    /// Choose one or all that apply.
    Choice {
        /// Whether several may be chosen.
        multiple: bool,
        /// Whether the order of options has no meaning and may differ per attempt.
        shuffle: bool,
        /// The options.
        options: Vec<ChoiceOption>,
    },
    /// Type a short answer.
    TextEntry {
        /// An example of the form wanted, never of the answer.
        placeholder: Option<String>,
    },
    /// Fill the gaps of a text.
    Cloze {
        /// Text and gaps in reading order.
        pieces: Vec<ClozePiece>,
    },
    /// Mark parts of the passage.
    Span {
        /// The labels that may be given.
        labels: Vec<Label>,
        /// How much a mark is to take in.
        unit: SpanUnit,
        /// Whether "표시할 곳 없음" can be said.
        none: bool,
    },
    /// Score an essay on every trait, or say 평가 불가.
    Rating {
        /// The traits, in order.
        traits: Vec<Trait>,
    },
    /// Write down what is heard.
    Transcription {
        /// Id of the rule pack in force.
        pack: String,
    },
    /// Mend a text, or say that nothing is to be mended.
    Correction {
        /// The text to be mended, in the form of [`crate::correction::written`].
        text: String,
    },
    /// Say which of two answers of a language model is better, how clearly, and why.
    Comparison {
        /// What the user asked.
        prompt: String,
        /// Answer A.
        a: String,
        /// Answer B.
        b: String,
        /// Statements; the learner ticks those that carry the verdict. Shown in this attempt's order.
        statements: Vec<ChoiceOption>,
    },
    /// Give every entry on the left its partner on the right.
    Match {
        /// Entries that need a partner.
        left: Vec<ChoiceOption>,
        /// Partners to choose from: each may serve several entries or none. Shown in this attempt's order.
        right: Vec<ChoiceOption>,
    },
    /// Bring entries into order.
    Order {
        /// The entries, in an order that says nothing. Shown in this attempt's order.
        entries: Vec<ChoiceOption>,
    },
    /// Draw a box around every object of the picture that is due.
    Box {
        /// The labels that may be given.
        labels: Vec<Label>,
        /// Whether "표시할 객체 없음" can be said.
        none: bool,
        /// When a box counts as found, and when as exact. No secret: guidelines say it.
        strictness: Strictness,
    },
}

impl Interaction {
    /// Every value of [`Self::kind`].
    pub const KINDS: [&'static str; 11] = [
        "choice",
        "text-entry",
        "cloze",
        "span",
        "rating",
        "transcription",
        "correction",
        "comparison",
        "match",
        "order",
        "box",
    ];

    /// The name of the shape, equal to [`crate::Response::kind`] of a fitting response.
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
}

/// One option of a choice, statement of a comparison, or entry of a match or an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChoiceOption {
    /// Id, unique in the item.
    pub id: String,
    /// What it says, Markdown.
    pub text: String,
}

/// A piece of a cloze text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "piece")]
pub enum ClozePiece {
    /// Plain text.
    Text {
        /// As shown.
        text: String,
    },
    /// A gap to fill.
    Gap(ClozeGap),
}

/// A gap: typed, or a drop-down when it has options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClozeGap {
    /// Id, unique in the item.
    pub id: String,
    /// Options of a drop-down; empty for a typed gap.
    pub options: Vec<String>,
}

/// A label a mark can carry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Label {
    /// Id, unique in the item.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// How much a mark is to take in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SpanUnit {
    /// 최소 구간: nothing that the guideline leaves out.
    Minimal,
    /// The whole sentence.
    Sentence,
}

/// One scale of a rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Trait {
    /// Id, unique in the rubric.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The question the rater answers.
    pub question: String,
    /// What each score means; the scale is 1 … `levels.len()`.
    pub levels: Vec<String>,
}
