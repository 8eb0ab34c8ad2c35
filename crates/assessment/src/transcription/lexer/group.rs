//! Tokens with an opening and a closing sign.

use super::Lexer;
use crate::transcription::template::Shape;
use crate::transcription::token::TokenKind;

/// Longest text that still counts as an unknown tag; beyond it a bracket is a bracket.
const LONGEST_TAG: usize = 30;

impl Lexer<'_> {
    /// Where `close` stands first behind `from`, on this side of the next `open`.
    fn closing(&self, from: usize, open: &str, close: &str) -> Option<usize> {
        (from..self.units.len())
            .take_while(|&place| !self.starts_with(place, open.chars()) || open == close)
            .find(|&place| self.starts_with(place, close.chars()))
    }

    /// A word, some x or a number in the pack's signs. Gives where the next token begins.
    pub(super) fn grouped(&mut self, index: usize) -> Option<usize> {
        let (kind, end) =
            self.pack.forms.iter().enumerate().find_map(|(form, known)| match &known.shape {
                Shape::Filled { open, close } => {
                    let (inner, end) = self.between(index, open, close)?;
                    let filled = self.units[inner].iter().all(|unit| matches!(unit.character, 'x' | 'X'));
                    filled.then_some((TokenKind::Filled(form), end))
                }
                Shape::Bracket { open, close } => {
                    let (inner, end) = self.between(index, open, close)?;
                    // A bracket of x is the business of the form above, wherever that stands in the list.
                    let filled =
                        self.units[inner.clone()].iter().all(|unit| matches!(unit.character, 'x' | 'X'));
                    (!filled).then_some((TokenKind::Bracket { form, inner }, end))
                }
                Shape::Numbered { prefix, suffix } => {
                    let digits = index + prefix.chars().count();
                    let count =
                        self.units.get(digits..)?.iter().take_while(|u| u.character.is_ascii_digit()).count();
                    let end = digits + count;
                    let fits = self.starts_with(index, prefix.chars())
                        && count > 0
                        && self.starts_with(end, suffix.chars());
                    fits.then(|| (TokenKind::Numbered(form), end + suffix.chars().count()))
                }
                _ => None,
            })?;
        Some(self.push(kind, index, end))
    }

    fn between(&self, index: usize, open: &str, close: &str) -> Option<(std::ops::Range<usize>, usize)> {
        if !self.starts_with(index, open.chars()) {
            return None;
        }
        let start = index + open.chars().count();
        let end = self.closing(start, open, close)?;
        (end > start).then(|| (start..end, end + close.chars().count()))
    }

    /// Something in brackets, or behind `&` or `@`, that has the form of another vendor's tag. Gives its end.
    pub(super) fn unknown_group(&self, index: usize) -> Option<usize> {
        let close = match self.at(index)? {
            '(' => ')',
            '{' => '}',
            '[' => ']',
            '<' => '>',
            '&' => '&',
            '@' => {
                let length =
                    self.units[index + 1..].iter().take_while(|u| u.character.is_alphanumeric()).count();
                return (length > 0).then_some(index + 1 + length);
            }
            _ => return None,
        };
        let limit = (index + 1 + LONGEST_TAG).min(self.units.len());
        let end = (index + 1..limit).find(|&place| self.at(place) == Some(close))?;
        // `A & B & C` is no tag.
        let spaced = self.units[index + 1..end].iter().any(|unit| unit.character.is_whitespace());
        (end > index + 1 && !(close == '&' && spaced)).then_some(end + 1)
    }
}
