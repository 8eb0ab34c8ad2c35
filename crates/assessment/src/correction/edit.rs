//! One edit, and what became of it.

use std::ops::Range;

use crate::text::{is_punctuation, is_zero_width, nfc, quote};

/// A stretch of the source that has to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Code points of the source, `end` exclusive; never empty.
    pub place: Range<usize>,
    /// Every form that may stand there instead; the first is the model.
    pub due: Vec<String>,
}

/// What kind of writing an edit touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditClass {
    /// Only spaces or marks: 띄어쓰기, 문장 부호.
    Spacing,
    /// Letters: 맞춤법, 조사, 어미, 낱말.
    Wording,
}

impl EditClass {
    /// The class of a change from one text to another.
    pub fn of(before: &str, after: &str) -> Self {
        let letters = |text: &str| -> String {
            text.chars().filter(|c| !c.is_whitespace() && !is_punctuation(*c)).collect()
        };
        if letters(before) == letters(after) { Self::Spacing } else { Self::Wording }
    }
}

/// What became of a stretch of the source, in reading order. Indices count the edits handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A due edit was made.
    Found {
        /// Which.
        gold: usize,
        /// As written.
        given: String,
    },
    /// A due edit was not made, or something else was written in its place.
    Missed {
        /// Which.
        gold: usize,
        /// What stands there; equal to the source where nothing was changed.
        given: String,
    },
    /// A change that the norm leaves open.
    Optional {
        /// Which.
        optional: usize,
        /// As written.
        given: String,
    },
    /// A change of what was right (과교정).
    Needless {
        /// Code points of the source; empty for something put in.
        place: Range<usize>,
        /// What stands there now.
        given: String,
        /// The known over-correction it is, if it is one.
        trap: Option<usize>,
    },
}

/// The source with every edit made in its model form. Edits stand apart; their order does not matter.
pub fn apply(source: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| edit.place.start);
    let mut made = String::with_capacity(source.len());
    let mut at = 0;
    for edit in sorted {
        made += &quote(source, at..edit.place.start);
        made += edit.due.first().map_or("", String::as_str);
        at = edit.place.end;
    }
    made + &quote(source, at..usize::MAX)
}

/// A text as it is compared: NFC, one space for a run of white space, none at the ends, nothing without width.
pub fn written(text: &str) -> String {
    let visible: String = nfc(text).chars().filter(|c| !is_zero_width(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}
