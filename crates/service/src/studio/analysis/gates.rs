//! How reliably a gate measures.

use std::collections::BTreeMap;

use assessment::GateId;
use assessment::attempt::Behaviour;
use assessment::statistics::items::{Marks, TestReport, report};
use store::Sitting;

/// A version of a gate, by its judged sittings.
#[derive(Clone, Debug)]
pub struct GateAnalysis {
    /// The gate.
    pub gate: GateId,
    /// Its version.
    pub version: u32,
    /// Items of a sitting.
    pub items: usize,
    /// Mean, alpha, standard error of measurement. A gate that draws its items anew is counted by their places: then
    /// alpha is that of items drawn at random, which is what a sitting is.
    pub report: TestReport,
}

/// Every gate version that was sat. Sittings are judged whole, and all of one version have as many items.
pub(super) fn gates(sittings: &[Sitting]) -> Vec<GateAnalysis> {
    let mut versions: BTreeMap<(&GateId, u32), Vec<Vec<Option<f64>>>> = BTreeMap::new();
    for sitting in sittings.iter().filter(|sitting| sitting.behaviour == Behaviour::Mock) {
        let Some(gate) = &sitting.gate else { continue };
        let points: Vec<Option<f64>> = sitting.answers.iter().map(|answer| Some(answer.points)).collect();
        if !points.is_empty() {
            versions.entry((&gate.id, gate.version)).or_default().push(points);
        }
    }
    let analysis = |((gate, version), mut rows): ((&GateId, u32), Vec<Vec<Option<f64>>>)| {
        let items = rows.iter().map(Vec::len).max()?;
        // One that drew from a bank that had run out is shorter, and no measure of the whole.
        rows.retain(|row| row.len() == items);
        let marks = Marks::new(vec![1.0; items], rows).ok()?;
        Some(GateAnalysis { gate: gate.clone(), version, items, report: report(&marks).test })
    };
    versions.into_iter().filter_map(analysis).collect()
}
