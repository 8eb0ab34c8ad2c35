//! `gates.toml`.

use assessment::gate::{Bilingual, DifficultyRange, Feedback};
use assessment::live::DefectRule;
use serde::Deserialize;
use toml::Spanned;
use utoipa::ToSchema;

/// The gates of a domain.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GateFile {
    pub(crate) gate: Vec<GateShape>,
}

/// A gate.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GateShape {
    #[schema(value_type = String)]
    pub(crate) id: Spanned<String>,
    pub(crate) title: Bilingual,
    pub(crate) summary: Bilingual,
    pub(crate) bar: u8,
    pub(crate) minutes: u32,
    pub(crate) attempts: u32,
    pub(crate) retake_wait_days: u32,
    pub(crate) open_book: bool,
    pub(crate) late_seconds: Option<u16>,
    #[serde(default)]
    pub(crate) feedback: Feedback,
    pub(crate) section: Vec<SectionShape>,
    pub(crate) live: Option<LiveShape>,
}

/// The live phase that a gate opens.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LiveShape {
    pub(crate) tasks: u16,
    pub(crate) batch: u16,
    pub(crate) gold_percent: u8,
    pub(crate) accept_percent: u8,
    pub(crate) redo_minutes: u32,
    pub(crate) redo_limit: u8,
    pub(crate) warning_limit: u8,
    pub(crate) days: u32,
    pub(crate) defect_rules: Vec<DefectRule>,
}

/// A section.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SectionShape {
    pub(crate) title: Bilingual,
    /// Left out where `items` are named.
    #[serde(default)]
    pub(crate) count: u16,
    #[serde(default)]
    pub(crate) rules: Vec<String>,
    #[serde(default)]
    pub(crate) interactions: Vec<String>,
    pub(crate) difficulty: Option<DifficultyRange>,
    #[serde(default)]
    pub(crate) items: Vec<String>,
    pub(crate) exposure_cap: Option<u8>,
    pub(crate) minimum: Option<u8>,
}
