//! What is told after judging: the right answer and the reasons.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::RuleId;
use crate::attempt::Reveal;
use crate::item::{AnswerKey, GapKey, Key, RatingKey};
use crate::response::MarkedSpan;

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

impl Key {
    /// The key as a learner may see it; `reveal` proves that it is due.
    pub fn solution(&self, _reveal: Reveal) -> Solution {
        let answer = match &self.answer {
            AnswerKey::Choice(options) => Answer::Choice {
                options: options
                    .iter()
                    .map(|o| OptionSolution {
                        id: o.id.clone(),
                        right: o.right,
                        reason: o.reason.clone(),
                        rule: o.rule.clone(),
                    })
                    .collect(),
            },
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
        };
        Solution { answer, explanation: self.explanation.clone() }
    }
}
