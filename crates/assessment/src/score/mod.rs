//! Scoring: from an item's key and a response to points, meaning and format apart, and findings tied to rules.

mod boxes;
mod choice;
mod cloze;
mod comparison;
mod correction;
mod entry;
mod finding;
mod matching;
mod order;
mod rating;
mod solution;
mod span;

pub use entry::{EntryMatch, EntryRules, match_entry};
pub use finding::{Finding, Layer, Note, Place};
pub use solution::{
    Answer, BoxSolution, EditSolution, EntrySolution, OptionSolution, PairSolution, PlaceSolution, Solution,
    TraitSolution,
};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::item::{AnswerKey, Interaction, Item};
use crate::transcription::{Comparison, Pack};
use crate::{Response, RuleId};

/// What scoring says of one response. All three shares lie in 0 … 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Score {
    /// Share of the item's points.
    pub points: f64,
    /// 의미정확성: is the label true?
    pub meaning: f64,
    /// 구문정확성: has it the form that the guideline asks for?
    pub format: f64,
    /// Each miss with its rule.
    pub findings: Vec<Finding>,
    /// For transcription: error rates and the aligned difference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
}

impl Score {
    /// Full marks.
    pub fn full() -> Self {
        Self { points: 1.0, meaning: 1.0, format: 1.0, findings: Vec::new(), comparison: None }
    }

    /// No answer was given: nothing is right, and format is not judged against the learner twice.
    pub fn unanswered(rule: RuleId) -> Self {
        Self {
            points: 0.0,
            meaning: 0.0,
            format: 0.0,
            findings: vec![Finding {
                rule,
                layer: Layer::Meaning,
                place: Place::Whole,
                given: None,
                due: None,
                note: Note::Unanswered,
            }],
            comparison: None,
        }
    }

    /// Whether the whole item is right.
    pub fn is_full(&self) -> bool {
        self.points >= 1.0 - 1e-9
    }
}

/// Scores `response` against the item's key. A response of another shape than the key's scores as unanswered: what
/// arrives here has been checked by [`crate::item::Question::fits`].
///
/// `pack` is the rule pack of a transcription item and unused otherwise.
pub fn score(item: &Item, response: Option<&Response>, pack: Option<&Pack>) -> Score {
    let Some(first_rule) = item.metadata.rules.first() else {
        return Score::full();
    };
    let unanswered = || Score::unanswered(first_rule.clone());
    let Some(response) = response.filter(|r| !r.is_empty()) else {
        return unanswered();
    };
    match (&item.key.answer, response) {
        (AnswerKey::Choice(options), Response::Choice { chosen }) => choice::score(options, chosen),
        (AnswerKey::TextEntry(gap), Response::TextEntry { text }) => entry::score(gap, text),
        (AnswerKey::Cloze(gaps), Response::Cloze { gaps: given }) => cloze::score(gaps, given),
        (AnswerKey::Span { golds, traps }, Response::Span { spans, .. }) => {
            let passage = item.question.stimulus.as_ref().and_then(|s| s.text()).unwrap_or_default();
            span::score(passage, golds, traps, spans, first_rule)
        }
        (AnswerKey::Rating(key), Response::Rating { scores, unratable }) => {
            rating::score(key, scores, *unratable, first_rule)
        }
        (AnswerKey::Transcription { text: key }, Response::Transcription { text }) => match pack {
            Some(pack) => crate::transcription::score(pack, key, text, &item.metadata.rules),
            None => unanswered(),
        },
        (AnswerKey::Correction(key), Response::Correction { text, none }) => {
            let Interaction::Correction { text: source } = &item.question.interaction else {
                return unanswered();
            };
            correction::score(source, key, if *none { source } else { text }, first_rule)
        }
        (AnswerKey::Comparison(key), Response::Comparison { verdict, rationale }) => {
            comparison::score(key, *verdict, rationale)
        }
        (AnswerKey::Match(key), Response::Match { pairs }) => matching::score(key, pairs),
        (AnswerKey::Order(key), Response::Order { order }) => order::score(key, order),
        (AnswerKey::Box { golds, traps }, Response::Box { boxes, .. }) => {
            let Interaction::Box { strictness, .. } = &item.question.interaction else {
                return unanswered();
            };
            boxes::score(*strictness, golds, traps, boxes, first_rule)
        }
        _ => unanswered(),
    }
}
