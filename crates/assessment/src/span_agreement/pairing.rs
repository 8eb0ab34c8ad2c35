//! Which given span stands for which of gold, where a pair must be named.

use super::modes::overlap;
use crate::response::MarkedSpan;

/// Shared code points over all code points of two spans.
fn iou(one: &MarkedSpan, other: &MarkedSpan) -> f64 {
    let shared = f64::from(one.end.min(other.end).saturating_sub(one.start.max(other.start)));
    let length = |span: &MarkedSpan| f64::from(span.end.saturating_sub(span.start));
    shared / (length(one) + length(other) - shared)
}

/// Pairs (place in gold, place in given) of overlapping spans, one to one, in order of gold: equal labels before others,
/// then the larger `IoU`, then whatever comes first.
pub fn pair_spans(gold: &[MarkedSpan], given: &[MarkedSpan]) -> Vec<(usize, usize)> {
    let mut candidates: Vec<(bool, f64, usize, usize)> = Vec::new();
    for (g, one) in gold.iter().enumerate() {
        let overlapping = given.iter().enumerate().filter(|(_, other)| overlap(one, other));
        candidates.extend(overlapping.map(|(m, other)| (one.label != other.label, -iou(one, other), g, m)));
    }
    candidates
        .sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then((a.2, a.3).cmp(&(b.2, b.3))));
    let (mut free_gold, mut free_given) = (vec![true; gold.len()], vec![true; given.len()]);
    let mut pairs = Vec::new();
    for (_, _, g, m) in candidates {
        if free_gold[g] && free_given[m] {
            (free_gold[g], free_given[m]) = (false, false);
            pairs.push((g, m));
        }
    }
    pairs.sort_unstable();
    pairs
}
