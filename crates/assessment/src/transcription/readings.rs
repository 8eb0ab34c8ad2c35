//! Which half of a dual is read where only one of the two texts has the dual.

use std::collections::BTreeMap;
use std::ops::Range;

use super::alignment::{Step, align};
use super::reading::{Reading, Rendering};
use super::side::Side;
use super::token::TokenKind;

/// Most duals of a text whose better half is looked for; beyond that the half that stands is taken.
const TRIAL_LIMIT: usize = 24;

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
    /// Whether anything differs inside `range`, which counts glyphs of the key or of the given text.
    pub(super) fn is_disturbed(&self, range: &Range<usize>, of_key: bool) -> bool {
        let other = if of_key { Step::Inserted } else { Step::Deleted };
        let mut place = 0;
        self.steps.iter().any(|step| {
            let here = range.contains(&place);
            place += usize::from(*step != other);
            here && *step != Step::Same
        })
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
    let mut trials = 0;
    for (of_key, dual) in open {
        let bounds = if of_key { &best.key.bounds[dual] } else { &best.given.bounds[dual] };
        if trials == TRIAL_LIMIT || !best.is_disturbed(bounds, of_key) {
            continue;
        }
        trials += 1;
        let mut other_halves = halves.clone();
        let side = if of_key { &mut other_halves.0 } else { &mut other_halves.1 };
        let other_side = match side.get(&dual) {
            Some(Side::Sound) => Side::Spelling,
            _ => Side::Sound,
        };
        side.insert(dual, other_side);
        let other = aligned(key, given, &other_halves);
        if cost(&other) < cost(&best) {
            best = other;
            *halves = other_halves;
        }
    }
    best
}
