//! Error rates.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::alignment::{Step, align};

/// How far a text is from its reference, in symbols: characters or words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ErrorRate {
    /// Fewest changes that turn the reference into the text; `substitutions + deletions + insertions`.
    pub distance: u32,
    /// Symbols that stand in the place of others.
    pub substitutions: u32,
    /// Symbols of the reference that are missing.
    pub deletions: u32,
    /// Symbols the reference does not have.
    pub insertions: u32,
    /// Symbols of the reference.
    pub length: u32,
    /// `distance / length`, 0 or more and above 1 where much was added. Of an empty reference it is 0 for an empty text and
    /// undefined for any other.
    pub rate: Option<f64>,
}

/// What Python's `str.strip` and `\s` take for white space.
fn is_space(character: char) -> bool {
    character.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&character)
}

/// The words of a text as jiwer sees them: runs of two or more white-space characters become one space, the ends are
/// trimmed, and only U+0020 separates. A no-break space does not.
fn words(text: &str) -> Vec<String> {
    let mut level = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if is_space(character) && characters.peek().copied().is_some_and(is_space) {
            while characters.next_if(|&next| is_space(next)).is_some() {}
            level.push(' ');
        } else {
            level.push(character);
        }
    }
    level.trim_matches(is_space).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The code points of a text.
pub(super) fn symbols(text: &str) -> Vec<u32> {
    text.chars().map(u32::from).collect()
}

impl ErrorRate {
    /// Character error rate of code points, spaces included; only white space at the ends is trimmed (jiwer's default).
    ///
    /// Bring both texts into the form that is to be compared first: [`crate::text::nfc`], [`crate::text::nospace`],
    /// [`crate::text::jamo`] or [`crate::text::lenient`].
    pub fn of_characters(reference: &str, given: &str) -> Self {
        let symbols = |text: &str| symbols(text.trim_matches(is_space));
        Self::of_steps(&align(&symbols(reference), &symbols(given)))
    }

    /// Word error rate (jiwer's default).
    pub fn of_words(reference: &str, given: &str) -> Self {
        let (reference, given) = (words(reference), words(given));
        let mut known: HashMap<&str, u32> = HashMap::with_capacity(reference.len());
        let (mut due, mut typed) = (Vec::with_capacity(reference.len()), Vec::with_capacity(given.len()));
        for (words, numbers) in [(&reference, &mut due), (&given, &mut typed)] {
            for word in words {
                let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                numbers.push(*known.entry(word).or_insert(next));
            }
        }
        Self::of_steps(&align(&due, &typed))
    }

    pub(super) fn of_steps(steps: &[Step]) -> Self {
        let count = |kind: Step| {
            u32::try_from(steps.iter().filter(|&&step| step == kind).count()).unwrap_or(u32::MAX)
        };
        let (substitutions, deletions, insertions) =
            (count(Step::Substituted), count(Step::Deleted), count(Step::Inserted));
        let distance = substitutions.saturating_add(deletions).saturating_add(insertions);
        let length = count(Step::Same).saturating_add(substitutions).saturating_add(deletions);
        let rate = match (distance, length) {
            (0, _) => Some(0.0),
            (_, 0) => None,
            _ => Some(f64::from(distance) / f64::from(length)),
        };
        Self { distance, substitutions, deletions, insertions, length, rate }
    }

    /// Symbols of the text that was compared.
    pub fn given_length(&self) -> u32 {
        self.length.saturating_sub(self.deletions).saturating_add(self.insertions)
    }

    /// The rate as jiwer 4 gives it: of an empty reference, the number of insertions.
    pub fn jiwer(&self) -> f64 {
        self.rate.unwrap_or(f64::from(self.insertions))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    #[test]
    fn the_worked_example_of_the_field() {
        let (reference, given) = ("커피 한 잔 주세요", "커피 한잔 주세요");
        assert_eq!(ErrorRate::of_characters(reference, given).rate, Some(0.1));
        assert_eq!(
            ErrorRate::of_characters(&text::nospace(reference), &text::nospace(given)).rate,
            Some(0.0)
        );
        assert_eq!(ErrorRate::of_words(reference, given).rate, Some(0.5));
    }

    #[test]
    fn an_empty_reference_has_no_rate_unless_nothing_was_given() {
        assert_eq!(ErrorRate::of_characters(" ", "").rate, Some(0.0));
        let added = ErrorRate::of_characters("", "가나");
        assert_eq!((added.rate, added.insertions), (None, 2));
        assert!((added.jiwer() - 2.0).abs() < f64::EPSILON);
        assert_eq!(ErrorRate::of_characters("가나", "").rate, Some(1.0));
    }

    #[test]
    fn only_plain_spaces_separate_words() {
        assert_eq!(words(" a\u{a0}b \t c\n"), ["a\u{a0}b", "c"]);
    }
}
