//! `clips.toml` and `audio/peaks.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// Where each clip stands; what is in it is read as [`assessment::transcription::Scripts`].
#[derive(Deserialize)]
pub(crate) struct ClipPlaces {
    pub(crate) clip: Vec<ClipPlace>,
}

/// Where a clip stands.
#[derive(Deserialize)]
pub(crate) struct ClipPlace {
    pub(crate) id: Spanned<String>,
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
    pub(crate) script: String,
    pub(crate) peaks: Vec<u8>,
}
