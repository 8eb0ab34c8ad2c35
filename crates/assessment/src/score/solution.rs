//! What is told after judging: the right answer and the reasons.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::RuleId;
use crate::attempt::Reveal;
use crate::correction::Edit;
use crate::item::{AnswerKey, BoxKey, EditKey, GapKey, Key, OptionKey, PairKey, PlaceKey, RatingKey};
use crate::response::{MarkedBox, MarkedSpan, Verdict};

/// The key as a learner may see it once it is due. It can only be made with a [`Reveal`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Solution {
    /// The right answer.
    pub answer: Answer,
    /// Why, Markdown.
    pub explanation: String,
}

/// The right answer, one shape per interaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Answer {
    /// Per option: right or not, and why.
    Choice {
        /// In the item's own order.
        options: Vec<OptionSolution>,
    },
    /// The accepted forms.
    TextEntry(EntrySolution),
    /// The accepted forms per gap.
    Cloze {
        /// Gap id to accepted forms.
        gaps: BTreeMap<String, EntrySolution>,
    },
    /// The marks that were due.
    Span {
        /// Empty when nothing was to be marked.
        spans: Vec<MarkedSpan>,
    },
    /// The panel's scores.
    Rating {
        /// Per trait; empty when the essay cannot be rated.
        traits: Vec<TraitSolution>,
        /// Why it cannot be rated, if so.
        unratable: Option<String>,
    },
    /// The transcript.
    Transcription {
        /// As the pack writes it.
        text: String,
    },
    /// The edits.
    Correction {
        /// Complete sets of due edits; the first is the model. A set without edits: nothing was to be mended.
        golds: Vec<Vec<EditSolution>>,
        /// Changes that the norm leaves open.
        optional: Vec<EditSolution>,
        /// Known over-corrections and wrong corrections.
        traps: Vec<EditSolution>,
    },
    /// The verdict.
    Comparison {
        /// Which answer is better.
        verdict: Verdict,
        /// Why.
        reason: String,
        /// The rule it turns on.
        rule: RuleId,
        /// Per statement: whether it carries the verdict, and why.
        statements: Vec<OptionSolution>,
    },
    /// The partners.
    Match {
        /// Per entry on the left.
        pairs: Vec<PairSolution>,
    },
    /// The order.
    Order {
        /// The entries in the right order.
        entries: Vec<PlaceSolution>,
    },
    /// The boxes.
    Box {
        /// The boxes that were due; empty when nothing was to be boxed.
        golds: Vec<BoxSolution>,
        /// Known wrong boxes.
        traps: Vec<BoxSolution>,
    },
}

impl Answer {
    /// The marks that were due: first code point, and one past the last. Empty for other interactions.
    pub fn golds(&self) -> impl Iterator<Item = (u32, u32)> {
        let spans: &[MarkedSpan] = match self {
            Self::Span { spans } => spans,
            _ => &[],
        };
        spans.iter().map(|span| (span.start, span.end))
    }
}

/// One option after judging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OptionSolution {
    /// Its id.
    pub id: String,
    /// Whether it belongs to the right answer.
    pub right: bool,
    /// Why.
    pub reason: String,
    /// The rule it turns on.
    pub rule: RuleId,
}

/// An edit after judging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EditSolution {
    /// First code point of the text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The forms that may stand there; the first is the model.
    pub due: Vec<String>,
    /// Why.
    pub reason: String,
    /// The rule it turns on.
    pub rule: RuleId,
}

impl EditSolution {
    /// Where it stands, in code points.
    pub fn place(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// As the comparison takes it.
    pub fn edit(&self) -> Edit {
        Edit { place: self.place(), due: self.due.clone() }
    }
}

/// An entry of a match after judging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PairSolution {
    /// Id on the left.
    pub left: String,
    /// Id of its partner.
    pub right: String,
    /// Why.
    pub reason: String,
    /// The rule it turns on.
    pub rule: RuleId,
}

/// An entry of an order after judging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PlaceSolution {
    /// Its id.
    pub id: String,
    /// Why it comes right after the one before.
    pub reason: String,
    /// The rule it turns on.
    pub rule: RuleId,
}

/// A box after judging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BoxSolution {
    /// Where, and which label.
    pub place: MarkedBox,
    /// Why; may be empty.
    pub reason: String,
    /// The rule it turns on.
    pub rule: RuleId,
}

/// A typed answer after judging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EntrySolution {
    /// Accepted forms, the first is the model.
    pub accepted: Vec<String>,
    /// Why.
    pub reason: String,
    /// The rule it turns on.
    pub rule: RuleId,
}

/// A trait after judging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TraitSolution {
    /// Its id.
    pub id: String,
    /// The panel's median.
    pub due: u8,
    /// The panel's scores.
    pub panel: Vec<u8>,
    /// Why.
    pub reason: String,
    /// The rule a miss is charged to.
    pub rule: RuleId,
}

impl From<&GapKey> for EntrySolution {
    fn from(key: &GapKey) -> Self {
        Self { accepted: key.accepted.clone(), reason: key.reason.clone(), rule: key.rule.clone() }
    }
}

impl From<&OptionKey> for OptionSolution {
    fn from(key: &OptionKey) -> Self {
        Self { id: key.id.clone(), right: key.right, reason: key.reason.clone(), rule: key.rule.clone() }
    }
}

impl From<&EditKey> for EditSolution {
    fn from(key: &EditKey) -> Self {
        Self {
            start: key.start,
            end: key.end,
            due: key.due.clone(),
            reason: key.reason.clone(),
            rule: key.rule.clone(),
        }
    }
}

impl From<&PairKey> for PairSolution {
    fn from(key: &PairKey) -> Self {
        Self {
            left: key.left.clone(),
            right: key.right.clone(),
            reason: key.reason.clone(),
            rule: key.rule.clone(),
        }
    }
}

impl From<&PlaceKey> for PlaceSolution {
    fn from(key: &PlaceKey) -> Self {
        Self { id: key.id.clone(), reason: key.reason.clone(), rule: key.rule.clone() }
    }
}

impl From<&BoxKey> for BoxSolution {
    fn from(key: &BoxKey) -> Self {
        Self { place: key.place.clone(), reason: key.reason.clone(), rule: key.rule.clone() }
    }
}

impl Key {
    /// The key as a learner may see it; `reveal` proves that it is due.
    pub fn solution(&self, _reveal: Reveal) -> Solution {
        let answer = match &self.answer {
            AnswerKey::Choice(options) => {
                Answer::Choice { options: options.iter().map(Into::into).collect() }
            }
            AnswerKey::TextEntry(gap) => Answer::TextEntry(gap.into()),
            AnswerKey::Cloze(gaps) => {
                Answer::Cloze { gaps: gaps.iter().map(|(id, gap)| (id.clone(), gap.into())).collect() }
            }
            AnswerKey::Span { golds, .. } => {
                Answer::Span { spans: golds.iter().map(|gold| gold.span.clone()).collect() }
            }
            AnswerKey::Rating(RatingKey::Unratable(why)) => {
                Answer::Rating { traits: Vec::new(), unratable: Some(why.reason.clone()) }
            }
            AnswerKey::Rating(RatingKey::Scores(traits)) => Answer::Rating {
                traits: traits
                    .iter()
                    .map(|t| TraitSolution {
                        id: t.id.clone(),
                        due: t.median(),
                        panel: t.panel.clone(),
                        reason: t.reason.clone(),
                        rule: t.rule.clone(),
                    })
                    .collect(),
                unratable: None,
            },
            AnswerKey::Transcription { text } => Answer::Transcription { text: text.clone() },
            AnswerKey::Correction(key) => Answer::Correction {
                golds: key.golds.iter().map(|gold| gold.iter().map(Into::into).collect()).collect(),
                optional: key.optional.iter().map(Into::into).collect(),
                traps: key.traps.iter().map(Into::into).collect(),
            },
            AnswerKey::Comparison(key) => Answer::Comparison {
                verdict: key.verdict,
                reason: key.reason.clone(),
                rule: key.rule.clone(),
                statements: key.statements.iter().map(Into::into).collect(),
            },
            AnswerKey::Match(pairs) => Answer::Match { pairs: pairs.iter().map(Into::into).collect() },
            AnswerKey::Box { golds, traps } => Answer::Box {
                golds: golds.iter().map(Into::into).collect(),
                traps: traps.iter().map(Into::into).collect(),
            },
            AnswerKey::Order(entries) => Answer::Order { entries: entries.iter().map(Into::into).collect() },
        };
        Solution { answer, explanation: self.explanation.clone() }
    }
}
