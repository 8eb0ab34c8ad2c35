//! Signs behind words.

use std::ops::Range;

use super::Linter;
use crate::transcription::fault::Fault;
use crate::transcription::part::PartKind;
use crate::transcription::token::TokenKind;

/// Whether a token is something a mark can stand behind.
fn is_wordlike(kind: &TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Word
            | TokenKind::Dual { .. }
            | TokenKind::Bracket { .. }
            | TokenKind::Numbered(_)
            | TokenKind::Filled(_)
    )
}

impl Linter<'_> {
    pub(super) fn mark(&mut self, index: usize, form: usize, range: Range<usize>) {
        let (previous, next) = (self.previous(index), self.next(index));
        let behind_word = previous.is_some_and(is_wordlike);
        let Some(kind) = self.form(form).kind else {
            // `(가게)/(가게)*` is one thing of another pack, and was told at its brackets.
            let is_foreign = |form: &usize| self.form(*form).kind.is_none();
            if matches!(previous, Some(TokenKind::Dual { form, .. } | TokenKind::Bracket { form, .. }) if is_foreign(form))
            {
                return;
            }
            let fault = if behind_word { Fault::ForeignNotation } else { Fault::PunctuationNotAllowed };
            let rule = if behind_word { &self.form(form).rule } else { self.pack.fault_rule(fault) };
            let start = if behind_word { self.text.tokens[index - 1].range.start } else { range.start };
            return self.note(fault, rule, start..range.end, None);
        };
        let rule = match (self.pack.guess(), previous) {
            (Some((guess, _)), Some(TokenKind::Dual { .. })) if kind == PartKind::Noisy => {
                &self.form(guess).rule
            }
            _ => &self.form(form).rule,
        };
        // Two marks may stand behind one word if they say different things.
        let behind_mark = matches!(previous, Some(TokenKind::Mark(other)) if *other != form)
            && index > 1
            && self.previous(index - 1).is_some_and(is_wordlike);
        if !behind_word && !behind_mark {
            return self.mark_without_word(index, rule, range);
        }
        if next.is_some_and(is_wordlike) {
            let due = self.mark_moved(index, kind);
            let phrase = self.text.cover(self.text.phrase(index));
            return self.note(Fault::MarkInsideWord, rule, phrase, Some(due));
        }
        if kind == PartKind::Filler && behind_word {
            let word = self.text.tokens[index - 1].range.clone();
            let text = self.text.text(word.clone());
            if !self.pack.text.fillers.contains(&text) {
                self.note(Fault::FillerNotListed, rule, word.start..range.end, Some(text));
            }
        }
    }

    /// A mark that stands behind no word.
    fn mark_without_word(&mut self, index: usize, rule: &str, range: Range<usize>) {
        let sign = self.text.text(range.clone());
        let next = self.next(index).filter(|kind| is_wordlike(kind));
        let at_head = matches!(self.previous(index), None | Some(TokenKind::Space));
        if at_head && next.is_some() {
            let behind = self.text.tokens[index + 1].range.clone();
            // `학교 +학교에`: the word before is what the mark was meant for.
            let before =
                index.checked_sub(2).filter(|&before| self.text.kind(Some(before)) == Some(&TokenKind::Word));
            let start = before.map_or(range.start, |before| self.text.tokens[before].range.start);
            let due = before.map(|before| {
                let word = self.text.text(self.text.tokens[before].range.clone());
                format!("{word}{sign} {}", self.text.text(behind.clone()))
            });
            return self.note(Fault::MarkBeforeWord, rule, start..behind.end, due);
        }
        if self.previous(index) == Some(&TokenKind::Punctuation) {
            let punctuation = self.text.tokens[index - 1].range.clone();
            let due = format!("{sign}{}", self.text.text(punctuation.clone()));
            return self.note(Fault::StrayMark, rule, punctuation.start..range.end, Some(due));
        }
        self.note(Fault::StrayMark, rule, range, Some(String::new()));
    }

    /// The phrase with its mark where it belongs: a mark of noise at its end, any other before a space.
    fn mark_moved(&self, index: usize, kind: PartKind) -> String {
        let phrase = self.text.phrase(index);
        let sign = self.text.text(self.text.tokens[index].range.clone());
        let before = self.text.text(self.text.cover(phrase.start..index));
        let behind = index + 1..phrase.end;
        if kind != PartKind::Noisy {
            return format!("{before}{sign} {}", self.text.text(self.text.cover(behind)));
        }
        let is_sign = |at: usize| self.text.kind(Some(at)) == Some(&TokenKind::Punctuation);
        let end = behind.clone().rev().take_while(|&at| is_sign(at)).last().unwrap_or(phrase.end);
        let letters = self.text.text(self.text.cover(index + 1..end));
        let signs = self.text.text(self.text.cover(end..phrase.end));
        format!("{before}{letters}{sign}{signs}")
    }
}
