//! Cuts a typed transcript into tokens. It never fails: what it does not know becomes a token that the linter names.

mod dual;
mod group;

use super::pack::Pack;
use super::template::Shape;
use super::token::{Token, TokenKind, Tokens, plain_sign, units};
use crate::text::{self, Composed};

/// A position in the text, and what the pack says of the signs there.
struct Lexer<'a> {
    pack: &'a Pack,
    units: Vec<Composed>,
    tokens: Vec<Token>,
    /// Literal and form of every tag, longest first.
    tags: Vec<(Vec<char>, usize)>,
    /// Literal and form of every mark, longest first.
    marks: Vec<(Vec<char>, usize)>,
}

/// Marks that combine with the letter before them.
fn is_combining(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

impl<'a> Lexer<'a> {
    fn new(pack: &'a Pack, typed: &str) -> Self {
        let mut tags = Vec::new();
        let mut marks = Vec::new();
        for (index, form) in pack.forms.iter().enumerate() {
            let (list, sign) = match &form.shape {
                Shape::Tag(sign) => (&mut tags, sign),
                Shape::Mark(sign) | Shape::Guess { mark: sign, .. } => (&mut marks, sign),
                _ => continue,
            };
            list.push((sign.chars().collect::<Vec<_>>(), index));
        }
        for list in [&mut tags, &mut marks] {
            // A stable sort, so that of two forms with one sign the first stays first.
            list.sort_by_key(|(sign, _)| std::cmp::Reverse(sign.len()));
        }
        Self { pack, units: units(typed), tokens: Vec::new(), tags, marks }
    }

    fn at(&self, index: usize) -> Option<char> {
        self.units.get(index).map(|unit| unit.character)
    }

    fn before(&self, index: usize) -> Option<char> {
        self.at(index.checked_sub(1)?)
    }

    fn starts_with(&self, index: usize, sign: impl IntoIterator<Item = char>) -> bool {
        let mut place = index;
        sign.into_iter().all(|character| {
            place += 1;
            self.at(place - 1) == Some(character)
        })
    }

    /// The form of the tag at `index` and its length. A tag that begins with a letter is none inside a Latin word.
    fn tag(&self, index: usize) -> Option<(usize, usize)> {
        let follows_letter = self.before(index).is_some_and(|c| c.is_ascii_alphabetic());
        let (sign, form) = self.tags.iter().find(|(sign, _)| {
            let begins_with_letter = sign.first().is_some_and(char::is_ascii_alphabetic);
            !(begins_with_letter && follows_letter) && self.starts_with(index, sign.iter().copied())
        })?;
        Some((*form, sign.len()))
    }

    /// A lone Latin letter with a slash, which has the form of a tag.
    fn letter_tag(&self, index: usize) -> bool {
        self.at(index).is_some_and(|c| c.is_ascii_alphabetic())
            && self.at(index + 1) == Some('/')
            && self.before(index).is_none_or(|c| !c.is_ascii_alphanumeric())
            && self.at(index + 2).is_none_or(|c| c != '(' && !c.is_ascii_alphabetic())
    }

    fn mark(&self, index: usize) -> Option<(usize, usize)> {
        let (sign, form) =
            self.marks.iter().find(|(sign, _)| self.starts_with(index, sign.iter().copied()))?;
        Some((*form, sign.len()))
    }

    /// Whether the sign at `index` belongs to the word around it: an inner sign between letters, or a point or comma
    /// between digits.
    fn joins(&self, index: usize) -> bool {
        let (Some(before), Some(sign), Some(after)) =
            (self.before(index), self.at(index), self.at(index + 1))
        else {
            return false;
        };
        let sign = plain_sign(sign);
        let inner = self.pack.text.inner.contains(sign)
            && before.is_alphanumeric()
            && after.is_alphanumeric()
            // Hangul words have no inner signs; a hyphen there is another pack's mark.
            && !text::is_syllable(before);
        inner || (matches!(sign, '.' | ',' | ':') && before.is_ascii_digit() && after.is_ascii_digit())
    }

    /// Where the word that begins at `index` ends.
    fn word_end(&self, index: usize) -> usize {
        let mut end = index;
        while let Some(character) = self.at(end) {
            let goes_on = text::is_syllable(character)
                || character.is_alphanumeric()
                || is_combining(character)
                || (end > index && self.joins(end));
            if !goes_on || (end > index && (self.tag(end).is_some() || self.letter_tag(end))) {
                break;
            }
            end += 1;
        }
        end
    }

    fn push(&mut self, kind: TokenKind, start: usize, end: usize) -> usize {
        self.tokens.push(Token { kind, range: start..end });
        end
    }

    /// Reads one token at `index` and says where the next begins.
    fn step(&mut self, index: usize) -> usize {
        let Some(character) = self.at(index) else { return self.units.len() };
        if character.is_whitespace() {
            let length = self.units[index..].iter().take_while(|unit| unit.character.is_whitespace()).count();
            return self.push(TokenKind::Space, index, index + length);
        }
        if let Some((form, length)) = self.tag(index) {
            return self.push(TokenKind::Tag(form), index, index + length);
        }
        if let Some(end) = self.grouped(index) {
            return end;
        }
        if let Some(end) = self.dual(index) {
            return end;
        }
        if self.letter_tag(index) {
            return self.push(TokenKind::Unknown, index, index + 2);
        }
        let word_end = self.word_end(index);
        if word_end > index {
            return self.push(TokenKind::Word, index, word_end);
        }
        if let Some((form, length)) = self.mark(index) {
            return self.push(TokenKind::Mark(form), index, index + length);
        }
        if self.pack.text.punctuation.contains(character) {
            return self.push(TokenKind::Punctuation, index, index + 1);
        }
        if let Some(end) = self.unknown_group(index) {
            return self.push(TokenKind::Unknown, index, end);
        }
        if "(){}[]<>".contains(character) {
            return self.extend(TokenKind::Unclosed, index, index + 1);
        }
        let combining =
            self.units[index + 1..].iter().take_while(|unit| is_combining(unit.character)).count();
        self.extend(TokenKind::Other, index, index + 1 + combining)
    }

    /// Like [`Self::push`], but a token of the same kind goes on: `……` and `((` are one, and so is an emoji of several parts.
    fn extend(&mut self, kind: TokenKind, start: usize, end: usize) -> usize {
        match self.tokens.last_mut() {
            Some(last) if last.kind == kind && last.range.end == start => {
                last.range.end = end;
                end
            }
            _ => self.push(kind, start, end),
        }
    }
}

/// Cuts `typed` into tokens under `pack`.
pub(super) fn tokens(pack: &Pack, typed: &str) -> Tokens {
    let mut lexer = Lexer::new(pack, typed);
    let mut index = 0;
    while index < lexer.units.len() {
        index = lexer.step(index);
    }
    Tokens { units: lexer.units, tokens: lexer.tokens }
}
