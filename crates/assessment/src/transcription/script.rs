//! The script of a clip: what is said, and what each part of it is. Audio and key are both made from it.

use serde::{Deserialize, Serialize};

use super::part::Part;

/// The file `clips.toml`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scripts {
    /// The clips, in the order of the file.
    #[serde(rename = "clip")]
    pub clips: Vec<Script>,
}

/// One clip.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// Id, unique in the file.
    pub id: String,
    /// `ko` or `en`.
    pub language: String,
    /// The 1–3 rules it tests, as the domain names them.
    pub rules: Vec<String>,
    /// What it is about, for authors.
    pub about: String,
    /// Who speaks.
    pub voice: Voice,
    /// What lies over the whole clip.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// What is heard, in order.
    pub parts: Vec<Part>,
}

impl Script {
    /// Everything that the sound depends on, as one text; its digest tells whether a recording is of this script.
    pub fn voiced(&self) -> String {
        // Plain data can always be written.
        serde_json::to_string(&(&self.language, &self.voice, &self.effects, &self.parts)).unwrap_or_default()
    }
}

/// A synthetic voice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// espeak-ng voice, e.g. `ko`.
    pub name: String,
    /// espeak-ng variant, e.g. `f3`.
    pub variant: String,
    /// Words per minute.
    pub speed: u16,
    /// 0 … 99.
    pub pitch: u8,
}

/// What lies over a whole clip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The band of a telephone, 300–3,400 Hz.
    Telephone,
    /// The echo of a room.
    Room,
    /// Steady noise of a street.
    Street,
    /// The hum of the mains.
    Hum,
}
