//! Which half of a dual is read where only one of the two texts has the dual.

use std::collections::BTreeMap;
use std::ops::Range;

use super::alignment::{Step, align};
use super::reading::{Reading, Rendering};
use super::side::Side;
use super::token::TokenKind;
use super::window::Window;

/// Most duals of a text whose better half is looked for; beyond that the half that stands is taken.
const TRIAL_LIMIT: usize = 24;
/// From this many glyphs on a half is tried in the words around it: to align the whole for each would cost seconds.
const LONG: usize = 2_000;

/// A rendering of both texts with its alignment.
#[derive(Clone)]
pub(super) struct Aligned {
    pub(super) key: Rendering,
    pub(super) given: Rendering,
    pub(super) steps: Vec<Step>,
}

/// The half that is read of a dual, by token; the spelling where it says nothing.
pub(super) type Halves = BTreeMap<usize, Side>;

fn render(reading: &Reading, halves: &Halves) -> Rendering {
    reading.render(|token| halves.get(&token).copied().unwrap_or(Side::Spelling))
}

/// Both texts under a choice of halves.
pub(super) fn aligned(key: &Reading, given: &Reading, halves: &(Halves, Halves)) -> Aligned {
    let (key, given) = (render(key, &halves.0), render(given, &halves.1));
    let steps = align(&key.symbols(), &given.symbols());
    Aligned { key, given, steps }
}

fn cost(aligned: &Aligned) -> usize {
    aligned.steps.iter().filter(|&&step| step != Step::Same).count()
}

impl Aligned {
    /// Per step of the alignment, the glyphs of the key and of the given text before it.
    pub(super) fn places(&self) -> Vec<(usize, usize)> {
        let (mut key, mut given) = (0, 0);
        let place = |step: &Step| {
            let here = (key, given);
            key += usize::from(*step != Step::Inserted);
            given += usize::from(*step != Step::Deleted);
            here
        };
        self.steps.iter().map(place).collect()
    }

    fn disturbed_both(&self) -> (Disturbed, Disturbed) {
        (self.disturbed(true), self.disturbed(false))
    }

    /// Where the key, or else the given text, differs from the other.
    pub(super) fn disturbed(&self, of_key: bool) -> Disturbed {
        let other = if of_key { Step::Inserted } else { Step::Deleted };
        let mut before = vec![0];
        let mut here = 0;
        for step in &self.steps {
            here += usize::from(*step != Step::Same);
            if *step != other {
                before.push(here);
            }
        }
        // What was put in behind the last glyph stands at a place of its own.
        before.push(here);
        Disturbed(before)
    }
}

/// Per place of a text, how many steps up to it are not right.
pub(super) struct Disturbed(Vec<usize>);

impl Disturbed {
    /// Whether anything differs inside a range of glyphs.
    pub(super) fn is_at(&self, range: &Range<usize>) -> bool {
        self.0[range.end] > self.0[range.start]
    }
}

/// The tokens of a text that are duals, but for those that are settled.
fn open_duals(reading: &Reading, settled: impl Fn(usize) -> bool) -> Vec<usize> {
    let tokens = reading.text.tokens.iter().enumerate();
    tokens
        .filter(|(index, token)| matches!(token.kind, TokenKind::Dual { .. }) && !settled(*index))
        .map(|(index, _)| index)
        .collect()
}

/// Reads every dual that only one text has as it fits the other text best: that the other text leaves it off is a matter of
/// notation, not of hearing. `settled` are the duals of both texts; `halves` says how they are read, and is completed.
///
/// In a short text every trial aligns the whole; in one over [`LONG`] glyphs only the words around the dual (see
/// [`Window`]), and the whole once at the end.
pub(super) fn choose(
    key: &Reading,
    given: &Reading,
    settled: &[(usize, usize)],
    halves: &mut (Halves, Halves),
    mut best: Aligned,
) -> Aligned {
    let of_key = open_duals(key, |index| settled.iter().any(|&(due, _)| due == index));
    let of_given = open_duals(given, |index| settled.iter().any(|&(_, other)| other == index));
    let open =
        of_key.into_iter().map(|dual| (true, dual)).chain(of_given.into_iter().map(|dual| (false, dual)));
    let long = best.key.glyphs.len().max(best.given.glyphs.len()) > LONG;
    let places = if long { best.places() } else { Vec::new() };
    let mut disturbed = best.disturbed_both();
    let mut trials = 0;
    let mut turned = halves.clone();
    for (of_key, dual) in open {
        let (bounds, disturbed_here) = if of_key {
            (&best.key.bounds[dual], &disturbed.0)
        } else {
            (&best.given.bounds[dual], &disturbed.1)
        };
        if trials == TRIAL_LIMIT || !disturbed_here.is_at(bounds) {
            continue;
        }
        if long {
            let place = Place { of_key, dual };
            if let Some(window) = Window::around(&best, &places, bounds, of_key)
                && window.cost(key, given, &turn(halves, &place)) < window.cost(key, given, halves)
            {
                turned = turn(&turned, &place);
            }
            continue;
        }
        trials += 1;
        let other_halves = turn(halves, &Place { of_key, dual });
        let other = aligned(key, given, &other_halves);
        if cost(&other) < cost(&best) {
            best = other;
            disturbed = best.disturbed_both();
            *halves = other_halves;
        }
    }
    if turned != *halves && long {
        let other = aligned(key, given, &turned);
        if cost(&other) < cost(&best) {
            (best, *halves) = (other, turned);
        }
    }
    best
}

/// A dual of one of the two texts.
struct Place {
    of_key: bool,
    dual: usize,
}

/// The same halves, but for the other half of one dual.
fn turn(halves: &(Halves, Halves), place: &Place) -> (Halves, Halves) {
    let mut turned = halves.clone();
    let side = if place.of_key { &mut turned.0 } else { &mut turned.1 };
    let other = match side.get(&place.dual) {
        Some(Side::Sound) => Side::Spelling,
        _ => Side::Sound,
    };
    side.insert(place.dual, other);
    turned
}
