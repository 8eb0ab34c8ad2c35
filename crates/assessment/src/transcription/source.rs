//! A rule pack as it stands in a file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::part::PartKind;
use crate::gate::Bilingual;

/// A rule pack, `content/packs/<id>.toml`. Rules are named as the domain's guideline names them, e.g. `T-R4`.
///
/// Templates hold `{say}` (the sound), `{write}` (the spelling), `{ending}` (the letters of the tail; behind everything
/// where it is not named), `{number}` (of a name), `{x}` (one x per syllable); `{{` and `}}` stand for braces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PackSource {
    /// Id, equal to the file's name.
    pub id: String,
    /// What it is called.
    pub title: Bilingual,
    /// How each kind of part is written; every kind has an entry.
    pub write: BTreeMap<PartKind, WriteSource>,
    /// Letters, signs and words of the running text.
    pub text: TextSource,
    /// Dual notation, if the pack has it.
    #[serde(default)]
    pub dual: Option<DualSource>,
    /// Notation of other packs that learners mix in, as templates, with the rule that says what is due instead.
    #[serde(default)]
    pub foreign: Vec<WriteSource>,
    /// Words that the pack drops or writes otherwise.
    #[serde(default, rename = "word")]
    pub words: Vec<WordSource>,
    /// What counts when a transcript is scored.
    pub score: ScoreSource,
    /// The rule of each fault that no template answers for; where one is missing, the rule of `plain`.
    #[serde(default)]
    pub faults: BTreeMap<Fault, String>,
}

/// How a kind of part is written, and the rule that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WriteSource {
    /// The template; empty: not written.
    #[serde(rename = "as")]
    pub template: String,
    /// The rule that a miss breaks.
    pub rule: String,
}

/// Letters, signs and words of the running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TextSource {
    /// Punctuation marks that may stand behind a word.
    pub punctuation: String,
    /// Signs that may stand inside a word, between letters or digits.
    #[serde(default)]
    pub inner: String,
    /// The scripts of its letters.
    pub scripts: Vec<Letters>,
    /// Whether numbers may stand as digits outside a dual.
    #[serde(default)]
    pub digits: bool,
    /// Whether a sentence begins with a capital letter; `write` then sees to it.
    #[serde(default)]
    pub capitals: bool,
    /// Whether a run of white space is more than a typing slip.
    #[serde(default)]
    pub exact_spaces: bool,
    /// The closed list of fillers; empty where the pack has no filler mark.
    #[serde(default)]
    pub fillers: Vec<String>,
    /// Those of them that can be nothing but a filler.
    #[serde(default)]
    pub certain_fillers: Vec<String>,
    /// Sounds written once, at the head of the utterance, wherever they were heard.
    #[serde(default)]
    pub first: Vec<PartKind>,
    /// Sounds written once for a whole stretch.
    #[serde(default)]
    pub once: Vec<PartKind>,
}

/// A script of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letters {
    /// Whole Hangul syllables.
    Hangul,
    /// Latin letters, accents included.
    Latin,
}

/// What a dual must look like beyond its template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DualSource {
    /// Whether the sound side is Hangul only.
    pub hangul_sound: bool,
    /// Whether numbers of the spelling side may have separating commas.
    pub separators: bool,
    /// The rule that says when a number is a dual.
    pub number_rule: String,
    /// The rule that says how a number is written on either side.
    pub digits_rule: String,
    /// The rule that says how much a dual takes in.
    pub extent_rule: String,
}

/// A word that the pack drops or writes otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WordSource {
    /// The word, in lower case.
    pub word: String,
    /// What is written instead; nothing where the word is dropped.
    #[serde(default)]
    pub due: Option<String>,
    /// The rule that says so.
    pub rule: String,
}

/// What counts when a transcript is scored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ScoreSource {
    /// Whether spaces count as characters.
    pub spaces: bool,
    /// Whether upper and lower case differ.
    pub case: bool,
}
