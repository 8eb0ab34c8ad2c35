//! The bar that a vendor sets for raters.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::diagnosis::{BIAS_FLAG, severity};
use super::spread::Spread;
use super::{Agreement, Confusion, Scale};
use crate::statistics::{Figure, Interval, wilson};

/// What qualifies a rater on one trait. Shares lie in 0 … 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QualificationRule {
    /// Least share of equal scores.
    pub exact: f64,
    /// Least share at most one point apart.
    pub adjacent: f64,
    /// Largest share two points or more apart.
    pub discrepant: f64,
    /// Least quadratically weighted kappa.
    pub qwk: f64,
    /// Largest absolute standardised mean difference.
    pub smd: f64,
}

/// One part of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Criterion {
    /// Share of equal scores.
    Exact,
    /// Share at most one point apart.
    Adjacent,
    /// Share two points or more apart.
    Discrepant,
    /// Quadratically weighted kappa.
    Qwk,
    /// Standardised mean difference; its size counts.
    Smd,
}

/// One part of a rule, held against a set.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Check {
    /// Which.
    pub criterion: Criterion,
    /// The set's figure; none if undefined.
    pub value: Option<f64>,
    /// Its 95 % interval, if it can be said.
    pub interval: Option<Interval>,
    /// The bar.
    pub bar: f64,
    /// Whether the figure is on the right side; none if undefined.
    pub met: Option<bool>,
    /// Whether the whole interval is on the same side, so that another set like this would be judged alike.
    pub settled: bool,
}

impl QualificationRule {
    /// The rule that ships. Exact agreement by the number of points follows NAEP's scorer qualification (90 % for 2 points,
    /// 80 % for 3, 70 % for 4 to 6, and for more the same); QWK and SMD are `RSMTool`'s flags; the rest is ours.
    pub fn for_scale(scale: Scale) -> Self {
        let exact = match scale.points() {
            ..=2 => 0.9,
            3 => 0.8,
            _ => 0.7,
        };
        Self { exact, adjacent: 0.95, discrepant: 0.05, qwk: 0.7, smd: BIAS_FLAG }
    }

    /// Holds a trait's pairs against the rule; `qwk` is the figure with its bootstrap interval.
    pub(super) fn checks(&self, confusion: &Confusion, agreement: &Agreement, qwk: &Figure) -> Vec<Check> {
        let discrepant = wilson(f64::from(agreement.discrepant), agreement.n);
        let smd = severity(confusion, crate::statistics::Z).and_then(|(_, points)| {
            let unit = Spread::of(confusion).pooled_deviation()?;
            Interval::between(points.low / unit, points.high / unit)
        });
        let qwk_interval = qwk.shown().and_then(|shown| Interval::between(shown.low, shown.high));
        let least = |criterion, value: Option<f64>, interval: Option<Interval>, bar: f64| Check {
            criterion,
            value,
            interval,
            bar,
            met: value.map(|value| value >= bar),
            settled: interval.is_some_and(|Interval { low, high }| low >= bar || high < bar),
        };
        let most = |criterion, value: Option<f64>, interval: Option<Interval>, bar: f64| Check {
            criterion,
            value,
            interval,
            bar,
            met: value.map(|value| value.abs() <= bar),
            settled: interval.is_some_and(|Interval { low, high }| {
                (low >= -bar && high <= bar) || low > bar || high < -bar
            }),
        };
        vec![
            least(Criterion::Exact, Some(agreement.exact.estimate), Some(agreement.exact.into()), self.exact),
            least(
                Criterion::Adjacent,
                Some(agreement.adjacent.estimate),
                Some(agreement.adjacent.into()),
                self.adjacent,
            ),
            most(
                Criterion::Discrepant,
                discrepant.map(|share| share.estimate),
                discrepant.map(Interval::from),
                self.discrepant,
            ),
            least(Criterion::Qwk, agreement.qwk, qwk_interval, self.qwk),
            most(Criterion::Smd, agreement.smd, smd, self.smd),
        ]
    }
}
