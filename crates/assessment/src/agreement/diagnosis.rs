//! The rater's error, named, with its evidence.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::distance::{deviation_of_difference, mean_difference};
use super::spread::Spread;
use super::{Confusion, Halo};
use crate::statistics::correlation::fisher_at;
use crate::statistics::{Interval, Refusal, student};

/// The normal quantile of a two-sided 97.5 % interval: an error is named only if such an interval leaves no doubt, so
/// that a rater without errors is called lenient or severe about once in forty sets.
pub const CONFIDENCE_Z: f64 = 2.241_402_727_604_947;

/// Standardised bias from which a rater is lenient or severe: the flag of ETS's `RSMTool` 12.
pub(super) const BIAS_FLAG: f64 = 0.15;
/// Spread ratio below which a rater crowds the middle. Ours: three quarters of gold's spread.
pub(super) const SPREAD_FLAG: f64 = 0.75;
/// Correlation below which a scale is held upside down. Ours: beyond what chance gives.
pub(super) const INVERSION_FLAG: f64 = -0.3;
/// Excess of correlation between traits from which it is halo. Ours.
pub(super) const HALO_FLAG: f64 = 0.2;
/// Fewest pairs for a verdict on bias or inversion: one gate of ten essays.
const MINIMUM_FOR_PLACE: u32 = 10;
/// Fewest pairs or essays for a verdict on spread or halo: second moments need more than first ones.
const MINIMUM_FOR_SPREAD: u32 = 20;

/// What raters do wrong (Myford & Wolfe 2003, "Detecting and measuring rater effects", J. Applied Measurement 4:386–422).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RaterError {
    /// 관대: scores above gold.
    Lenient,
    /// 엄격: scores below gold.
    Severe,
    /// 중심화: keeps away from the ends.
    CentralTendency,
    /// 후광: one impression colours every trait.
    Halo,
    /// 뒤집힘: gives the low score for the high one.
    Inverted,
}

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// mean(rater − gold), points.
    Severity,
    /// SD(rater)/SD(gold).
    SpreadRatio,
    /// Pearson's r.
    Correlation,
    /// Mean correlation between traits, rater's less gold's.
    TraitCorrelationExcess,
}

/// One named error.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Evidence {
    /// Which.
    pub error: RaterError,
    /// What shows it.
    pub measure: Measure,
    /// Its value.
    pub value: f64,
    /// Lower end of its 97.5 % interval.
    pub low: f64,
    /// Upper end of its 97.5 % interval.
    pub high: f64,
    /// The value from which it is an error, in the measure's unit.
    pub threshold: f64,
    /// Pairs or essays.
    pub n: u32,
}

/// An error that could not be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Undecided {
    /// Which.
    pub error: RaterError,
    /// Why.
    pub because: Refusal,
}

/// Errors found, and errors that could neither be found nor ruled out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Diagnosis {
    /// Named errors.
    pub found: Vec<Evidence>,
    /// Errors without a verdict.
    pub undecided: Vec<Undecided>,
}

/// Value, interval, threshold.
type Finding = Option<(f64, Interval, f64)>;

impl Diagnosis {
    fn weigh(
        &mut self,
        error: RaterError,
        measure: Measure,
        n: u32,
        needed: u32,
        finding: impl FnOnce() -> Finding,
    ) {
        let because = if n < needed {
            Refusal::TooFew { n, needed }
        } else if let Some((value, Interval { low, high }, threshold)) = finding() {
            let (low, high) = (low.min(value), high.max(value));
            let beyond = match error {
                RaterError::Lenient | RaterError::Halo => value > threshold && low > 0.0,
                RaterError::Severe | RaterError::Inverted => value < threshold && high < 0.0,
                RaterError::CentralTendency => value < threshold && high < 1.0,
            };
            if beyond {
                self.found.push(Evidence { error, measure, value, low, high, threshold, n });
            }
            return;
        } else {
            Refusal::Undefined
        };
        self.undecided.push(Undecided { error, because });
    }
}

/// Bias with its t interval. Where all differences are alike their deviation is taken as if one pair lay one point off:
/// ten equal differences do not make a bias certain.
pub(super) fn severity(confusion: &Confusion, z: f64) -> Option<(f64, Interval)> {
    let n = f64::from(confusion.n());
    let value = mean_difference(confusion, |difference| difference)?;
    let deviation = deviation_of_difference(confusion)?.max(n.sqrt().recip());
    Some((value, Interval::around(value, student::quantile(z, n - 1.0) * deviation / n.sqrt())?))
}

/// Spread ratio with the interval of Pitman (1939) and Morgan (1939) for paired variances: with
/// K = 1 + 2(1 − r²)t²/(n − 2), the variance ratio's ends are its value times K ± √(K² − 1).
fn spread_ratio(confusion: &Confusion) -> Option<(f64, Interval)> {
    let n = f64::from(confusion.n());
    let spread = Spread::of(confusion);
    let value = spread.ratio()?;
    // A constant rater has no correlation and no variance to multiply; both get what one pair one point off would give.
    let square = spread.correlation().map_or(0.0, |r| r * r).min(1.0 - 1.0 / n);
    let least = n.sqrt().recip() / spread.gold_deviation()?;
    let t = student::quantile(CONFIDENCE_Z, n - 2.0);
    let k = 1.0 + 2.0 * (1.0 - square) * t * t / (n - 2.0);
    let stretch = (k + (k * k - 1.0).sqrt()).sqrt();
    Some((value, Interval::between(value / stretch, value.max(least) * stretch)?))
}

fn correlation(confusion: &Confusion) -> Option<(f64, Interval)> {
    let n = confusion.n();
    let value = Spread::of(confusion).correlation()?;
    let most = 1.0 - 1.0 / f64::from(n);
    Some((value, fisher_at(value.clamp(-most, most), usize::try_from(n).ok()?, CONFIDENCE_Z)?))
}

/// Names the errors in one trait's pairs, and halo if the set has several traits.
pub fn diagnose(confusion: &Confusion, halo: Option<&Halo>) -> Diagnosis {
    let n = confusion.n();
    let mut diagnosis = Diagnosis::default();
    let flag = BIAS_FLAG * Spread::of(confusion).pooled_deviation().unwrap_or(0.0);
    for (error, threshold) in [(RaterError::Lenient, flag), (RaterError::Severe, -flag)] {
        diagnosis.weigh(error, Measure::Severity, n, MINIMUM_FOR_PLACE, || {
            severity(confusion, CONFIDENCE_Z).map(|(value, interval)| (value, interval, threshold))
        });
    }
    diagnosis.weigh(RaterError::CentralTendency, Measure::SpreadRatio, n, MINIMUM_FOR_SPREAD, || {
        spread_ratio(confusion).map(|(value, interval)| (value, interval, SPREAD_FLAG))
    });
    diagnosis.weigh(RaterError::Inverted, Measure::Correlation, n, MINIMUM_FOR_PLACE, || {
        correlation(confusion).map(|(value, interval)| (value, interval, INVERSION_FLAG))
    });
    if let Some(halo) = halo {
        diagnosis.weigh(
            RaterError::Halo,
            Measure::TraitCorrelationExcess,
            halo.n,
            MINIMUM_FOR_SPREAD,
            || Some((halo.excess, Interval::around(halo.excess, halo.half_width?)?, HALO_FLAG)),
        );
    }
    diagnosis
}
