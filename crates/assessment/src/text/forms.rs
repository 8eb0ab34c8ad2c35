//! Text forms that make two spellings of the same thing equal.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use super::hangul::is_syllable;

/// Characters without width that people paste by accident: zero-width space, non-joiner, joiner, word joiner, byte
/// order mark.
pub fn is_zero_width(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Whether the character is punctuation or a symbol (Unicode general categories P* and S*).
pub fn is_punctuation(character: char) -> bool {
    matches!(
        character.general_category_group(),
        GeneralCategoryGroup::Punctuation | GeneralCategoryGroup::Symbol
    )
}

fn is_spacing(character: char) -> bool {
    character.is_whitespace() || is_zero_width(character)
}

/// Whether the text is of whole syllables and ASCII only, and thereby in NFC: nearly every Korean text is, and to see that is
/// many times quicker than to compose it.
pub(super) fn is_plainly_composed(text: &str) -> bool {
    text.chars().all(|character| character.is_ascii() || is_syllable(character))
}

/// Canonical composition: what a phone, a Mac and a Windows machine type for one syllable becomes the same.
pub fn nfc(text: &str) -> String {
    if is_plainly_composed(text) { text.to_owned() } else { text.nfc().collect() }
}

/// The text in NFKC: full-width letters, ligature units (㎎) and the like become their plain forms.
pub fn nfkc(text: &str) -> String {
    text.nfkc().collect()
}

/// NFC without white space (Unicode `White_Space`) and without zero-width characters.
pub fn nospace(text: &str) -> String {
    nfc(text).chars().filter(|&character| !is_spacing(character)).collect()
}

/// [`nospace`] with every precomposed syllable (U+AC00 … U+D7A3) split into its two or three conjoining jamo.
///
/// One wrong consonant then costs a third of a syllable: feedback, never the pass mark.
pub fn jamo(text: &str) -> String {
    let mut split = String::new();
    for character in nospace(text).chars() {
        if is_syllable(character) {
            split.extend(std::iter::once(character).nfd());
        } else {
            split.push(character);
        }
    }
    split
}

/// NFKC, ASCII in lower case, without punctuation and symbols (P*, S*), white space and zero-width characters.
pub fn lenient(text: &str) -> String {
    text.nfkc()
        .map(|character| character.to_ascii_lowercase())
        .filter(|&character| !is_punctuation(character) && !is_spacing(character))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nfd(text: &str) -> String {
        text.nfd().collect()
    }

    #[test]
    fn typing_systems_do_not_matter() {
        assert_eq!(nfc(&nfd("값을 읽다")), "값을 읽다");
    }

    #[test]
    fn spaces_of_every_kind_vanish() {
        assert_eq!(nospace(" 가\u{a0}나\u{3000}다\u{200b}라\u{feff}\n"), "가나다라");
    }

    #[test]
    fn a_syllable_splits_into_two_or_three() {
        assert_eq!(jamo("값").chars().count(), 3);
        assert_eq!(jamo("가 a").chars().count(), 3);
        // Compatibility jamo, as in ㅋㅋ, are letters of their own.
        assert_eq!(jamo("ㅋㅋ"), "ㅋㅋ");
    }

    #[test]
    fn lenient_levels_width_case_and_punctuation() {
        assert_eq!(lenient("５ｍｇ, KBS!"), "5mgkbs");
        assert_eq!(lenient("㎎ 30%"), "mg30");
        // Only ASCII changes case, as the definition says.
        assert_eq!(lenient("É"), "É");
    }
}
