//! NFC that remembers where in the typed text each character stood.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose};

use super::forms::is_plainly_composed;

/// A character of a text's NFC form, and the code points of the text it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Composed {
    /// The composed character.
    pub character: char,
    /// First code point in the text as typed, from 0.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
}

/// Whether `character` belongs to the segment before it: it combines, or it composes with the segment's last one.
fn attaches(segment: &[char], character: char) -> bool {
    let first = |text: char| std::iter::once(text).nfd().next().unwrap_or(text);
    if canonical_combining_class(first(character)) != 0 {
        return true;
    }
    let last = segment.iter().copied().nfc().last();
    last.is_some_and(|last| compose(last, first(character)).is_some())
}

fn flush(segment: &mut Vec<char>, start: u32, into: &mut Vec<Composed>) {
    let end = start + u32::try_from(segment.len()).unwrap_or(u32::MAX - start);
    into.extend(segment.drain(..).nfc().map(|character| Composed { character, start, end }));
}

/// The NFC form of `text`, character by character, each with its place in `text`. Where a run of code points
/// composes into something else, every character of the result stands for the whole run.
pub fn composed(text: &str) -> Vec<Composed> {
    if is_plainly_composed(text) {
        let places = (0_u32..).zip(text.chars());
        return places.map(|(start, character)| Composed { character, start, end: start + 1 }).collect();
    }
    let mut result = Vec::with_capacity(text.len() / 2);
    let mut segment = Vec::new();
    let mut start = 0;
    for (index, character) in (0_u32..).zip(text.chars()) {
        if !segment.is_empty() && !attaches(&segment, character) {
            flush(&mut segment, start, &mut result);
        }
        if segment.is_empty() {
            start = index;
        }
        segment.push(character);
    }
    flush(&mut segment, start, &mut result);
    result
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::nfc;

    #[test]
    fn places_are_those_of_the_typed_text() {
        // "값" decomposed is three code points.
        let text: String = "값 a😀".nfd().collect();
        let places: Vec<_> = composed(&text).iter().map(|c| (c.character, c.start, c.end)).collect();
        assert_eq!(places, [('값', 0, 3), (' ', 3, 4), ('a', 4, 5), ('😀', 5, 6)]);
    }

    proptest! {
        #[test]
        fn equals_nfc_and_covers_the_text(text in ".{0,40}") {
            for text in [text.clone(), text.nfd().collect()] {
                let result = composed(&text);
                prop_assert_eq!(result.iter().map(|c| c.character).collect::<String>(), nfc(&text));
                prop_assert_eq!(result.last().map_or(0, |c| c.end) as usize, text.chars().count());
                prop_assert!(result.windows(2).all(|pair| pair[0].start == pair[1].start || pair[0].end == pair[1].start));
            }
        }

        #[test]
        fn equals_nfc_on_combining_marks(text in "[a\u{0300}-\u{0345}가-각\u{1100}-\u{11ff}\u{0f71}-\u{0f84}\u{09c7}-\u{09d7}]{0,12}") {
            prop_assert_eq!(composed(&text).iter().map(|c| c.character).collect::<String>(), nfc(&text));
        }
    }
}
