//! The linter: what is wrong with a transcript's notation, without knowing what was said.

mod duals;
mod marks;
mod words;

use std::ops::Range;

use super::fault::{Breach, Fault};
use super::pack::{Form, Pack};
use super::part::PartKind;
use super::token::{Token, TokenKind, Tokens};
use super::{lexer, template::Shape};

/// Most breaches that are reported of one text.
pub const BREACH_LIMIT: usize = 50;

/// Most characters of the text that a breach repeats.
const EXCERPT_LIMIT: usize = 80;

/// A pass over the tokens of a text.
struct Linter<'a> {
    pack: &'a Pack,
    text: &'a Tokens,
    breaches: Vec<Breach>,
}

impl Pack {
    /// Every breach of the pack's grammar in `typed`, in reading order, at most [`BREACH_LIMIT`]. Places count code points of
    /// `typed` as it is, composed or not. An empty text has none.
    pub fn lint(&self, typed: &str) -> Vec<Breach> {
        lint(self, &lexer::tokens(self, typed))
    }
}

/// Every breach in a text that has been cut into tokens.
pub(super) fn lint(pack: &Pack, text: &Tokens) -> Vec<Breach> {
    let mut linter = Linter { pack, text, breaches: Vec::new() };
    for (index, token) in text.tokens.iter().enumerate() {
        linter.token(index, token);
        if linter.breaches.len() >= BREACH_LIMIT {
            break;
        }
    }
    let mut breaches = linter.breaches;
    breaches.sort_by_key(|breach| breach.start);
    breaches.truncate(BREACH_LIMIT);
    breaches
}

impl<'a> Linter<'a> {
    fn previous(&self, index: usize) -> Option<&'a TokenKind> {
        self.text.kind(index.checked_sub(1))
    }

    fn next(&self, index: usize) -> Option<&'a TokenKind> {
        self.text.kind(Some(index + 1))
    }

    fn form(&self, form: usize) -> &'a Form {
        &self.pack.forms[form]
    }

    /// Notes a fault on some units of the text.
    fn note(&mut self, fault: Fault, rule: &str, units: Range<usize>, due: Option<String>) {
        let (start, end) = self.text.place(units.clone());
        let given = self.text.text(units.start..units.end.min(units.start + EXCERPT_LIMIT));
        // What is due is only worth saying where it differs, and where it is short enough to be read.
        let due = due.filter(|due| *due != given && due.chars().count() <= EXCERPT_LIMIT);
        self.breaches.push(Breach { fault, rule: rule.to_owned(), start, end, given, due });
    }

    fn note_by_fault(&mut self, fault: Fault, units: Range<usize>, due: Option<String>) {
        let rule = self.pack.fault_rule(fault);
        self.note(fault, rule, units, due);
    }

    fn token(&mut self, index: usize, token: &'a Token) {
        let range = token.range.clone();
        match &token.kind {
            TokenKind::Space => self.space(index, range),
            TokenKind::Word => self.word(index, range),
            TokenKind::Punctuation => self.punctuation(index, range),
            TokenKind::Other => self.other(index, range),
            TokenKind::Unknown => self.note_by_fault(Fault::UnknownTag, range, None),
            TokenKind::Unclosed => self.note_by_fault(Fault::UnclosedBracket, range, None),
            TokenKind::Mark(form) => self.mark(index, *form, range),
            TokenKind::Tag(form)
            | TokenKind::Filled(form)
            | TokenKind::Numbered(form)
            | TokenKind::Bracket { form, .. }
            | TokenKind::Dual { form, .. }
                if self.form(*form).kind.is_none() =>
            {
                self.note(Fault::ForeignNotation, &self.form(*form).rule, range, None);
            }
            TokenKind::Tag(form) => self.tag(index, *form, range),
            TokenKind::Dual { spelling, sound, fault, .. } => {
                self.dual(index, range, spelling.clone(), sound.clone(), *fault);
            }
            TokenKind::Filled(_) | TokenKind::Numbered(_) | TokenKind::Bracket { .. } => {}
        }
    }

    fn tag(&mut self, index: usize, form: usize, range: Range<usize>) {
        let Form { kind, rule, .. } = self.form(form);
        let kind = kind.unwrap_or_default();
        let before = &self.text.tokens[..index];
        let is_same = |token: &Token| token.kind == TokenKind::Tag(form);
        let again = if self.pack.text.first.contains(&kind) {
            before.iter().any(is_same)
        } else {
            let last = before.iter().rfind(|token| token.kind != TokenKind::Space);
            self.pack.text.once.contains(&kind) && last.is_some_and(is_same)
        };
        if again {
            self.note(Fault::TagRepeated, rule, range.clone(), Some(String::new()));
        } else if self.pack.text.first.contains(&kind) && !before.iter().all(|token| self.may_precede(token))
        {
            self.note(Fault::TagNotFirst, rule, range.clone(), None);
        }
        self.tag_apart(index, rule);
    }

    /// Whether a token may stand before a tag that belongs to the head of the utterance.
    fn may_precede(&self, token: &Token) -> bool {
        match token.kind {
            TokenKind::Space => true,
            TokenKind::Tag(form) => {
                self.form(form).kind.is_some_and(|kind| self.pack.text.first.contains(&kind))
            }
            _ => false,
        }
    }

    /// A tag has a space, or nothing, on either side; punctuation may follow it.
    fn tag_apart(&mut self, index: usize, rule: &str) {
        let touches = |index: usize| {
            let before = self.previous(index).is_some_and(|kind| *kind != TokenKind::Space);
            let behind = self
                .next(index)
                .is_some_and(|kind| !matches!(kind, TokenKind::Space | TokenKind::Punctuation));
            before || behind
        };
        let phrase = self.text.phrase(index);
        let is_tag = |index: usize| matches!(self.text.tokens[index].kind, TokenKind::Tag(_));
        // Several tags in one phrase are one fault, told at the first of them.
        if !touches(index) || (phrase.start..index).any(|other| is_tag(other) && touches(other)) {
            return;
        }
        let mut due = String::new();
        for other in phrase.clone() {
            let text = self.text.text(self.text.tokens[other].range.clone());
            let apart = is_tag(other) || (other > phrase.start && is_tag(other - 1));
            if apart && !due.is_empty() && self.text.tokens[other].kind != TokenKind::Punctuation {
                due.push(' ');
            }
            due.push_str(&text);
        }
        self.note(Fault::TagNotApart, rule, self.text.cover(phrase), Some(due));
    }

    fn space(&mut self, index: usize, range: Range<usize>) {
        let inside = index > 0 && index + 1 < self.text.tokens.len();
        let plain = range.len() == 1 && self.text.units[range.start].character == ' ';
        if self.pack.text.exact_spaces && inside && !plain {
            self.note_by_fault(Fault::DoubleSpace, range, Some(" ".to_owned()));
        }
    }

    /// The sign of the pack's own filler mark.
    fn filler_sign(&self) -> Option<(&'a str, &'a str)> {
        self.pack.forms.iter().find_map(|form| match &form.shape {
            Shape::Mark(sign) if form.kind == Some(PartKind::Filler) => {
                Some((sign.as_str(), form.rule.as_str()))
            }
            _ => None,
        })
    }
}
