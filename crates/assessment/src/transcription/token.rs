//! The pieces that a typed transcript falls into under a pack.

use std::ops::Range;

use super::fault::Fault;
use crate::text::{self, Composed};

/// What a token is. Ranges are indices into [`Tokens::units`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// White space.
    Space,
    /// Letters, digits, and what may stand between them.
    Word,
    /// A sign that stands alone, by form.
    Tag(usize),
    /// As many x as there are syllables, in signs; by form.
    Filled(usize),
    /// A masked name, by form.
    Numbered(usize),
    /// A word in signs, by form.
    Bracket { form: usize, inner: Range<usize> },
    /// Spelling and sound, by form, with what is wrong with the notation.
    Dual { form: usize, spelling: Range<usize>, sound: Range<usize>, fault: Option<Fault> },
    /// A sign behind a word, by form.
    Mark(usize),
    /// One mark of the pack's punctuation.
    Punctuation,
    /// Something in the form of a tag that is none.
    Unknown,
    /// A bracket without partner.
    Unclosed,
    /// A sign the pack does not use.
    Other,
}

/// A token and its place, as indices into [`Tokens::units`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) range: Range<usize>,
}

/// A typed text, cut into tokens without gaps.
#[derive(Clone, Debug)]
pub(super) struct Tokens {
    /// The characters of the text in NFC, zero-width ones left out.
    pub(super) units: Vec<Composed>,
    pub(super) tokens: Vec<Token>,
}

/// The characters of a typed text that count.
pub(super) fn units(typed: &str) -> Vec<Composed> {
    let mut units = text::composed(typed);
    units.retain(|unit| !text::is_zero_width(unit.character));
    units
}

/// The plain form of an apostrophe, which phones replace by a curly one; every other character is itself.
pub(super) fn plain_sign(character: char) -> char {
    if matches!(character, '‘' | '’') { '\'' } else { character }
}

impl Tokens {
    /// What stands in a range, in NFC.
    pub(super) fn text(&self, range: Range<usize>) -> String {
        self.units[range].iter().map(|unit| unit.character).collect()
    }

    /// The code points of the typed text that a range stands for; an empty range stands behind what is before it.
    pub(super) fn place(&self, range: Range<usize>) -> (u32, u32) {
        match self.units[range.clone()] {
            [] => {
                let before = range.start.checked_sub(1).map_or(0, |index| self.units[index].end);
                (before, before)
            }
            [ref first, .., ref last] => (first.start, last.end),
            [ref only] => (only.start, only.end),
        }
    }

    /// The kind of the token at an index, which may lie outside.
    pub(super) fn kind(&self, index: Option<usize>) -> Option<&TokenKind> {
        self.tokens.get(index?).map(|token| &token.kind)
    }

    /// Indices of the tokens from the space before `index` to the space behind it: its 어절.
    pub(super) fn phrase(&self, index: usize) -> Range<usize> {
        let is_space = |token: &Token| token.kind == TokenKind::Space;
        let start = self.tokens[..index].iter().rposition(is_space).map_or(0, |space| space + 1);
        let behind = self.tokens[index..].iter().position(is_space);
        start..behind.map_or(self.tokens.len(), |length| index + length)
    }

    /// The units that some tokens cover.
    pub(super) fn cover(&self, tokens: Range<usize>) -> Range<usize> {
        match self.tokens[tokens.clone()] {
            [] => {
                let at = self.tokens.get(tokens.start).map_or(self.units.len(), |token| token.range.start);
                at..at
            }
            [ref only] => only.range.clone(),
            [ref first, .., ref last] => first.range.start..last.range.end,
        }
    }
}
