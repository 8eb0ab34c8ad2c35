//! Agreement counted in code points.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Tally;
use crate::response::MarkedSpan;

/// Agreement over pairs of code point and label.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CharacterAgreement {
    /// All labels together; [`Tally::f1`] is the micro average, [`Tally::iou`] the character `IoU`.
    pub all: Tally,
    /// Every label that is due or given.
    pub labels: BTreeMap<String, Tally>,
}

impl CharacterAgreement {
    /// The mean of the labels' F1, each label counting alike; none without labels.
    pub fn macro_f1(&self) -> Option<f64> {
        let figures: Vec<f64> = self.labels.values().filter_map(Tally::f1).collect();
        (!figures.is_empty()).then(|| figures.iter().sum::<f64>() / figures.len() as f64)
    }
}

/// The ranges of one label, rising and without overlap.
fn merged(mut ranges: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    ranges.retain(|(start, end)| start < end);
    ranges.sort_unstable();
    let mut merged: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
    for (start, end) in ranges {
        match merged.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged
}

fn length(ranges: &[(u32, u32)]) -> u64 {
    ranges.iter().map(|(start, end)| u64::from(end - start)).sum()
}

/// Code points in both of two merged lists, in one sweep.
fn shared(mut one: &[(u32, u32)], mut other: &[(u32, u32)]) -> u64 {
    let mut sum = 0;
    while let (Some(a), Some(b)) = (one.first(), other.first()) {
        sum += u64::from(a.1.min(b.1).saturating_sub(a.0.max(b.0)));
        if a.1 <= b.1 {
            one = &one[1..];
        } else {
            other = &other[1..];
        }
    }
    sum
}

/// Agreement of one passage. A code point marked twice with one label counts once.
pub fn character_agreement(gold: &[MarkedSpan], given: &[MarkedSpan]) -> CharacterAgreement {
    let mut ranges: BTreeMap<&str, [Vec<(u32, u32)>; 2]> = BTreeMap::new();
    for (side, spans) in [gold, given].into_iter().enumerate() {
        for span in spans {
            ranges.entry(&span.label).or_default()[side].push((span.start, span.end));
        }
    }
    let labels: BTreeMap<String, Tally> = ranges
        .into_iter()
        .map(|(label, sides)| {
            let [gold, given] = sides.map(merged);
            let credit = shared(&gold, &given) as f64;
            (label.to_owned(), Tally { credit, gold: length(&gold), given: length(&given) })
        })
        .collect();
    CharacterAgreement { all: labels.values().copied().sum(), labels }
}
