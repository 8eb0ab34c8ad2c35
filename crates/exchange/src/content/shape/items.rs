//! `items/*.toml`.

use assessment::item::{Edge, Licence};
use serde::Deserialize;
use toml::Spanned;
use utoipa::ToSchema;

use super::interactions::{
    BoxShape, ChoiceShape, ClozeShape, ComparisonShape, CorrectionShape, MatchShape, OrderShape, RatingShape,
    SpanShape, TextEntryShape, TranscriptionShape,
};

/// Stimuli and the items that refer to them.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ItemFile {
    #[serde(default)]
    pub(crate) defaults: Defaults,
    #[serde(default)]
    pub(crate) stimulus: Vec<StimulusShape>,
    #[serde(default)]
    pub(crate) item: Vec<ItemShape>,
}

/// Provenance for whatever does not say its own.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Defaults {
    pub(crate) author: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) licence: Option<Licence>,
    #[schema(value_type = Option<String>, format = Date)]
    pub(crate) written_on: Option<toml::value::Datetime>,
}

/// What a stimulus is.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum StimulusKind {
    Passage,
    Essay,
    Audio,
    Image,
}

/// A passage, essay, clip or picture.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StimulusShape {
    #[schema(value_type = String)]
    pub(crate) id: Spanned<String>,
    pub(crate) kind: StimulusKind,
    pub(crate) title: String,
    pub(crate) text: Option<String>,
    pub(crate) prompt: Option<String>,
    pub(crate) grade: Option<String>,
    pub(crate) clip: Option<String>,
    pub(crate) image: Option<String>,
    pub(crate) alt: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) licence: Option<Licence>,
    #[schema(value_type = Option<String>, format = Date)]
    pub(crate) written_on: Option<toml::value::Datetime>,
}

/// An item.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ItemShape {
    #[schema(value_type = String)]
    pub(crate) id: Spanned<String>,
    pub(crate) stimulus: Option<String>,
    pub(crate) rules: Vec<String>,
    #[serde(default)]
    pub(crate) tags: Vec<String>,
    pub(crate) edge: Option<Edge>,
    #[serde(default)]
    pub(crate) reserved: bool,
    pub(crate) guideline: Option<u32>,
    pub(crate) difficulty: f64,
    #[serde(rename = "difficulty_reason")]
    pub(crate) difficulty_reason: String,
    pub(crate) stem: String,
    pub(crate) hint: Option<String>,
    pub(crate) explanation: String,
    pub(crate) author: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) licence: Option<Licence>,
    #[serde(rename = "written_on")]
    #[schema(value_type = Option<String>, format = Date)]
    pub(crate) written_on: Option<toml::value::Datetime>,
    pub(crate) choice: Option<ChoiceShape>,
    pub(crate) text_entry: Option<TextEntryShape>,
    pub(crate) cloze: Option<ClozeShape>,
    pub(crate) span: Option<SpanShape>,
    pub(crate) rating: Option<RatingShape>,
    pub(crate) transcription: Option<TranscriptionShape>,
    pub(crate) correction: Option<CorrectionShape>,
    pub(crate) comparison: Option<ComparisonShape>,
    #[serde(rename = "match")]
    pub(crate) matching: Option<MatchShape>,
    pub(crate) order: Option<OrderShape>,
    #[serde(rename = "box")]
    pub(crate) boxes: Option<BoxShape>,
}
