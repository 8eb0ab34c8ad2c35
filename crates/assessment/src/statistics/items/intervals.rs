//! 95 % intervals of item and test figures, all analytic.

use crate::statistics::moments::Moments;
use crate::statistics::{Interval, Z, student, wilson};

/// An interval of some width: nothing varies where both ends agree, and that is no certainty.
fn wide(interval: Interval) -> Option<Interval> {
    (interval.low < interval.high).then_some(interval)
}

/// Of a mean mark over its maximum: Wilson's if all marks lie in 0 … maximum (for partial credit it is then too wide, never
/// too narrow, since no share in 0 … 1 varies more than all-or-nothing), Student's otherwise.
pub(super) fn facility(marks: &[f64], of: &Moments, maximum: f64) -> Option<Interval> {
    if !marks.iter().all(|mark| (0.0..=maximum).contains(mark)) {
        let Interval { low, high } = mean(of)?;
        return Interval::between(low / maximum, high / maximum);
    }
    let n = u32::try_from(of.n).ok()?;
    wilson(of.mean / maximum * f64::from(n), n).map(Interval::from)
}

/// Of a mean: x̄ ± t·s/√n.
pub(super) fn mean(of: &Moments) -> Option<Interval> {
    let n = of.n as f64;
    Interval::around(of.mean, student::quantile(Z, n - 1.0) * of.deviation()? / n.sqrt()).and_then(wide)
}

/// Of a median: the order statistics that are n/2 ± 1.96·√n/2 from the end (Conover 1999, "Practical Nonparametric
/// Statistics", §3.2). Totals that tie there leave it no width.
pub(super) fn median(totals: &[f64]) -> Option<Interval> {
    let mut rising = totals.to_vec();
    rising.sort_unstable_by(f64::total_cmp);
    let n = totals.len() as f64;
    let from_end = (n / 2.0 - Z * n.sqrt() / 2.0).floor().max(1.0) as usize;
    let low = rising.get(from_end - 1)?;
    let high = rising.get(rising.len().checked_sub(from_end)?)?;
    Interval::between(*low, *high).and_then(wide)
}

/// Of a deviation, by the delta method on its logarithm: var(s²) ≈ (m₄ − s⁴(n − 3)/(n − 1))/n, whatever the shape.
pub(super) fn deviation(values: &[f64], of: &Moments) -> Option<Interval> {
    let (n, variance) = (of.n as f64, of.variance()?);
    let fourth = values.iter().map(|value| (value - of.mean).powi(4)).sum::<f64>() / n;
    let of_variance = ((fourth - variance * variance * (n - 3.0) / (n - 1.0)) / n).max(0.0);
    let stretch = (Z * of_variance.sqrt() / (2.0 * variance)).exp();
    Interval::between(variance.sqrt() / stretch, variance.sqrt() * stretch).and_then(wide)
}

/// Of an item's deviation. Marks of all or nothing have the deviation m·√(p(1 − p)), which is flat at p = ½, where the delta
/// method fails: theirs is what Wilson's interval of p allows.
pub(super) fn item_deviation(marks: &[f64], of: &Moments, maximum: f64) -> Option<Interval> {
    let full = |mark: f64| mark.total_cmp(&maximum).is_eq();
    if of.squares == 0.0 || !marks.iter().all(|mark| full(*mark) || *mark == 0.0) {
        return deviation(marks, of);
    }
    let n = of.n as f64;
    let Interval { low, high } = facility(marks, of, maximum)?;
    let of_share = |p: f64| maximum * (p * (1.0 - p) * n / (n - 1.0)).sqrt();
    let most = of_share(0.5_f64.clamp(low, high));
    Interval::between(of_share(low).min(of_share(high)), most).and_then(wide)
}

/// Of the root of a covariance over a given sum: cov ± 1.96·√((m₂₂ − cov²)/n), the sum taken as known.
pub(super) fn effective_weight(
    (x, of_x): (&[f64], &Moments),
    (totals, of_totals): (&[f64], &Moments),
    with_total: f64,
    root_sum: f64,
) -> Option<Interval> {
    let n = of_x.n as f64;
    let square = |x: &f64, total: &f64| ((x - of_x.mean) * (total - of_totals.mean)).powi(2);
    let fourth = x.iter().zip(totals).map(|(x, total)| square(x, total)).sum::<f64>() / n;
    let covariance = with_total / n;
    let half = Z * ((fourth - covariance * covariance).max(0.0) / n).sqrt();
    let weight = |covariance: f64| (covariance.max(0.0) * n).sqrt() / root_sum;
    Interval::between(weight(covariance - half), weight(covariance + half).min(1.0)).and_then(wide)
}

/// Of a difference of two shares over groups of one `size`: Newcombe's, from both Wilson intervals (Newcombe 1998, "Interval
/// estimation for the difference between independent proportions", Statistics in Medicine 17:873–890, method 10). None
/// for sums that are no shares.
pub(super) fn difference(lower: f64, upper: f64, size: usize) -> Option<Interval> {
    let n = u32::try_from(size).ok()?;
    if ![lower, upper].iter().all(|sum| (0.0..=f64::from(n)).contains(sum)) {
        return None;
    }
    let (lower, upper) = (wilson(lower, n)?, wilson(upper, n)?);
    let difference = upper.estimate - lower.estimate;
    let below = (upper.estimate - upper.low).hypot(lower.high - lower.estimate);
    let above = (upper.high - upper.estimate).hypot(lower.estimate - lower.low);
    Interval::between(difference - below, difference + above)
}

/// Of 1 − alpha, by its logarithm: SE = √(2k/((k − 1)(n − 2))) (Bonett 2002, "Sample size requirements for testing and
/// estimating coefficient alpha", J. Educ. Behav. Statistics 27:335–340). None at alpha = 1.
pub(super) fn unreliability(alpha: f64, items: u32, n: usize) -> Option<Interval> {
    let k = f64::from(items);
    let error = (2.0 * k / ((k - 1.0) * (n as f64 - 2.0))).sqrt();
    let of = 1.0 - alpha;
    (of > 1e-12).then(|| Interval::between(of * (-Z * error).exp(), of * (Z * error).exp())).flatten()
}

/// Of the standard error of measurement: its square is k times the residual mean square of attempts × items, so that
/// its logarithm has the error 1/√(2(n − 1)(k − 1)).
pub(super) fn standard_error(value: f64, items: u32, n: usize) -> Option<Interval> {
    let stretch = (Z / (2.0 * (n as f64 - 1.0) * (f64::from(items) - 1.0)).sqrt()).exp();
    Interval::between(value / stretch, value * stretch).and_then(wide)
}

/// Of skewness: ± 1.96 times its standard error under a normal shape, √(6n(n − 1)/((n − 2)(n + 1)(n + 3))). It answers whether
/// the shape is plausibly normal.
pub(super) fn skewness(value: f64, n: usize) -> Option<Interval> {
    Interval::around(value, Z * skewness_error(n))
}

/// Of kurtosis: as for skewness, with 2·SE(skewness)·√((n² − 1)/((n − 3)(n + 5))).
pub(super) fn kurtosis(value: f64, n: usize) -> Option<Interval> {
    let size = n as f64;
    let error = 2.0 * skewness_error(n) * ((size * size - 1.0) / ((size - 3.0) * (size + 5.0))).sqrt();
    Interval::around(value, Z * error)
}

fn skewness_error(n: usize) -> f64 {
    let n = n as f64;
    (6.0 * n * (n - 1.0) / ((n - 2.0) * (n + 1.0) * (n + 3.0))).sqrt()
}
