//! What a text is found by: its syllables and its pairs of neighbouring syllables.
//!
//! Korean words are often two syllables long, and people look for parts of words. Neither the trigrams of `SQLite` nor
//! those of `PostgreSQL` find these; an index of pairs does on both.

use std::collections::BTreeSet;

/// Longest text that is indexed and kept for finding, in code points.
const TEXT_LIMIT: usize = 4_000;

/// A text as it is compared: lower case, one space between words, cut at [`TEXT_LIMIT`].
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::new();
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded.chars().take(TEXT_LIMIT).collect()
}

/// The grams of a folded text, sorted. Signs and spaces part words and are in none.
pub(super) fn grams(folded: &str) -> BTreeSet<String> {
    let mut grams = BTreeSet::new();
    for word in folded.split(|character: char| !character.is_alphanumeric()) {
        let characters: Vec<char> = word.chars().collect();
        grams.extend(characters.iter().map(char::to_string));
        grams.extend(characters.windows(2).map(|pair| pair.iter().collect::<String>()));
    }
    grams
}

/// The grams that tell most: pairs where there are any, single syllables otherwise.
pub(super) fn asked(folded: &str) -> BTreeSet<String> {
    let all = grams(folded);
    let pairs: BTreeSet<String> = all.iter().filter(|gram| gram.chars().count() == 2).cloned().collect();
    let lone =
        folded.split(|character: char| !character.is_alphanumeric()).filter(|word| word.chars().count() == 1);
    pairs.into_iter().chain(lone.map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_part_of_a_text_is_found_by_its_grams() {
        let text = folded("전세 보증금을  돌려받지 못한\n임차인 (ABC-1)");
        let all = grams(&text);
        for part in ["보증금", "보증", "증금을", "임", "bc", "돌려받지 못한 임차", "c-1"] {
            assert!(asked(&folded(part)).is_subset(&all), "{part}");
        }
        assert!(!asked("보금").is_subset(&all));
    }
}
