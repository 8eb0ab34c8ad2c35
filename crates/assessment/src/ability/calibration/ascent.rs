//! Limited-memory quasi-Newton ascent (L-BFGS, Nocedal 1980) from a given scaling.

/// Remembered steps.
const MEMORY: usize = 10;
/// Halvings of a step that does not rise.
const HALVINGS: usize = 8;
/// Share of the promised rise that a step must bring (Armijo).
const RISE: f64 = 1e-4;

/// How to scale, limit and confine steps.
pub(super) trait Scaling {
    /// Multiplies a gradient by the inverse of the information assumed at the start.
    fn apply(&self, gradient: &mut [f64]);
    /// Factor, at most 1, that keeps a step within trusted length.
    fn limit(&self, step: &[f64]) -> f64;
    /// Brings a point back to where the function is defined.
    fn confine(&self, point: &mut [f64]);
}

/// Climbs `of` (value and gradient) for at most `climbs` steps; returns the point reached and its value.
pub(super) fn ascend(
    start: &[f64],
    climbs: usize,
    mut of: impl FnMut(&[f64]) -> (f64, Vec<f64>),
    scaling: &impl Scaling,
) -> (Vec<f64>, f64) {
    let mut point = start.to_vec();
    let (mut value, mut gradient) = of(&point);
    let mut memory: Vec<(Vec<f64>, Vec<f64>)> = Vec::new();
    for _ in 0..climbs {
        let mut step = direction(&gradient, &memory, scaling);
        let mut slope = dot(&step, &gradient);
        if slope <= 0.0 || !slope.is_finite() {
            memory.clear();
            step = direction(&gradient, &memory, scaling);
            slope = dot(&step, &gradient);
        }
        let mut length = scaling.limit(&step);
        let mut found = None;
        for _ in 0..HALVINGS {
            let mut next: Vec<f64> = point.iter().zip(&step).map(|(x, d)| x + length * d).collect();
            scaling.confine(&mut next);
            let (there, steepness) = of(&next);
            if there >= value + RISE * length * slope {
                found = Some((next, there, steepness));
                break;
            }
            length /= 2.0;
        }
        let Some((next, there, steepness)) = found else { break };
        let moved: Vec<f64> = next.iter().zip(&point).map(|(new, old)| new - old).collect();
        let bent: Vec<f64> = gradient.iter().zip(&steepness).map(|(old, new)| old - new).collect();
        if dot(&moved, &bent) > 1e-12 * dot(&bent, &bent).max(1e-12) {
            if memory.len() == MEMORY {
                memory.remove(0);
            }
            memory.push((moved, bent));
        }
        (point, value, gradient) = (next, there, steepness);
    }
    (point, value)
}

/// The two-loop recursion.
fn direction(gradient: &[f64], memory: &[(Vec<f64>, Vec<f64>)], scaling: &impl Scaling) -> Vec<f64> {
    let mut step = gradient.to_vec();
    let mut shares = Vec::with_capacity(memory.len());
    for (moved, bent) in memory.iter().rev() {
        let share = dot(moved, &step) / dot(moved, bent);
        step.iter_mut().zip(bent).for_each(|(x, y)| *x -= share * y);
        shares.push(share);
    }
    scaling.apply(&mut step);
    for ((moved, bent), share) in memory.iter().zip(shares.iter().rev()) {
        let back = dot(bent, &step) / dot(moved, bent);
        step.iter_mut().zip(moved).for_each(|(x, y)| *x += (share - back) * y);
    }
    step
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}
