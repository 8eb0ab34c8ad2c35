//! Findings: one miss each, with its rule, place, what was given and what was due.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::RuleId;
use crate::transcription::Fault;

/// One miss.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Finding {
    /// The rule it breaks.
    pub rule: RuleId,
    /// Which of the two scores it lowers.
    pub layer: Layer,
    /// Where.
    pub place: Place,
    /// What the learner gave, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// What was due, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// What to tell the learner.
    pub note: Note,
}

/// 의미 or 구문.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// The label does not say what is true.
    Meaning,
    /// The label says it in the wrong form.
    Format,
}

/// Where a miss lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "at")]
pub enum Place {
    /// The response as a whole.
    Whole,
    /// An option.
    Option {
        /// Its id.
        id: String,
    },
    /// A gap.
    Gap {
        /// Its id.
        id: String,
    },
    /// A trait.
    Trait {
        /// Its id.
        id: String,
    },
    /// The verdict on two answers.
    Verdict,
    /// An entry of a match.
    Pair {
        /// Its id on the left.
        id: String,
    },
    /// An entry of an order.
    Entry {
        /// Its id.
        id: String,
    },
    /// Part of the text to be mended, in code points, `end` exclusive; empty where something was put in.
    Source {
        /// First code point.
        start: u32,
        /// One past the last.
        end: u32,
    },
    /// Part of the passage, in code points, `end` exclusive.
    Passage {
        /// First code point.
        start: u32,
        /// One past the last.
        end: u32,
    },
    /// A box in the picture, in its pixels: the one given, or one that was due and not given.
    Box {
        /// Left side.
        x: u32,
        /// Top side.
        y: u32,
        /// Width.
        width: u32,
        /// Height.
        height: u32,
    },
    /// Part of what was typed, in code points, `end` exclusive.
    Typed {
        /// First code point.
        start: u32,
        /// One past the last.
        end: u32,
    },
}

/// What a finding tells; authored text is in the content's language, the rest is worded by the reader's interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "note")]
pub enum Note {
    /// The author's reason for this very miss.
    Authored {
        /// As written in the content.
        text: String,
    },
    /// Nothing was answered.
    Unanswered,
    /// An option, mark or tag that was due is missing.
    Missing,
    /// An option, mark or tag that was not due.
    Excess,
    /// The right place, not the right extent.
    Boundary,
    /// The right place, not the right label.
    WrongLabel,
    /// Not among the accepted answers.
    NotAccepted,
    /// Off by one typing slip; wrong all the same.
    Slip,
    /// Right in content, not in the form that was asked for.
    Form,
    /// A trait score above the panel's.
    TooHigh,
    /// A trait score below the panel's.
    TooLow,
    /// Something right was changed (과교정).
    Overcorrected,
    /// A verdict without a reason.
    NoRationale,
    /// Words heard differently.
    Misheard,
    /// A breach of a transcription pack's grammar.
    Fault {
        /// Which.
        fault: Fault,
    },
}
