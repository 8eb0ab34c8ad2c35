//! Runs of words that are right, and runs that are not.

use std::ops::Range;

use super::alignment::Step;
use super::readings::Aligned;

/// A stretch of both texts, as glyphs.
pub(super) struct Stretch {
    pub(super) key: Range<usize>,
    pub(super) given: Range<usize>,
    /// Whether both have the same glyphs.
    pub(super) same: bool,
}

/// Cuts an alignment where words end in both texts, and puts neighbours together that are alike in being right or wrong.
pub(super) fn stretches(aligned: &Aligned) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let (mut key, mut given) = (0, 0);
    let mut from = (0, 0);
    let mut same = true;
    for (index, step) in aligned.steps.iter().enumerate() {
        key += usize::from(*step != Step::Inserted);
        given += usize::from(*step != Step::Deleted);
        same &= *step == Step::Same;
        let next = aligned.steps.get(index + 1);
        // In a text without spaces the key's words have to do, where both sides of the cut are right.
        let settled = *step == Step::Same && next == Some(&Step::Same);
        let ends = aligned.key.is_boundary(key) && (aligned.given.is_boundary(given) || settled);
        if !ends && next.is_some() {
            continue;
        }
        match stretches.last_mut() {
            Some(last) if last.same == same => (last.key.end, last.given.end) = (key, given),
            _ => stretches.push(Stretch { key: from.0..key, given: from.1..given, same }),
        }
        from = (key, given);
        same = true;
    }
    stretches
}
