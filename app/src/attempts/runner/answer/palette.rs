//! Signs of a rule pack, to put in at the cursor.

use crate::attempts::runner::view::Word;

/// A button: what it says and what it puts in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// What it is for.
    pub(super) title: Word,
    /// What stands before the cursor or the selected text.
    pub(super) before: &'static str,
    /// What stands behind it.
    pub(super) behind: &'static str,
}

const fn sign(title: Word, before: &'static str, behind: &'static str) -> Sign {
    Sign { title, before, behind }
}

/// Dual transcription with tags, as the ETRI-style pack writes it.
const ETRI: [Sign; 9] = [
    sign(Word::SignDual, "(", ")/()"),
    sign(Word::SignFiller, "/", ""),
    sign(Word::SignRepeat, "+", ""),
    sign(Word::SignNoisy, "*", ""),
    sign(Word::SignLaugh, "l/", ""),
    sign(Word::SignBreath, "b/", ""),
    sign(Word::SignNoise, "n/", ""),
    sign(Word::SignVoice, "o/", ""),
    sign(Word::SignUnclear, "u/", ""),
];

/// Signs of the National Institute style.
const NIKL: [Sign; 6] = [
    sign(Word::SignFiller, "~", ""),
    sign(Word::SignBroken, "-", ""),
    sign(Word::SignLaugh, "{laughing}", ""),
    sign(Word::SignHard, "((", "))"),
    sign(Word::SignUnclear, "((x))", ""),
    sign(Word::SignName, "&name1&", ""),
];

/// Signs of English clean verbatim.
const CLEAN: [Sign; 1] = [sign(Word::SignUnclear, "[inaudible]", "")];

/// The signs of a pack; none for a pack that is not known here.
pub(super) fn signs(pack: &str) -> &'static [Sign] {
    match pack {
        "etri" => &ETRI,
        "nikl" => &NIKL,
        "clean-verbatim-en" => &CLEAN,
        _ => &[],
    }
}
