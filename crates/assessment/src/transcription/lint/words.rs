//! Words, punctuation, and signs that belong nowhere.

use std::ops::Range;

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::Linter;
use crate::text;
use crate::transcription::fault::Fault;
use crate::transcription::token::{TokenKind, plain_sign};

impl Linter<'_> {
    pub(super) fn word(&mut self, index: usize, range: Range<usize>) {
        let word: String = self.text.text(range.clone()).chars().map(plain_sign).collect();
        let digits = word.chars().any(|c| c.is_ascii_digit());
        if digits && !self.pack.text.digits {
            let rule = self.pack.dual.as_ref().map(|dual| dual.number_rule.as_str());
            let rule = rule.unwrap_or_else(|| self.pack.fault_rule(Fault::DigitOutsideDual));
            self.note(Fault::DigitOutsideDual, rule, self.with_touching_signs(index), None);
        }
        let foreign =
            |c: char| !self.pack.has_letter(c) && c.is_alphabetic() || c.is_numeric() && !c.is_ascii_digit();
        if word.chars().any(foreign) {
            self.note_by_fault(Fault::CharacterNotAllowed, range.clone(), None);
        }
        if let Some(entry) = self.pack.words.iter().find(|entry| entry.word == word.to_lowercase()) {
            let due = entry.due.clone().unwrap_or_default();
            self.note(Fault::WordNotAllowed, &entry.rule, range.clone(), Some(due));
        }
        self.bare_filler(index, &word, range.clone());
        let lower = self.text.units[range.start].character.is_lowercase();
        if self.pack.text.capitals && lower && self.begins_sentence(index) {
            let mut letters = word.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            let due = first.chain(letters).collect();
            self.note_by_fault(Fault::CapitalMissing, range, Some(due));
        }
    }

    fn bare_filler(&mut self, index: usize, word: &str, range: Range<usize>) {
        let alone = matches!(self.previous(index), None | Some(TokenKind::Space))
            && matches!(self.next(index), None | Some(TokenKind::Space | TokenKind::Punctuation));
        // `음 /내일`: the mark stands at the wrong word, which is told there.
        let mark_follows = matches!(self.text.kind(Some(index + 2)), Some(TokenKind::Mark(_)));
        if let Some((sign, rule)) = self.filler_sign()
            && alone
            && !mark_follows
            && self.pack.text.certain_fillers.iter().any(|filler| filler == word)
        {
            self.note(Fault::FillerMarkMissing, rule, range, Some(format!("{word}{sign}")));
        }
    }

    /// Whether nothing stands between the token and the end of the sentence before it.
    fn begins_sentence(&self, index: usize) -> bool {
        let before = self.text.tokens[..index].iter().rfind(|token| token.kind != TokenKind::Space);
        before.is_none_or(|token| matches!(self.text.text(token.range.clone()).as_str(), "." | "?" | "!"))
    }

    /// A number with its unit sign: `30%`.
    fn with_touching_signs(&self, index: usize) -> Range<usize> {
        let is_other = |at: Option<usize>| self.text.kind(at) == Some(&TokenKind::Other);
        let start = index - usize::from(is_other(index.checked_sub(1)));
        let end = index + 1 + usize::from(is_other(Some(index + 1)));
        self.text.cover(start..end)
    }

    fn is_number(&self, index: Option<usize>) -> bool {
        let token = index.and_then(|index| self.text.tokens.get(index));
        token.is_some_and(|token| {
            token.kind == TokenKind::Word
                && self.text.units[token.range.clone()].iter().any(|unit| unit.character.is_ascii_digit())
        })
    }

    pub(super) fn other(&mut self, index: usize, range: Range<usize>) {
        // A unit sign at a number is told with the number.
        if self.is_number(index.checked_sub(1)) || self.is_number(Some(index + 1)) {
            return;
        }
        let sign = self.text.units[range.start].character;
        let pictorial = sign.general_category() == GeneralCategory::OtherSymbol;
        let fault = if text::is_punctuation(sign) && !pictorial {
            Fault::PunctuationNotAllowed
        } else {
            Fault::CharacterNotAllowed
        };
        self.note_by_fault(fault, range, None);
    }

    pub(super) fn punctuation(&mut self, index: usize, range: Range<usize>) {
        match self.previous(index) {
            None | Some(TokenKind::Space) => {
                let before = index.checked_sub(2);
                let start = before.map_or(range.start, |before| self.text.tokens[before].range.start);
                let due = before.map(|before| {
                    let word = self.text.text(self.text.tokens[before].range.clone());
                    word + &self.text.text(range.clone())
                });
                self.note_by_fault(Fault::PunctuationApart, start..range.end, due);
            }
            Some(TokenKind::Punctuation) => {
                // A run such as `...` is one fault, told at its second sign.
                let earlier = index.checked_sub(2).and_then(|at| self.text.kind(Some(at)));
                if earlier != Some(&TokenKind::Punctuation) {
                    let run = self.text.tokens[index..]
                        .iter()
                        .take_while(|t| t.kind == TokenKind::Punctuation)
                        .count();
                    let run = self.text.cover(index - 1..index + run);
                    self.note_by_fault(Fault::PunctuationNotAllowed, run, None);
                }
            }
            Some(_) => {}
        }
        let glued = matches!(
            self.next(index),
            Some(
                TokenKind::Word | TokenKind::Dual { .. } | TokenKind::Bracket { .. } | TokenKind::Numbered(_)
            )
        );
        if glued {
            let behind = self.text.tokens[index + 1].range.clone();
            let due = format!("{} {}", self.text.text(range.clone()), self.text.text(behind.clone()));
            self.note_by_fault(Fault::PunctuationGlued, range.start..behind.end, Some(due));
        }
    }
}
