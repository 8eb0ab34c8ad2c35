//! Cloze: each gap is a typed entry of equal weight; a drop-down is one whose options are known.

use std::collections::BTreeMap;

use crate::item::GapKey;

use super::{Place, Score, entry};

pub(super) fn score(gaps: &BTreeMap<String, GapKey>, given: &BTreeMap<String, String>) -> Score {
    let mut total = Score { points: 0.0, meaning: 0.0, format: 0.0, findings: Vec::new(), comparison: None };
    for (id, gap) in gaps {
        let mut one = entry::score(gap, given.get(id).map_or("", String::as_str));
        total.points += one.points;
        total.meaning += one.meaning;
        total.format += one.format;
        for finding in &mut one.findings {
            finding.place = Place::Gap { id: id.clone() };
        }
        total.findings.append(&mut one.findings);
    }
    let count = gaps.len().max(1) as f64;
    total.points /= count;
    total.meaning /= count;
    total.format /= count;
    total
}
