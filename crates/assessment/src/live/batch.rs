//! A batch and its inspection.

use super::{Measure, Terms};

/// A batch of tasks, as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Index of its first task.
    pub first: usize,
    /// Tasks in it.
    pub size: usize,
    /// Tasks handed in so far, redone ones once.
    pub handed_in: usize,
    /// Gold tasks that have been inspected.
    pub inspected: usize,
    /// Those that were defective when first inspected.
    pub defects: usize,
    /// What follows from that; none before all its gold has been inspected.
    pub measure: Option<Measure>,
}

impl Batch {
    /// Percent of the inspected tasks that were defective.
    pub fn defect_percent(&self) -> Option<f64> {
        (self.inspected > 0).then(|| 100.0 * self.defects as f64 / self.inspected as f64)
    }
}

/// What `defects` among `inspected` tasks lead to: the strictest rule whose share is reached.
pub fn measure_of(terms: &Terms, defects: usize, inspected: usize) -> Measure {
    let reached = |from: u8| inspected > 0 && defects * 100 >= usize::from(from) * inspected;
    let rules = terms.defect_rules.iter().filter(|rule| reached(rule.from_percent));
    rules.map(|rule| rule.measure).max().unwrap_or_default()
}
