//! The ablest and the weakest by total.

use super::Marks;

/// Attempts by rising total, ties by their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    order: Vec<usize>,
}

/// The size of the upper and of the lower group among `n` attempts: 27 %, rounded half up, at least 1 (Kelley 1939, "The
/// selection of upper and lower groups for the validation of test items", J. Educ. Psychology 30:17–24).
pub fn group_size(n: usize) -> usize {
    ((0.27 * n as f64 + 0.5).floor() as usize).max(1).min(n)
}

impl Groups {
    /// Orders once for all items.
    pub fn of(totals: &[f64]) -> Self {
        let mut order: Vec<usize> = (0..totals.len()).collect();
        order.sort_by(|one, other| totals[*one].total_cmp(&totals[*other]));
        Self { order }
    }

    /// The `size` lowest and the `size` highest.
    pub fn ends(&self, size: usize) -> (&[usize], &[usize]) {
        let size = size.min(self.order.len());
        (&self.order[..size], &self.order[self.order.len() - size..])
    }

    /// Sums of an item's marks in the lower and the upper 27 %, each over its maximum.
    pub(super) fn sums(&self, marks: &Marks, item: usize) -> (f64, f64) {
        let (lower, upper) = self.ends(group_size(self.order.len()));
        let sum = |group: &[usize]| group.iter().map(|attempt| marks.item(item)[*attempt]).sum::<f64>();
        (sum(lower) / marks.maximum(item), sum(upper) / marks.maximum(item))
    }

    /// Facility in the upper less facility in the lower 27 %; none without attempts or if the maximum is 0.
    pub(super) fn difference(&self, marks: &Marks, item: usize) -> Option<f64> {
        let (lower, upper) = self.sums(marks, item);
        (!self.order.is_empty() && marks.maximum(item) > 0.0)
            .then(|| (upper - lower) / group_size(self.order.len()) as f64)
    }
}
