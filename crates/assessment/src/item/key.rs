//! The key: what scoring needs and what the learner is told afterwards.
//!
//! [`Key`] does not implement `Serialize`, so it cannot slip into a page, an API answer or the runner's data.
//! The store writes it with [`Key::to_storage`], the one door.
//!
//! ```compile_fail
//! fn reaches_the_browser<T: serde::Serialize>() {}
//! reaches_the_browser::<assessment::item::Key>();
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::RuleId;
use crate::correction::Edit;
use crate::response::{MarkedBox, MarkedSpan, Verdict};

/// Everything about an item that must not be known before it is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The answer itself.
    pub answer: AnswerKey,
    /// Why, 2–5 sentences, Markdown.
    pub explanation: String,
    /// A nudge for practice.
    pub hint: Option<String>,
}

/// The answer, one shape per interaction.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerKey {
    /// Per option: right or not, and why.
    Choice(Vec<OptionKey>),
    /// Accepted forms and known traps.
    TextEntry(GapKey),
    /// Per gap.
    Cloze(BTreeMap<String, GapKey>),
    /// Due marks and known traps.
    Span {
        /// The marks that are due; empty when nothing is to be marked.
        golds: Vec<GoldSpan>,
        /// Marks that misread the rule in a known way.
        traps: Vec<TrapSpan>,
    },
    /// Panel scores, or why no score is due.
    Rating(RatingKey),
    /// The transcript under the item's pack.
    Transcription {
        /// As the pack writes it.
        text: String,
    },
    /// Due, open and tempting edits.
    Correction(CorrectionKey),
    /// The verdict and what carries it.
    Comparison(ComparisonKey),
    /// Per entry on the left.
    Match(Vec<PairKey>),
    /// The entries in the right order.
    Order(Vec<PlaceKey>),
    /// Due boxes and known traps.
    Box {
        /// The boxes that are due; empty when nothing is to be boxed.
        golds: Vec<BoxKey>,
        /// Boxes that misread the rule in a known way.
        traps: Vec<BoxKey>,
    },
}

/// The edits of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectionKey {
    /// Complete sets of due edits, each as right as the other; the first is shown. Never empty; a set without edits
    /// says that nothing is to be mended.
    pub golds: Vec<Vec<EditKey>>,
    /// Changes that the norm leaves open.
    pub optional: Vec<EditKey>,
    /// Known over-corrections and wrong corrections.
    pub traps: Vec<EditKey>,
}

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditKey {
    /// First code point of the text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The forms that stand there afterwards; the first is shown.
    pub due: Vec<String>,
    /// The rule it turns on.
    pub rule: RuleId,
    /// Why.
    pub reason: String,
}

impl EditKey {
    /// Where it stands, in code points.
    pub fn place(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// As the comparison takes it.
    pub fn edit(&self) -> Edit {
        Edit { place: self.place(), due: self.due.clone() }
    }
}

/// The verdict on two answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparisonKey {
    /// Which is better.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// The rule a wrong verdict breaks.
    pub rule: RuleId,
    /// Per statement: whether it carries the verdict, and why.
    pub statements: Vec<OptionKey>,
}

/// The partner of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairKey {
    /// Id on the left.
    pub left: String,
    /// Id on the right.
    pub right: String,
    /// The rule a wrong partner breaks.
    pub rule: RuleId,
    /// Why.
    pub reason: String,
}

/// An entry at its place of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceKey {
    /// Its id.
    pub id: String,
    /// The rule a wrong place breaks.
    pub rule: RuleId,
    /// Why it comes right after the one before.
    pub reason: String,
}

/// One option: right or not, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionKey {
    /// The option's id.
    pub id: String,
    /// Whether it belongs to the right answer.
    pub right: bool,
    /// Why it is right, or the misconception it stands for.
    pub reason: String,
    /// The rule a wrong choice breaks.
    pub rule: RuleId,
}

/// Accepted forms of a typed answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapKey {
    /// Every form a careful expert accepts; the first is shown as the answer.
    pub accepted: Vec<String>,
    /// Whether a correctly attached particle after the key is accepted.
    pub particles: bool,
    /// Whether marks and signs count (`gastr + -itis`); width, case and spaces never do.
    #[serde(default)]
    pub signs: bool,
    /// Rule under which a form that only matches after levelling is a format miss.
    pub strict: Option<RuleId>,
    /// The rule a miss breaks.
    pub rule: RuleId,
    /// Why the answer is what it is.
    pub reason: String,
    /// Wrong answers that misread the rule in a known way.
    pub traps: Vec<Trap>,
}

/// A known wrong answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trap {
    /// As a learner would give it.
    pub text: String,
    /// The misconception.
    pub reason: String,
    /// The rule it breaks.
    pub rule: RuleId,
}

/// A mark that is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoldSpan {
    /// Where, and which label.
    pub span: MarkedSpan,
    /// The rule that makes it due.
    pub rule: RuleId,
}

/// A known wrong mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrapSpan {
    /// Where, and which label.
    pub span: MarkedSpan,
    /// The rule it breaks.
    pub rule: RuleId,
    /// The misconception.
    pub reason: String,
}

/// A box that is due, or a known wrong one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoxKey {
    /// Where, and which label.
    pub place: MarkedBox,
    /// The rule that makes it due, or that it breaks.
    pub rule: RuleId,
    /// Why; may be empty for a box that is due.
    pub reason: String,
}

/// Panel scores, or why no score is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RatingKey {
    /// Per trait, in the rubric's order.
    Scores(Vec<TraitKey>),
    /// The essay cannot be rated.
    Unratable(UnratableKey),
}

/// Why an essay cannot be rated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnratableKey {
    /// The rule that says so.
    pub rule: RuleId,
    /// Why.
    pub reason: String,
}

/// The panel's scores of one trait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraitKey {
    /// The trait's id.
    pub id: String,
    /// One score per panel member, 1-based, odd in number.
    pub panel: Vec<u8>,
    /// Why, quoting the essay.
    pub reason: String,
    /// The rule a miss is charged to.
    pub rule: RuleId,
}

impl TraitKey {
    /// The panel's median, which is the key.
    pub fn median(&self) -> u8 {
        let mut scores = self.panel.clone();
        scores.sort_unstable();
        scores.get(scores.len() / 2).copied().unwrap_or(1)
    }
}

/// A stored key that does not have the expected shape.
#[derive(Debug, thiserror::Error)]
#[error("stored key is malformed: {0}")]
pub struct MalformedKey(#[from] serde_json::Error);

/// The shape a key has at rest. Private, so that only the two doors below can use it.
#[derive(Serialize, Deserialize)]
struct Stored {
    #[serde(with = "StoredAnswer")]
    answer: AnswerKey,
    explanation: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", remote = "AnswerKey")]
enum StoredAnswer {
    Choice(Vec<OptionKey>),
    TextEntry(GapKey),
    Cloze(BTreeMap<String, GapKey>),
    Span { golds: Vec<GoldSpan>, traps: Vec<TrapSpan> },
    Rating(RatingKey),
    Transcription { text: String },
    Correction(CorrectionKey),
    Comparison(ComparisonKey),
    Match(Vec<PairKey>),
    Order(Vec<PlaceKey>),
    Box { golds: Vec<BoxKey>, traps: Vec<BoxKey> },
}

impl Key {
    /// The key as JSON, for the store and nothing else.
    pub fn to_storage(&self) -> Result<String, MalformedKey> {
        let stored = Stored {
            answer: self.answer.clone(),
            explanation: self.explanation.clone(),
            hint: self.hint.clone(),
        };
        Ok(serde_json::to_string(&stored)?)
    }

    /// Reads what [`Key::to_storage`] wrote.
    pub fn from_storage(text: &str) -> Result<Self, MalformedKey> {
        let Stored { answer, explanation, hint } = serde_json::from_str(text)?;
        Ok(Self { answer, explanation, hint })
    }
}
