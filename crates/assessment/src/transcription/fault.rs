//! What can be wrong with the grammar of a transcript.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A kind of fault. The list is closed, so that an interface can word every one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// A sound tag touches a word: `l/아니`.
    TagNotApart,
    /// A tag that the pack writes at the head of the utterance stands elsewhere: `네, o/ 지금`.
    TagNotFirst,
    /// A tag that covers a whole stretch stands twice: `u/ u/`.
    TagRepeated,
    /// Something in the form of a tag that no pack knows: `x/`, `{smile}`.
    UnknownTag,
    /// Right under another pack: `음~` where `음/` is due.
    ForeignNotation,
    /// A mark stands before the word instead of behind it: `학교 +학교에`.
    MarkBeforeWord,
    /// A mark has letters behind it: `약속*은`, `학교+학교에`.
    MarkInsideWord,
    /// A mark that belongs to no word, stands twice or behind punctuation: `학교 + 학교에`, `학교++`, `약속.*`.
    StrayMark,
    /// A bracket without its partner: `(70%)/(칠십 퍼센트`.
    UnclosedBracket,
    /// One half of a dual, or its brackets, are missing: `(컴퓨터)`, `컴퓨터/(컴퓨타)`.
    DualHalfMissing,
    /// The halves of a dual are not joined as the pack says: `(컴퓨터) / (컴퓨타)`.
    DualNotJoined,
    /// The halves are the wrong way round: `(칠십 퍼센트)/(70%)`.
    DualOrder,
    /// Both halves say the same and no mark says that it is a guess: `(가게)/(가게)`.
    DualAlike,
    /// The dual takes in more or less than it should: `(컴퓨터가)/(컴퓨타가)`.
    DualExtent,
    /// Something else than Hangul on the sound side: `(30%)/(30 퍼센트)`.
    SoundSideNotHangul,
    /// A comma inside a number of the spelling side: `(2,000원)/(이천 원)`.
    NumberSeparator,
    /// Digits where a dual or words are due: `30%`.
    DigitOutsideDual,
    /// A sign that the pack does not use: `…`, `"`.
    PunctuationNotAllowed,
    /// A space before a punctuation mark: `갔어 .`
    PunctuationApart,
    /// No space behind a punctuation mark: `갔어.그래서`.
    PunctuationGlued,
    /// Another punctuation mark than the key has at this place, or none.
    PunctuationDiffers,
    /// A filler mark on a word that is not on the closed list: `그러니까/`.
    FillerNotListed,
    /// A word that can only be a filler, without its mark: `음 내일`.
    FillerMarkMissing,
    /// A word that the pack drops or writes otherwise: `um`, `gonna`.
    WordNotAllowed,
    /// A sentence that does not begin with a capital letter.
    CapitalMissing,
    /// A letter of a script the pack does not use, a lone jamo, an emoji: `ㅋㅋ`.
    CharacterNotAllowed,
    /// More than one space, or white space of another kind.
    DoubleSpace,
}

/// A fault at a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Breach {
    /// What is wrong.
    pub fault: Fault,
    /// The rule it breaks, as the domain names it, e.g. `T-R8`.
    pub rule: String,
    /// First code point of the typed text, from 0.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// What stands there, in NFC.
    pub given: String,
    /// What should stand there, where that can be said without the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
}
