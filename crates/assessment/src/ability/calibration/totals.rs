//! Sums over answers: log likelihood, its gradient, and information.

/// What one pass over all learners gives.
#[derive(Clone, Debug)]
pub(super) struct Totals {
    pub(super) log_likelihood: f64,
    /// By each of the flat parameters.
    pub(super) gradient: Vec<f64>,
    /// Of each item; zero unless asked for.
    pub(super) items: Vec<ItemInformation>,
    /// Sum over learners of squared scores of drift, noise and logits (empirical Fisher information).
    pub(super) scalars: Vec<f64>,
}

/// Information on (ln a, b) of one item: entries aa, ab, bb.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ItemInformation {
    pub(super) answers: u32,
    /// Were abilities known.
    pub(super) complete: [f64; 3],
    /// Lost because they are not: the posterior variance of the score (Louis 1982).
    pub(super) missing: [f64; 3],
}

impl Totals {
    pub(super) fn new(items: usize, scalars: usize) -> Self {
        Self {
            log_likelihood: 0.0,
            gradient: vec![0.0; 2 * items + scalars],
            items: vec![ItemInformation::default(); items],
            scalars: vec![0.0; scalars],
        }
    }

    /// Adds the totals of other learners.
    pub(super) fn add(&mut self, other: &Self) {
        self.log_likelihood += other.log_likelihood;
        let scalars = self.scalars.iter_mut().zip(&other.scalars);
        self.gradient.iter_mut().zip(&other.gradient).chain(scalars).for_each(|(sum, part)| *sum += part);
        for (sum, part) in self.items.iter_mut().zip(&other.items) {
            sum.answers += part.answers;
            for entry in 0..3 {
                sum.complete[entry] += part.complete[entry];
                sum.missing[entry] += part.missing[entry];
            }
        }
    }
}
