//! Calibration line and ranking.

use super::{Uncertain, given};

/// A straight line through the log odds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) slope: Uncertain,
    pub(super) intercept: Uncertain,
}

/// The logistic regression of outcome on forecast log odds, by Newton's method; standard errors from the observed information.
/// None when the likelihood has no single highest point, or it is not reached.
pub(super) fn calibration_line(pairs: &[(f64, bool)], edge: f64) -> Option<Line> {
    let points: Vec<(f64, f64)> = pairs
        .iter()
        .map(|(pass, passed)| {
            let pass = pass.clamp(edge, 1.0 - edge);
            ((pass / (1.0 - pass)).ln(), given(*passed))
        })
        .collect();
    let (mut slope, mut intercept) = (1.0, 0.0);
    for _ in 0..50 {
        let (mut by_slope, mut by_intercept, mut information) = (0.0, 0.0, [0.0; 3]);
        for (odds, passed) in &points {
            let chance = 1.0 / (1.0 + (-(slope * odds + intercept)).exp());
            let (residual, weight) = (passed - chance, chance * (1.0 - chance));
            by_slope += residual * odds;
            by_intercept += residual;
            information[0] += weight * odds * odds;
            information[1] += weight * odds;
            information[2] += weight;
        }
        let [squares, cross, whole] = information;
        let determinant = squares * whole - cross * cross;
        if determinant <= 1e-9 * squares * whole || !determinant.is_finite() {
            return None;
        }
        let step = (whole * by_slope - cross * by_intercept) / determinant;
        let shift = (squares * by_intercept - cross * by_slope) / determinant;
        // Half a step at most doubles the reach of Newton's method without harm near the top.
        let length = (2.0 / step.abs().max(shift.abs()).max(2.0)).min(1.0);
        slope += length * step;
        intercept += length * shift;
        if step.abs() + shift.abs() < 1e-10 {
            let with_error =
                |value: f64, variance: f64| Uncertain { value, standard_error: variance.max(0.0).sqrt() };
            return (slope.abs() < 1e3 && intercept.abs() < 1e3).then(|| Line {
                slope: with_error(slope, whole / determinant),
                intercept: with_error(intercept, squares / determinant),
            });
        }
    }
    None
}

/// Share of (passed, not passed) pairs ranked right, ties one half, with the standard error of Hanley and McNeil (1982),
/// formulas 1 and 2. `pairs` are sorted.
pub(super) fn area_under_curve(pairs: &[(f64, bool)]) -> Option<Uncertain> {
    let (mut failed_below, mut passed_count, mut right) = (0.0, 0.0, 0.0);
    for equal in pairs.chunk_by(|one, other| one.0.total_cmp(&other.0).is_eq()) {
        let passed: f64 = equal.iter().map(|(_, passed)| given(*passed)).sum();
        let failed = equal.len() as f64 - passed;
        right += passed * (failed_below + failed / 2.0);
        failed_below += failed;
        passed_count += passed;
    }
    (passed_count > 0.0 && failed_below > 0.0).then(|| {
        let area = right / (passed_count * failed_below);
        let square = area * area;
        let (above, below) = (area / (2.0 - area) - square, 2.0 * square / (1.0 + area) - square);
        let variance = (area * (1.0 - area) + (passed_count - 1.0) * above + (failed_below - 1.0) * below)
            / (passed_count * failed_below);
        Uncertain { value: area, standard_error: variance.max(0.0).sqrt() }
    })
}
