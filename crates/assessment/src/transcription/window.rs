//! The words around a place where two long texts differ.

use std::ops::Range;

use super::alignment::{Step, align};
use super::reading::Reading;
use super::readings::{Aligned, Halves};
use super::side::Side;

/// Glyphs in a row that both texts have on either side of a window: enough that no reading of what lies between would
/// align beyond them.
const ANCHOR: usize = 12;
/// Most steps of an alignment to either side of the place.
const REACH: usize = 400;

/// A part of both texts, in whole tokens, that begins and ends where the texts agree.
pub(super) struct Window {
    key: Range<usize>,
    given: Range<usize>,
}

impl Window {
    /// The window around a range of glyphs of the key or of the given text; none where the texts do not agree for long
    /// enough on both sides. `places` are the alignment's own.
    pub(super) fn around(
        aligned: &Aligned,
        places: &[(usize, usize)],
        glyphs: &Range<usize>,
        of_key: bool,
    ) -> Option<Self> {
        let before = |glyph: usize| {
            places.partition_point(|(key, given)| if of_key { *key < glyph } else { *given < glyph })
        };
        let (start, end) = (before(glyphs.start), before(glyphs.end));
        let before = Self::cut(aligned, places, (start.saturating_sub(REACH)..start).rev());
        let behind = Self::cut(aligned, places, end..(end + REACH).min(places.len()));
        // Near its end a text is taken to its end.
        let ends = (aligned.key.bounds.len(), aligned.given.bounds.len());
        let before = before.or((start <= REACH).then_some((0, 0)))?;
        let behind = behind.or((end + REACH >= places.len()).then_some(ends))?;
        Some(Self { key: before.0..behind.0, given: before.1..behind.1 })
    }

    /// The first place on the way, as tokens of both texts, where tokens begin in both and all around is the same.
    fn cut(
        aligned: &Aligned,
        places: &[(usize, usize)],
        way: impl Iterator<Item = usize>,
    ) -> Option<(usize, usize)> {
        let token = |glyph: usize, key: bool| {
            let side = if key { &aligned.key } else { &aligned.given };
            let token = side.glyphs.get(glyph)?.token;
            (side.bounds[token].start == glyph).then_some(token)
        };
        let mut run = 0;
        for step in way {
            run = if aligned.steps[step] == Step::Same { run + 1 } else { 0 };
            let (key, given) = places[step];
            if run >= ANCHOR
                && let (Some(key), Some(given)) = (token(key, true), token(given, false))
            {
                return Some((key, given));
            }
        }
        None
    }

    /// Fewest changes between the two parts under a choice of halves.
    pub(super) fn cost(&self, key: &Reading, given: &Reading, halves: &(Halves, Halves)) -> usize {
        let symbols = |reading: &Reading, tokens: &Range<usize>, halves: &Halves| {
            let side = |token: usize| halves.get(&token).copied().unwrap_or(Side::Spelling);
            reading.render_part(tokens.clone(), side).symbols()
        };
        let (key, given) = (symbols(key, &self.key, &halves.0), symbols(given, &self.given, &halves.1));
        align(&key, &given).iter().filter(|&&step| step != Step::Same).count()
    }
}
