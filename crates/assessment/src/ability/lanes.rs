//! Sums over grid points in four lanes. A plain loop must add in order, one at a time; calibration spends its life here.

const LANES: usize = 4;

/// Σ a.
pub(crate) fn sum(a: &[f64]) -> f64 {
    let chunks = a.chunks_exact(LANES);
    let rest: f64 = chunks.remainder().iter().sum();
    let mut lanes = [0.0; LANES];
    for chunk in chunks {
        for lane in 0..LANES {
            lanes[lane] += chunk[lane];
        }
    }
    rest + (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}

/// Σ a b.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let (left, right) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    let rest: f64 = left.remainder().iter().zip(right.remainder()).map(|(x, y)| x * y).sum();
    let mut lanes = [0.0; LANES];
    for (x, y) in left.zip(right) {
        for lane in 0..LANES {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    rest + (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}

/// Writes a b to `product`.
pub(crate) fn multiply(product: &mut [f64], a: &[f64], b: &[f64]) {
    for (cell, (x, y)) in product.iter_mut().zip(a.iter().zip(b)) {
        *cell = x * y;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn equals_plain_sums(a in prop::collection::vec(-1.0_f64..1.0, 0..19)) {
            prop_assert!((sum(&a) - a.iter().sum::<f64>()).abs() < 1e-12);
            prop_assert!((dot(&a, &a) - a.iter().map(|x| x * x).sum::<f64>()).abs() < 1e-12);
        }
    }
}
