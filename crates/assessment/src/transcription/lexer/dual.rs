//! Duals, whole and damaged. A damaged one is read as what it was meant to be, and says what is wrong with it.

use std::ops::Range;

use super::Lexer;
use crate::text;
use crate::transcription::fault::Fault;
use crate::transcription::template::DualSigns;
use crate::transcription::token::TokenKind;

/// Two halves in the order they stand in, where they end, and what is wrong.
struct Halves {
    first: Range<usize>,
    second: Range<usize>,
    end: usize,
    fault: Option<Fault>,
}

impl Lexer<'_> {
    /// A half at `index`: what stands in its signs, and where it ends.
    fn half(&self, index: usize, signs: &DualSigns) -> Option<(Range<usize>, usize)> {
        if !self.starts_with(index, signs.open.chars()) {
            return None;
        }
        let start = index + signs.open.chars().count();
        let end = (start..self.units.len())
            .take_while(|&place| !self.starts_with(place, signs.open.chars()))
            .find(|&place| self.starts_with(place, signs.close.chars()))?;
        Some((start..end, end + signs.close.chars().count()))
    }

    fn spaces(&self, index: usize) -> usize {
        index + self.units[index.min(self.units.len())..].iter().take_while(|u| u.character == ' ').count()
    }

    /// Where `sign`, which stands at `index`, ends.
    fn skip(&self, index: usize, sign: &str) -> Option<usize> {
        self.starts_with(index, sign.chars()).then(|| index + sign.chars().count())
    }

    /// Whether a whole dual stands at `index`.
    fn is_whole(&self, index: usize, signs: &DualSigns) -> bool {
        self.half(index, signs)
            .and_then(|(_, end)| self.skip(end, &signs.joint))
            .is_some_and(|second| self.half(second, signs).is_some())
    }

    /// The first half stands; what of the second?
    fn second(&self, first: Range<usize>, end: usize, signs: &DualSigns) -> Halves {
        let joined = self.skip(end, &signs.joint);
        if let Some(place) = joined {
            if let Some((second, end)) = self.half(place, signs) {
                return Halves { first, second, end, fault: None };
            }
            // `(컴퓨터)/(컴퓨타 좀`: the second bracket stays open to the end of the word.
            let open = self.skip(place, &signs.open);
            let start = open.unwrap_or(place);
            let word = self.word_end(start);
            if word > start {
                let fault = if open.is_some() { Fault::UnclosedBracket } else { Fault::DualHalfMissing };
                return Halves { first, second: start..word, end: word, fault: Some(fault) };
            }
        }
        // `(컴퓨터) / (컴퓨타)` and the like, unless what follows is a dual of its own.
        let behind = self.spaces(end);
        let place = self.spaces(self.skip(behind, &signs.joint).unwrap_or(behind));
        if !self.is_whole(place, signs)
            && let Some((second, end)) = self.half(place, signs)
        {
            return Halves { first, second, end, fault: Some(Fault::DualNotJoined) };
        }
        let end = joined.unwrap_or(end);
        Halves { second: first.clone(), first, end, fault: Some(Fault::DualHalfMissing) }
    }

    /// `(컴퓨터/(컴퓨타)`: the first bracket was left open.
    fn first_open(&self, index: usize, signs: &DualSigns) -> Option<Halves> {
        let start = self.skip(index, &signs.open)?;
        let end = (start..self.units.len()).find(|&place| self.starts_with(place, signs.open.chars()))?;
        let joint = end.checked_sub(signs.joint.chars().count()).filter(|&joint| joint > start)?;
        if !self.starts_with(joint, signs.joint.chars()) {
            return None;
        }
        let (second, end) = self.half(end, signs)?;
        Some(Halves { first: start..joint, second, end, fault: Some(Fault::UnclosedBracket) })
    }

    /// `컴퓨터/(컴퓨타)`: the joint stands, and no bracket before it. A word before it is the first half.
    fn first_missing(&self, index: usize, signs: &DualSigns) -> Option<(usize, Halves)> {
        let place = self.skip(index, &signs.joint)?;
        // `음/(30%)/(삼십 퍼센트)` is a filler and a whole dual.
        if signs.joint.is_empty() || self.is_whole(place, signs) {
            return None;
        }
        let (second, end) = self.half(place, signs)?;
        let word =
            self.tokens.last().filter(|token| token.kind == TokenKind::Word && token.range.end == index);
        let (start, first) =
            word.map_or((index, second.clone()), |word| (word.range.start, word.range.clone()));
        Some((start, Halves { first, second, end, fault: Some(Fault::DualHalfMissing) }))
    }

    fn is_hangul(&self, range: &Range<usize>) -> bool {
        self.units[range.clone()]
            .iter()
            .all(|unit| text::is_syllable(unit.character) || unit.character == ' ')
    }

    /// A dual at `index`, in whatever state. Gives where the next token begins.
    pub(super) fn dual(&mut self, index: usize) -> Option<usize> {
        let (form, signs) = self.pack.dual_signs()?;
        // Only a pack with duals of its own makes a fault of half of one.
        let own = self.pack.dual.is_some();
        let (start, mut halves) = if let Some((first, end)) = self.half(index, signs) {
            (index, self.second(first, end, signs))
        } else if let Some(halves) = self.first_open(index, signs) {
            (index, halves)
        } else {
            self.first_missing(index, signs)?
        };
        if halves.fault.is_some() && !own {
            return None;
        }
        if halves.first.is_empty() || halves.second.is_empty() {
            halves.fault = Some(Fault::DualHalfMissing);
            let filled = if halves.first.is_empty() { halves.second.clone() } else { halves.first.clone() };
            (halves.first, halves.second) = (filled.clone(), filled);
        }
        let (mut spelling, mut sound) = (halves.first, halves.second);
        if signs.sound_first {
            (spelling, sound) = (sound, spelling);
        }
        let hangul_sound = self.pack.dual.as_ref().is_some_and(|dual| dual.hangul_sound);
        if hangul_sound && halves.fault.is_none() && self.is_hangul(&spelling) && !self.is_hangul(&sound) {
            halves.fault = Some(Fault::DualOrder);
            (spelling, sound) = (sound, spelling);
        }
        if start < index {
            self.tokens.pop();
        }
        let kind = TokenKind::Dual { form, spelling, sound, fault: halves.fault };
        Some(self.push(kind, start, halves.end))
    }
}
