//! Minimum-cost alignment of two sequences, bit-parallel, in a band no wider than their difference.
//!
//! The distance is unique, the split into substitutions, deletions and insertions is not. Ties are broken as jiwer
//! (`RapidFuzz`) breaks them, so that our figures can be checked against it: cut the common head and tail; from the end,
//! take a deletion if `D[i][j] = D[i-1][j] + 1`; else an insertion if `D[i][j-1] = D[i-1][j-1] − 1`; else go diagonal.
//! (`shared/reference/measurement.md` §1.1. Above some 2,000 symbols `RapidFuzz` itself leaves that rule.)
//!
//! Cost: about `m · d / 64` word steps for length `m` and distance `d`. Memory stays under 20 MB however long the texts are,
//! because beyond that columns of the matrix are kept at intervals and computed anew between them.

mod band;
mod pattern;
mod sweep;
mod trace;

use band::Band;
use pattern::Pattern;
use sweep::Sweep;

/// One step of an alignment, from the reference to the hypothesis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Both have the same symbol.
    Same,
    /// Another symbol stands in its place.
    Substituted,
    /// A symbol of the reference is missing.
    Deleted,
    /// A symbol stands that the reference does not have.
    Inserted,
}

/// The narrowest band to try; a narrower one would cost as much, for a machine word is 64 rows.
const NARROWEST: usize = 64;
/// The same as a share of the length: long texts are seldom nearly equal.
const NARROWEST_SHARE: usize = 512;
/// How many times wider the final band may be than the one its width was found with.
const PATIENCE: usize = 8;
/// Words of either half of the matrix that are kept at once: at most 8 MB each. Up to here columns are computed once; a
/// transcript of two hours needs half of it.
const KEPT: usize = 1 << 20;

/// A number of changes that surely suffices, and is rarely above the distance: the cost of the best path in a band that is
/// doubled until a wider one could not pay for itself.
fn bound(pattern: &Pattern, rows: usize, columns: usize) -> usize {
    // What makes the texts differ in length takes no room from what wavers around it.
    let mut width = NARROWEST.max(columns / NARROWEST_SHARE) + rows.abs_diff(columns);
    loop {
        let cost = Sweep::new(pattern, Band::new(rows, columns, width), usize::MAX).finish();
        if cost <= width * PATIENCE {
            return cost;
        }
        width *= 2;
    }
}

/// Aligns `hypothesis` with `reference`; the steps stand in reading order.
pub(super) fn align(reference: &[u32], hypothesis: &[u32]) -> Vec<Step> {
    let head = reference.iter().zip(hypothesis).take_while(|(a, b)| a == b).count();
    let (reference, hypothesis) = (&reference[head..], &hypothesis[head..]);
    let tail = reference.iter().rev().zip(hypothesis.iter().rev()).take_while(|(a, b)| a == b).count();
    let reference = &reference[..reference.len() - tail];
    let hypothesis = &hypothesis[..hypothesis.len() - tail];

    let mut steps = vec![Step::Same; head];
    match (reference.len(), hypothesis.len()) {
        (rows, 0) => steps.extend(std::iter::repeat_n(Step::Deleted, rows)),
        (0, columns) => steps.extend(std::iter::repeat_n(Step::Inserted, columns)),
        (rows, columns) => {
            let pattern = Pattern::new(reference, hypothesis);
            // All paths of least cost lie in the band of any bound on that cost.
            let band = Band::new(rows, columns, bound(&pattern, rows, columns));
            steps.extend(trace::trace(&pattern, band, KEPT, reference, hypothesis));
        }
    }
    steps.extend(std::iter::repeat_n(Step::Same, tail));
    steps
}

#[cfg(test)]
mod tests;
