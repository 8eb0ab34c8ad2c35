//! The interaction tables of an item.

use assessment::item::SpanUnit;
use serde::Deserialize;
use toml::Spanned;
use utoipa::ToSchema;

/// `[item.choice]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChoiceShape {
    #[serde(default)]
    pub(crate) multiple: bool,
    #[serde(default = "yes")]
    pub(crate) shuffle: bool,
    pub(crate) options: Vec<OptionShape>,
}

fn yes() -> bool {
    true
}

/// An option.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OptionShape {
    pub(crate) id: String,
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) key: bool,
    pub(crate) reason: String,
    pub(crate) rule: Option<String>,
}

/// `[item.text-entry]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextEntryShape {
    pub(crate) placeholder: Option<String>,
    pub(crate) accepted: Vec<String>,
    #[serde(default)]
    pub(crate) particles: bool,
    #[serde(default)]
    pub(crate) signs: bool,
    pub(crate) strict: Option<String>,
    #[serde(default)]
    pub(crate) traps: Vec<TrapShape>,
}

/// A known wrong answer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrapShape {
    pub(crate) text: String,
    pub(crate) rule: Option<String>,
    pub(crate) reason: String,
}

/// `[item.cloze]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClozeShape {
    pub(crate) text: String,
    pub(crate) gaps: Vec<GapShape>,
}

/// A gap.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GapShape {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) options: Vec<String>,
    pub(crate) accepted: Vec<String>,
    #[serde(default)]
    pub(crate) particles: bool,
    #[serde(default)]
    pub(crate) signs: bool,
    pub(crate) strict: Option<String>,
    pub(crate) rule: Option<String>,
    pub(crate) reason: String,
    #[serde(default)]
    pub(crate) traps: Vec<TrapShape>,
}

/// `[item.span]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpanShape {
    pub(crate) labels: Vec<LabelShape>,
    pub(crate) unit: SpanUnit,
    #[serde(default = "yes")]
    pub(crate) none: bool,
    pub(crate) golds: Vec<QuoteShape>,
    #[serde(default)]
    pub(crate) traps: Vec<QuoteShape>,
}

/// A label.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LabelShape {
    pub(crate) id: String,
    pub(crate) title: String,
}

/// A mark, by quote.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuoteShape {
    pub(crate) label: String,
    #[schema(value_type = String)]
    pub(crate) quote: Spanned<String>,
    pub(crate) occurrence: Option<usize>,
    pub(crate) rule: Option<String>,
    pub(crate) reason: Option<String>,
}

/// `[item.rating]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RatingShape {
    #[serde(default)]
    pub(crate) scores: Vec<ScoreShape>,
    pub(crate) unratable: Option<UnratableShape>,
}

/// A panel's scores of one trait.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScoreShape {
    #[serde(rename = "trait")]
    pub(crate) trait_id: String,
    pub(crate) panel: Vec<u8>,
    pub(crate) reason: String,
}

/// Why no score is due.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnratableShape {
    pub(crate) rule: String,
    pub(crate) reason: String,
}

/// `[item.transcription]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TranscriptionShape {
    pub(crate) pack: String,
}

/// `[item.correction]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CorrectionShape {
    pub(crate) text: String,
    pub(crate) edits: Vec<EditShape>,
    #[serde(default)]
    pub(crate) optional: Vec<EditShape>,
    #[serde(default)]
    pub(crate) traps: Vec<EditShape>,
    #[serde(default)]
    pub(crate) alternatives: Vec<Vec<EditShape>>,
}

/// An edit, by quote.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EditShape {
    #[schema(value_type = String)]
    pub(crate) quote: Spanned<String>,
    pub(crate) occurrence: Option<usize>,
    pub(crate) due: Vec<String>,
    pub(crate) rule: Option<String>,
    pub(crate) reason: String,
}

/// `[item.comparison]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ComparisonShape {
    pub(crate) prompt: String,
    pub(crate) a: String,
    pub(crate) b: String,
    pub(crate) verdict: VerdictShape,
    pub(crate) rationale: Vec<OptionShape>,
}

/// Which of two answers is better.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VerdictShape {
    pub(crate) preference: Preference,
    pub(crate) strength: Option<u8>,
    pub(crate) reason: String,
    pub(crate) rule: Option<String>,
}

/// A side.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Preference {
    A,
    B,
    Equal,
    BothBad,
}

/// `[item.match]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MatchShape {
    pub(crate) left: Vec<LeftShape>,
    pub(crate) right: Vec<RightShape>,
}

/// An entry that needs a partner.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LeftShape {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) key: String,
    pub(crate) reason: String,
    pub(crate) rule: Option<String>,
}

/// A partner.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RightShape {
    pub(crate) id: String,
    pub(crate) text: String,
}

/// `[item.order]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrderShape {
    pub(crate) entries: Vec<EntryShape>,
}

/// An entry at its right place.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryShape {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) reason: String,
    pub(crate) rule: Option<String>,
}

/// `[item.box]`
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BoxShape {
    pub(crate) labels: Vec<LabelShape>,
    #[serde(default = "yes")]
    pub(crate) none: bool,
    pub(crate) iou: f64,
    pub(crate) tolerance: u32,
    pub(crate) golds: Vec<PlaceShape>,
    #[serde(default)]
    pub(crate) traps: Vec<PlaceShape>,
}

/// A box, in pixels of the picture.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceShape {
    pub(crate) label: String,
    pub(crate) x: u32,
    pub(crate) y: u32,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) rule: Option<String>,
    pub(crate) reason: Option<String>,
}
