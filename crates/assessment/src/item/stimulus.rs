//! The material an item refers to.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Shared passage, essay, clip or picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Stimulus {
    /// A text to read. Span offsets count its code points.
    Passage {
        /// Id, unique in the domain.
        id: String,
        /// What it is.
        title: String,
        /// Plain text with line breaks.
        text: String,
    },
    /// An essay to rate.
    Essay {
        /// Id, unique in the domain.
        id: String,
        /// What it is.
        title: String,
        /// The task it answers.
        prompt: String,
        /// School grade of the writer, e.g. 중2.
        grade: String,
        /// Plain text with line breaks.
        text: String,
    },
    /// A clip to hear.
    Audio(Clip),
    /// A picture to look at. Boxes count its pixels.
    Image(Picture),
}

impl Stimulus {
    /// The text that marks refer to; none for sounds and pictures.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Passage { text, .. } | Self::Essay { text, .. } => Some(text),
            Self::Audio(_) | Self::Image(_) => None,
        }
    }

    /// Id, unique in the domain.
    pub fn id(&self) -> &str {
        match self {
            Self::Passage { id, .. } | Self::Essay { id, .. } => id,
            Self::Audio(clip) => &clip.id,
            Self::Image(picture) => &picture.id,
        }
    }

    /// The picture, if it is one.
    pub fn picture(&self) -> Option<&Picture> {
        match self {
            Self::Image(picture) => Some(picture),
            _ => None,
        }
    }
}

/// A picture to look at, with the size a page needs before it has arrived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Picture {
    /// Id, unique in the domain.
    pub id: String,
    /// What it is.
    pub title: String,
    /// File name below `/media/`.
    pub media: String,
    /// What is to be seen, for those who do not see it; never what is due.
    pub alt: String,
    /// Width in pixels, at least 1.
    pub width: u32,
    /// Height in pixels, at least 1.
    pub height: u32,
}

/// A sound to hear, with what a player needs before the sound has arrived.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Clip {
    /// Id, unique in the domain.
    pub id: String,
    /// What it is.
    pub title: String,
    /// File name below `/media/`.
    pub media: String,
    /// Length in seconds.
    pub seconds: f64,
    /// Peaks of equal slices of time, 0 … 255, for the waveform.
    pub peaks: Vec<u8>,
}
