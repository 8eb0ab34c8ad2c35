//! Which tags of two texts are the same.

use super::mapping::Mapping;
use super::tags::{Anchor, Tag, TagTally};

/// How the tags of two texts fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Matches {
    /// Indices of tags of the key and of the given text that are the same.
    pub(super) matched: Vec<(usize, usize)>,
    /// Those that stand at the same place and are not the same.
    pub(super) wrong: Vec<(usize, usize)>,
    pub(super) missing: Vec<usize>,
    pub(super) excess: Vec<usize>,
}

impl Matches {
    pub(super) fn tally(&self) -> TagTally {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        TagTally {
            matched: count(self.matched.len()),
            missing: count(self.missing.len() + self.wrong.len()),
            excess: count(self.excess.len() + self.wrong.len()),
        }
    }
}

/// Whether two tags belong to the same place.
fn same_place(key: &Tag, given: &Tag, mapping: &Mapping) -> bool {
    match (&key.anchor, &given.anchor) {
        (Anchor::Gap(key), Anchor::Gap(given)) => mapping.to_key.of_gap(*given).contains(key),
        (Anchor::Word(key), Anchor::Word(given)) => {
            let covered = mapping.to_key.of_range(given.clone());
            covered.start.max(key.start) < covered.end.min(key.end)
        }
        _ => false,
    }
}

/// Pairs the tags of a key with those of a given text, each at most once, in reading order.
pub(super) fn pair(key: &[Tag], given: &[Tag], mapping: &Mapping) -> Matches {
    let mut matches = Matches {
        missing: (0..key.len()).collect(),
        excess: (0..given.len()).collect(),
        ..Matches::default()
    };
    let is_same = |key: &Tag, given: &Tag| key.form == given.form && key.literal == given.literal;
    for exact in [true, false] {
        let mut left = Vec::new();
        for due in std::mem::take(&mut matches.missing) {
            let found = matches.excess.iter().position(|&other| {
                (!exact || is_same(&key[due], &given[other])) && same_place(&key[due], &given[other], mapping)
            });
            match found {
                Some(found) => {
                    let pair = (due, matches.excess.remove(found));
                    if exact { matches.matched.push(pair) } else { matches.wrong.push(pair) }
                }
                None => left.push(due),
            }
        }
        matches.missing = left;
    }
    matches
}
