//! Items: what the learner sees ([`Question`]) apart from what scoring needs ([`Key`]).

mod fit;
mod interaction;
mod key;
mod provenance;
mod stimulus;
mod succession;

pub use crate::boxes::Strictness;
pub use fit::Misfit;
pub use interaction::{ChoiceOption, ClozeGap, ClozePiece, Interaction, Label, SpanUnit, Trait};
pub use key::{
    AnswerKey, BoxKey, ComparisonKey, CorrectionKey, EditKey, GapKey, GoldSpan, Key, OptionKey, PairKey,
    PlaceKey, RatingKey, TraitKey, Trap, TrapSpan, UnratableKey,
};
pub use provenance::{Licence, Provenance};
pub use stimulus::{Clip, Picture, Stimulus};
pub use succession::{Unlike, succeeds};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{ItemId, RuleId};

/// One immutable version of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its id; stable over versions.
    pub id: ItemId,
    /// Version number, from 1.
    pub version: u32,
    /// What the learner sees.
    pub question: Question,
    /// What scoring needs and what is told afterwards.
    pub key: Key,
    /// What the bank knows about it.
    pub metadata: Metadata,
}

/// What a learner may see before answering. It cannot hold a key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Question {
    /// What is asked, Markdown.
    pub stem: String,
    /// Passage, essay or clip it refers to.
    pub stimulus: Option<Stimulus>,
    /// How it is answered.
    pub interaction: Interaction,
}

/// Facts about an item that neither show the answer nor are needed to give one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Metadata {
    /// Rules it tests, the first one foremost. Never empty.
    pub rules: Vec<RuleId>,
    /// The guideline version it is judged under.
    pub guideline_version: u32,
    /// Why it is an edge case, if it is one.
    pub edge: Option<Edge>,
    /// Kept for gates until the learner has met it in one.
    pub reserved: bool,
    /// The author's guess, −2 (easy) … +2 (hard), in logits of a middling learner.
    pub difficulty: f64,
    /// Who made it from what.
    pub provenance: Provenance,
    /// The same of its stimulus: a quoted statute names its source.
    #[serde(default)]
    pub stimulus_provenance: Option<Provenance>,
    /// Words that whoever keeps the bank finds it by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

/// The kinds of edge case whose right answer is not the ordinary one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Edge {
    /// 지문에 없음
    NotInPassage,
    /// 고칠 것 없음, 표시할 곳 없음
    NothingToFix,
    /// 모호
    Ambiguous,
    /// 평가 불가, 전사 불가
    NotRatable,
    /// An exception clause decides.
    Exception,
}
