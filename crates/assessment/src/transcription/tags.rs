//! Tags: everything in a transcript that is notation and not words. Which of them stand at the right place?

use std::iter::Sum;
use std::ops::{AddAssign, Range};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::part::PartKind;
use super::reading::{Reading, Rendering};
use super::template::Shape;
use super::token::TokenKind;

/// Tags counted: of the right kind at the right 어절, missing, and not due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TagTally {
    /// Right kind, right place.
    pub matched: u32,
    /// Due and not given.
    pub missing: u32,
    /// Given and not due.
    pub excess: u32,
}

impl TagTally {
    fn share(part: u32, rest: u32) -> f64 {
        if part == 0 && rest == 0 { 1.0 } else { f64::from(part) / (f64::from(part) + f64::from(rest)) }
    }

    /// Share of the given tags that were due, 0 … 1; 1 when none was given.
    pub fn precision(self) -> f64 {
        Self::share(self.matched, self.excess)
    }

    /// Share of the due tags that were given, 0 … 1; 1 when none was due.
    pub fn recall(self) -> f64 {
        Self::share(self.matched, self.missing)
    }

    /// F1, the harmonic mean of both: `2·matched / (2·matched + missing + excess)` (van Rijsbergen 1979; Dice 1945), 0 … 1;
    /// 1 when no tag was due and none given.
    pub fn f1(self) -> f64 {
        Self::share(self.matched.saturating_mul(2), self.missing.saturating_add(self.excess))
    }
}

impl AddAssign for TagTally {
    fn add_assign(&mut self, other: Self) {
        self.matched = self.matched.saturating_add(other.matched);
        self.missing = self.missing.saturating_add(other.missing);
        self.excess = self.excess.saturating_add(other.excess);
    }
}

impl Sum for TagTally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |mut all, one| {
            all += one;
            all
        })
    }
}

/// What a tag belongs to, counted in glyphs of the spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// A place between glyphs.
    Gap(usize),
    /// The glyphs of a word; never empty.
    Word(Range<usize>),
}

/// A tag in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) form: usize,
    /// What is written, where it says more than the form does: a number, a count of x.
    pub(super) literal: String,
    pub(super) anchor: Anchor,
    /// The tokens it consists of, the marked word included.
    pub(super) tokens: Range<usize>,
}

fn is_wordlike(kind: &TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Word
            | TokenKind::Dual { .. }
            | TokenKind::Bracket { .. }
            | TokenKind::Numbered(_)
            | TokenKind::Other
    )
}

fn anchor(tokens: Range<usize>, rendering: &Rendering) -> Anchor {
    let covered = &rendering.bounds[tokens];
    match (covered.first(), covered.last()) {
        (Some(first), Some(last)) if first.start < last.end => Anchor::Word(first.start..last.end),
        (Some(first), _) => Anchor::Gap(first.start),
        _ => Anchor::Gap(0),
    }
}

impl Reading<'_> {
    /// The word a mark belongs to: the one it stands behind, or, where it was misplaced, the one before.
    fn marked(&self, mark: usize) -> Range<usize> {
        let tokens = &self.text.tokens[..mark];
        let is_between =
            |kind: &TokenKind| matches!(kind, TokenKind::Mark(_) | TokenKind::Space | TokenKind::Punctuation);
        let end = tokens.iter().rposition(|token| !is_between(&token.kind)).map_or(0, |last| last + 1);
        let start =
            tokens[..end].iter().rposition(|token| !is_wordlike(&token.kind)).map_or(0, |other| other + 1);
        start..end
    }

    /// The mark that makes the dual at `index` a guess: both halves are alike, and it stands in the same phrase.
    pub(super) fn guess_mark(&self, index: usize) -> Option<usize> {
        let (_, sign) = self.pack.guess()?;
        let TokenKind::Dual { spelling, sound, .. } = &self.text.tokens[index].kind else { return None };
        if self.text.text(spelling.clone()) != self.text.text(sound.clone()) {
            return None;
        }
        let phrase = self.text.phrase(index);
        (index + 1..phrase.end).find(|&at| {
            let token = &self.text.tokens[at];
            matches!(token.kind, TokenKind::Mark(_)) && self.text.text(token.range.clone()) == sign
        })
    }

    /// The pack's own tags in reading order. `rendering` is that of the spelling.
    pub(super) fn tags(&self, rendering: &Rendering) -> Vec<Tag> {
        let mut tags: Vec<Tag> = Vec::new();
        let mut used_marks = Vec::new();
        for (index, token) in self.text.tokens.iter().enumerate() {
            let literal = || self.text.text(token.range.clone()).to_lowercase();
            let alone = index..index + 1;
            let (form, literal, tokens) = match &token.kind {
                TokenKind::Tag(form) | TokenKind::Bracket { form, .. } => (*form, String::new(), alone),
                TokenKind::Filled(form) | TokenKind::Numbered(form) => (*form, literal(), alone),
                TokenKind::Dual { form, .. } => match (self.guess_mark(index), self.pack.guess()) {
                    (Some(mark), Some((guess, _))) => {
                        used_marks.push(mark);
                        (guess, String::new(), index..mark + 1)
                    }
                    _ => (*form, String::new(), alone),
                },
                TokenKind::Mark(form) if !used_marks.contains(&index) => {
                    let word = self.marked(index);
                    let tokens = if word.is_empty() { alone } else { word.start..index + 1 };
                    (*form, String::new(), tokens)
                }
                _ => continue,
            };
            let Some(kind) = self.pack.forms[form].kind else { continue };
            let anchor = if self.pack.text.first.contains(&kind) {
                // Where it was heard does not matter, and that it stands elsewhere is a fault of its own.
                Anchor::Gap(0)
            } else {
                anchor(tokens.clone(), rendering)
            };
            tags.push(Tag { form, literal, anchor, tokens });
        }
        tags
    }

    /// The kind of part a tag stands for.
    pub(super) fn kind(&self, tag: &Tag) -> Option<PartKind> {
        self.pack.forms[tag.form].kind
    }

    /// The rule for a tag that is missing or not due.
    pub(super) fn tag_rule(&self, tag: &Tag, is_due: bool) -> &str {
        let form = &self.pack.forms[tag.form];
        let (Shape::Dual(_), Some(rules)) = (&form.shape, &self.pack.dual) else { return &form.rule };
        let Some(TokenKind::Dual { spelling, .. }) = self.text.kind(Some(tag.tokens.start)) else {
            return &form.rule;
        };
        let letters = || self.text.units[spelling.clone()].iter().all(|u| u.character.is_ascii_alphabetic());
        if self.has_digits(spelling.clone()) {
            &rules.number_rule
        } else if !is_due && letters() {
            self.pack.rule(PartKind::Abbreviation)
        } else {
            &form.rule
        }
    }
}
