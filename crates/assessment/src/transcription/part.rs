//! A part of a script: what it is, how it sounds and how it is spelled.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a part of a script is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// Written as it is said.
    #[default]
    Plain,
    /// A filler (간투어).
    Filler,
    /// Sound and spelling differ, or the text has two readings.
    Dual,
    /// Read letter by letter, written as usual.
    Abbreviation,
    /// The surplus first part of a repeat or slip.
    Repeat,
    /// A word broken off.
    Broken,
    /// Laughter.
    Laugh,
    /// A loud breath.
    Breath,
    /// A noise between words.
    Noise,
    /// Another person's voice.
    OtherVoice,
    /// A noise lies on the word, which is still clear.
    Noisy,
    /// Hard to hear, one guess is possible.
    Hard,
    /// Not to be understood.
    Unintelligible,
    /// A name, masked where the pack masks.
    Name,
}

impl PartKind {
    /// Every kind there is.
    pub const ALL: [Self; 14] = [
        Self::Plain,
        Self::Filler,
        Self::Dual,
        Self::Abbreviation,
        Self::Repeat,
        Self::Broken,
        Self::Laugh,
        Self::Breath,
        Self::Noise,
        Self::OtherVoice,
        Self::Noisy,
        Self::Hard,
        Self::Unintelligible,
        Self::Name,
    ];

    /// Whether the sound has no words of the main speaker, so that `say` may be missing.
    pub fn is_wordless(self) -> bool {
        matches!(self, Self::Laugh | Self::Breath | Self::Noise | Self::OtherVoice)
    }
}

/// A part of a script: a pause, or something heard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "PartSource", into = "PartSource")]
pub enum Part {
    /// Silence, in seconds; never written.
    Pause(f64),
    /// Something heard.
    Heard(Heard),
}

/// Something heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// What it is.
    pub kind: PartKind,
    /// How it sounds; empty only for wordless kinds.
    pub say: String,
    /// How it is spelled where that differs from how it sounds.
    pub write: Option<String>,
    /// Particle, ending or punctuation said and written behind it.
    pub tail: String,
    /// Number of a masked name, from 1.
    pub number: Option<u32>,
    /// Whether it joins the part before without a space.
    pub glue: bool,
}

/// Why a part of a script makes no sense.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PartError {
    /// A pause that is no length of time, or has words.
    #[error("a pause has a positive number of seconds (at most 5) and nothing else")]
    Pause,
    /// Words are missing.
    #[error("a part of this kind needs `say`")]
    Silent,
    /// A dual or abbreviation without its spelling, or a spelling where none belongs.
    #[error("`write` belongs to `dual` and `abbreviation`, which need it, and to nothing else (said: `{0}`)")]
    Spelling(String),
    /// A name without its number, or a number where none belongs.
    #[error("`number` belongs to `name`, which needs it, counted from 1 (said: `{0}`)")]
    Number(String),
}

/// A part as it stands in the file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartSource {
    #[serde(default, rename = "as")]
    kind: Option<PartKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    say: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    write: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    tail: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    glue: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pause: Option<f64>,
}

impl TryFrom<PartSource> for Part {
    type Error = PartError;

    fn try_from(source: PartSource) -> Result<Self, PartError> {
        let PartSource { kind, say, write, tail, number, glue, pause } = source;
        if let Some(seconds) = pause {
            let alone =
                kind.is_none() && say.is_none() && write.is_none() && tail.is_empty() && number.is_none();
            return if alone && !glue && seconds > 0.0 && seconds <= 5.0 {
                Ok(Self::Pause(seconds))
            } else {
                Err(PartError::Pause)
            };
        }
        let kind = kind.unwrap_or_default();
        let say = say.unwrap_or_default();
        if say.trim().is_empty() && !kind.is_wordless() {
            return Err(PartError::Silent);
        }
        let spelled = matches!(kind, PartKind::Dual | PartKind::Abbreviation);
        if spelled != write.as_ref().is_some_and(|write| !write.trim().is_empty()) {
            return Err(PartError::Spelling(say));
        }
        if (kind == PartKind::Name) != number.is_some_and(|number| number > 0) {
            return Err(PartError::Number(say));
        }
        Ok(Self::Heard(Heard { kind, say, write, tail, number, glue }))
    }
}

impl From<Part> for PartSource {
    fn from(part: Part) -> Self {
        match part {
            Part::Pause(seconds) => Self { pause: Some(seconds), ..Self::default() },
            Part::Heard(Heard { kind, say, write, tail, number, glue }) => Self {
                kind: Some(kind),
                say: (!say.is_empty()).then_some(say),
                write,
                tail,
                number,
                glue,
                pause: None,
            },
        }
    }
}
