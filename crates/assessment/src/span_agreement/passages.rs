//! Spans over many passages, as they are shown.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{ModeTallies, Tally, character_agreement, span_agreement};
use crate::response::MarkedSpan;
use crate::statistics::{Figure, bootstrap};

/// Passages below which no F1 is shown. Spans of one passage succeed and fail together, so that passages are what is
/// counted; ten is one small gate.
pub const FEWEST_PASSAGES: u32 = 10;

/// F1 over passages, sums first (micro average), with bootstrap intervals over passages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PassagesReport {
    /// The sums behind the figures.
    pub tallies: ModeTallies,
    /// Same range and label.
    pub strict: Figure,
    /// Same range.
    pub exact: Figure,
    /// Half for any other overlap.
    pub partial: Figure,
    /// Overlap and same label.
    pub kind: Figure,
    /// By code point and label.
    pub characters: Figure,
}

/// Reports on passages, each gold and given. `seed` fixes the resamples.
pub fn passages_report(passages: &[(Vec<MarkedSpan>, Vec<MarkedSpan>)], seed: u64) -> PassagesReport {
    let modes: Vec<ModeTallies> = passages.iter().map(|(gold, given)| span_agreement(gold, given)).collect();
    let characters: Vec<Tally> =
        passages.iter().map(|(gold, given)| character_agreement(gold, given).all).collect();
    let figure = |tallies: &[Tally]| {
        let again = |drawn: &[usize]| drawn.iter().map(|at| tallies[*at]).sum::<Tally>().f1();
        let all = tallies.iter().copied().sum::<Tally>();
        Figure::new(tallies.len(), FEWEST_PASSAGES, all.f1(), |_| bootstrap(tallies.len(), seed, again).ok())
    };
    let mode = |of: fn(&ModeTallies) -> Tally| figure(&modes.iter().map(of).collect::<Vec<_>>());
    PassagesReport {
        tallies: modes.iter().copied().sum(),
        strict: mode(|tallies| tallies.strict),
        exact: mode(|tallies| tallies.exact),
        partial: mode(|tallies| tallies.partial),
        kind: mode(|tallies| tallies.kind),
        characters: figure(&characters),
    }
}
