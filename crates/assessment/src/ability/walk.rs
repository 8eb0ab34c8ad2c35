//! Growth noise as a random walk on a grid.

/// Largest share that may move in one pass. Up to here the three-point kernel is totally positive of order 2 (stay² ≥ move
/// left × move right), so that walking keeps order: who is more able before is more able after.
const MOST: f64 = 2.0 / 3.0;

/// A symmetric walk of given variance per step on an equally spaced grid with reflecting ends: a point keeps `1 − q` and
/// gives `q / 2` to either neighbour, `q = variance / step²`. Mean and variance are exact. A variance of 0 is the identity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Walk {
    share: f64,
    passes: u32,
}

impl Walk {
    pub(crate) fn new(variance: f64, step: f64) -> Self {
        let whole = variance / (step * step);
        let passes = (whole / MOST).ceil().max(1.0);
        Self { share: whole / passes, passes: passes as u32 }
    }

    /// The largest noise per step that one pass can carry on such a grid.
    pub(crate) fn most_noise(step: f64) -> f64 {
        step * MOST.sqrt()
    }

    pub(crate) fn is_still(self) -> bool {
        self.share <= 0.0
    }

    /// One step of the walk. The kernel is symmetric: this carries densities forward and likelihoods back.
    pub(crate) fn advance(self, values: &mut [f64]) {
        if self.is_still() {
            return;
        }
        for _ in 0..self.passes {
            let mut before = values[0];
            for index in 0..values.len() {
                let here = values[index];
                let after = values.get(index + 1).copied().unwrap_or(here);
                values[index] = here + 0.5 * self.share * (before + after - 2.0 * here);
                before = here;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ability::grid::Grid;

    #[test]
    fn adds_exactly_its_variance_and_moves_no_mean() {
        let grid = Grid::symmetric(6.0, 0.3);
        for variance in [0.0, 0.01, 0.04, 0.2] {
            let mut density = grid.normal(0.3, 0.8);
            let moment = |density: &[f64], power: i32| -> f64 {
                grid.points
                    .iter()
                    .zip(density)
                    .map(|(point, weight)| (point - 0.3).powi(power) * weight)
                    .sum()
            };
            let before = moment(&density, 2);
            Walk::new(variance, grid.step).advance(&mut density);
            assert!(moment(&density, 1).abs() < 1e-9);
            assert!((moment(&density, 2) - before - variance).abs() < 1e-9, "{variance}");
        }
    }
}
