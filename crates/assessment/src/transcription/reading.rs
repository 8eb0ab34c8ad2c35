//! A transcript as the characters that were heard, apart from the signs around them.

use std::ops::Range;

use super::lexer;
use super::pack::Pack;
use super::side::Side;
use super::token::{TokenKind, Tokens, plain_sign};

/// A character that counts, levelled as the pack says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) character: char,
    /// Whether a space stands before it.
    pub(super) spaced: bool,
    /// The unit of the text it comes from.
    pub(super) unit: usize,
    /// The token it comes from.
    pub(super) token: usize,
}

/// The characters of a text with one side chosen for every dual.
#[derive(Clone, Debug)]
pub(super) struct Rendering {
    pub(super) glyphs: Vec<Glyph>,
    /// Per token, which glyphs come from it; empty for signs, at the place where they stand.
    pub(super) bounds: Vec<Range<usize>>,
}

/// A text cut into tokens under a pack.
pub(super) struct Reading<'a> {
    pub(super) pack: &'a Pack,
    pub(super) text: Tokens,
}

impl<'a> Reading<'a> {
    pub(super) fn new(pack: &'a Pack, text: &str) -> Self {
        Self { pack, text: lexer::tokens(pack, text) }
    }

    fn digit_at(&self, index: Option<usize>) -> bool {
        index.and_then(|index| self.text.units.get(index)).is_some_and(|unit| unit.character.is_ascii_digit())
    }

    /// Whether a unit inside a dual or bracket counts: spaces and punctuation do not, a point between digits does, and a
    /// comma between digits where the pack has it.
    fn counts(&self, unit: usize) -> bool {
        let character = self.text.units[unit].character;
        if self.digit_at(unit.checked_sub(1)) && self.digit_at(Some(unit + 1)) {
            return character != ',' || self.pack.dual.as_ref().is_some_and(|dual| dual.separators);
        }
        !character.is_whitespace() && !self.pack.text.punctuation.contains(character)
    }

    /// The units that count of a token.
    fn units(&self, index: usize, side: Side) -> Vec<usize> {
        let token = &self.text.tokens[index];
        let range = match &token.kind {
            TokenKind::Word => return token.range.clone().collect(),
            TokenKind::Dual { spelling, .. } if side == Side::Spelling => spelling.clone(),
            TokenKind::Dual { sound, .. } => sound.clone(),
            TokenKind::Bracket { inner, .. } => inner.clone(),
            // A sign that touches a number is its unit: `30%`.
            TokenKind::Other
                if self.digit_at(token.range.start.checked_sub(1))
                    || self.digit_at(Some(token.range.end)) =>
            {
                token.range.clone()
            }
            _ => return Vec::new(),
        };
        range.filter(|&unit| self.counts(unit)).collect()
    }

    /// The glyphs of the text; `side` says which half of the dual at a token is read.
    pub(super) fn render(&self, side: impl Fn(usize) -> Side) -> Rendering {
        self.render_part(0..self.text.tokens.len(), side)
    }

    /// The glyphs of some tokens; `bounds` then begins with the first of them.
    pub(super) fn render_part(&self, tokens: Range<usize>, side: impl Fn(usize) -> Side) -> Rendering {
        let mut glyphs: Vec<Glyph> = Vec::with_capacity(self.text.cover(tokens.clone()).len());
        let mut bounds = Vec::with_capacity(tokens.len());
        let mut space = false;
        for (index, token) in tokens.clone().zip(&self.text.tokens[tokens]) {
            space |= matches!(token.kind, TokenKind::Space | TokenKind::Tag(_) | TokenKind::Filled(_));
            let mut start = glyphs.len();
            let mut last: Option<usize> = None;
            for unit in self.units(index, side(index)) {
                // Inside a dual a space is a space too.
                space |= last.is_some_and(|last| {
                    self.text.units[last..unit].iter().any(|between| between.character.is_whitespace())
                });
                last = Some(unit);
                let spaced = std::mem::take(&mut space) && !glyphs.is_empty();
                if spaced && self.pack.score.spaces {
                    start += usize::from(glyphs.len() == start);
                    glyphs.push(Glyph { character: ' ', spaced: false, unit, token: index });
                }
                let character = plain_sign(self.text.units[unit].character);
                let mut glyph = Glyph { character, spaced, unit, token: index };
                if self.pack.score.case {
                    glyphs.push(glyph);
                } else {
                    for lower in character.to_lowercase() {
                        glyph.character = lower;
                        glyphs.push(glyph);
                        glyph.spaced = false;
                    }
                }
            }
            bounds.push(start..glyphs.len());
        }
        Rendering { glyphs, bounds }
    }

    /// A range of glyphs as it was written, without the signs, with single spaces between words.
    pub(super) fn quote(&self, rendering: &Rendering, range: Range<usize>) -> String {
        let mut quote = String::new();
        let mut last = None;
        for glyph in &rendering.glyphs[range] {
            if (glyph.spaced || glyph.character == ' ') && !quote.is_empty() && !quote.ends_with(' ') {
                quote.push(' ');
            }
            // One character may have become several glyphs.
            if last != Some(glyph.unit) && glyph.character != ' ' {
                quote.push(self.text.units[glyph.unit].character);
                last = Some(glyph.unit);
            }
        }
        quote
    }

    /// Whether a number stands in a range of units.
    pub(super) fn has_digits(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|unit| self.digit_at(Some(unit)))
    }
}

impl Rendering {
    /// The characters as symbols to align.
    pub(super) fn symbols(&self) -> Vec<u32> {
        self.glyphs.iter().map(|glyph| u32::from(glyph.character)).collect()
    }

    /// The units that a range of glyphs comes from, without gaps; behind the glyph before it where it is empty.
    pub(super) fn units(&self, range: Range<usize>) -> Range<usize> {
        match self.glyphs[range.clone()] {
            [] => {
                let at = range.start.checked_sub(1).map_or(0, |before| self.glyphs[before].unit + 1);
                at..at
            }
            [ref first, ..] => first.unit..self.glyphs[range.end - 1].unit + 1,
        }
    }

    /// Takes some glyphs out, given in ascending order.
    pub(super) fn remove(&mut self, places: &[usize]) {
        let (mut place, mut spaced) = (0, false);
        self.glyphs.retain_mut(|glyph| {
            let kept = places.binary_search(&place).is_err();
            place += 1;
            // The space before what goes stands before what follows.
            spaced |= glyph.spaced;
            if kept {
                glyph.spaced = std::mem::take(&mut spaced);
            }
            kept
        });
        for bound in &mut self.bounds {
            let before = |end: usize| end - places.partition_point(|&place| place < end);
            *bound = before(bound.start)..before(bound.end);
        }
    }

    /// The characters with single spaces between words.
    pub(super) fn spaced(&self) -> String {
        let mut text = String::new();
        for glyph in &self.glyphs {
            if glyph.spaced && !text.ends_with(' ') {
                text.push(' ');
            }
            text.push(glyph.character);
        }
        text
    }

    /// Whether a word begins or ends before the glyph at `index`.
    pub(super) fn is_boundary(&self, index: usize) -> bool {
        let is_space = |index: usize| self.glyphs[index].character == ' ';
        index == 0
            || index == self.glyphs.len()
            || self.glyphs[index].spaced
            || is_space(index)
            || is_space(index - 1)
    }
}
