//! `clips.toml` and `audio/peaks.toml`.

use std::collections::BTreeMap;

use assessment::transcription::Part;
use serde::Deserialize;
use toml::Spanned;
use utoipa::ToSchema;

/// The scripts of the clips.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClipFile {
    pub(crate) clip: Vec<ClipShape>,
}

/// One script. What only the voice needs is read by the audio tool.
#[derive(Deserialize, ToSchema)]
pub(crate) struct ClipShape {
    #[schema(value_type = String)]
    pub(crate) id: Spanned<String>,
    pub(crate) rules: Vec<String>,
    pub(crate) about: String,
    #[schema(value_type = Vec<Object>)]
    pub(crate) parts: Vec<Part>,
}

/// What the audio tool measured.
#[derive(Deserialize)]
pub(crate) struct PeakFile {
    #[serde(default)]
    pub(crate) clip: BTreeMap<String, PeakShape>,
}

/// One clip's measures.
#[derive(Deserialize)]
pub(crate) struct PeakShape {
    pub(crate) seconds: f64,
    pub(crate) peaks: Vec<u8>,
}
