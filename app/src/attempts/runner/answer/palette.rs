//! Signs of a rule pack, to put in at the cursor.

use crate::i18n::{Locale, attempt as words};

/// A button: what it says and what it puts in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// What it is for.
    pub(super) title: fn(Locale) -> &'static str,
    /// What stands before the cursor or the selected text.
    pub(super) before: &'static str,
    /// What stands behind it.
    pub(super) behind: &'static str,
}

const fn sign(title: fn(Locale) -> &'static str, before: &'static str, behind: &'static str) -> Sign {
    Sign { title, before, behind }
}

/// Dual transcription with tags, as the ETRI-style pack writes it.
const ETRI: [Sign; 9] = [
    sign(words::sign_dual, "(", ")/()"),
    sign(words::sign_filler, "/", ""),
    sign(words::sign_repeat, "+", ""),
    sign(words::sign_noisy, "*", ""),
    sign(words::sign_laugh, "l/", ""),
    sign(words::sign_breath, "b/", ""),
    sign(words::sign_noise, "n/", ""),
    sign(words::sign_voice, "o/", ""),
    sign(words::sign_unclear, "u/", ""),
];

/// Signs of the National Institute style.
const NIKL: [Sign; 6] = [
    sign(words::sign_filler, "~", ""),
    sign(words::sign_broken, "-", ""),
    sign(words::sign_laugh, "{laughing}", ""),
    sign(words::sign_hard, "((", "))"),
    sign(words::sign_unclear, "((x))", ""),
    sign(words::sign_name, "&name1&", ""),
];

/// Signs of English clean verbatim.
const CLEAN: [Sign; 1] = [sign(words::sign_unclear, "[inaudible]", "")];

/// The signs of a pack; none for a pack that is not known here.
pub(super) fn signs(pack: &str) -> &'static [Sign] {
    match pack {
        "etri" => &ETRI,
        "nikl" => &NIKL,
        "clean-verbatim-en" => &CLEAN,
        _ => &[],
    }
}
