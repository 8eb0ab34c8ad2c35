//! How good past forecasts turned out, published beside every figure (Murphy 1973; Steyerberg 2010).

mod bins;
mod fit;

use serde::{Deserialize, Serialize};

pub use bins::Bin;

use bins::{bins, expected_error};
use fit::{area_under_curve, calibration_line};

/// Forecasts are kept this far from 0 and 1 where a logarithm is taken.
const EDGE: f64 = 1e-6;

/// One forecast and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Forecast chance of passing; brought into 0 … 1, ignored when not a number.
    pub pass: f64,
    /// Its 80 % interval, if one was given.
    pub interval: Option<(f64, f64)>,
    /// Whether the learner passed.
    pub passed: bool,
    /// The true chance of passing. Only simulations know it; without it there is no coverage.
    pub chance: Option<f64>,
}

/// A figure with its standard error.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Uncertain {
    /// The figure.
    pub value: f64,
    /// Its standard error.
    pub standard_error: f64,
}

/// Measures of past forecasts. What is not defined for the data is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reliability {
    /// Outcomes counted.
    pub count: usize,
    /// Share that passed. Needs one outcome, and so do all up to the bins.
    pub base_rate: Option<f64>,
    /// Mean squared error of the forecasts (Brier 1950), 0 … 1, less is better; needs two outcomes for its error.
    pub brier: Option<Uncertain>,
    /// What always forecasting the base rate would have scored.
    pub brier_of_base_rate: Option<f64>,
    /// Mean negative log likelihood in nats.
    pub log_loss: Option<f64>,
    /// Standard deviation of the forecasts: how much they tell learners apart.
    pub sharpness: Option<f64>,
    /// Expected calibration error over the bins: mean |forecast − observed| weighted by count.
    pub calibration_error: Option<f64>,
    /// What the calibration error would be on average were every forecast exactly right (Bröcker and Smith 2007), and the
    /// standard deviation of that. An error below the floor says nothing against the forecasts.
    pub noise_floor: Option<(f64, f64)>,
    /// Whether the calibration error is within two standard deviations above its floor. Needs 100 outcomes.
    pub calibrated: Option<bool>,
    /// Ten bins of equal count by forecast, fewer with fewer outcomes.
    pub bins: Vec<Bin>,
    /// Slope of outcome on forecast log odds (Cox 1958): 1 is right, below 1 is overconfident. None unless there are both
    /// outcomes and forecasts neither all equal nor separating them.
    pub slope: Option<Uncertain>,
    /// Intercept of the same line: 0 is right, below 0 is too hopeful.
    pub intercept: Option<Uncertain>,
    /// Share of pairs (one passed, one not) that the forecasts rank right, ties one half. None unless there are both.
    pub area_under_curve: Option<Uncertain>,
    /// Share of true chances inside their 80 % interval. None unless some outcome has both.
    pub coverage: Option<f64>,
}

/// Outcomes below which no verdict on calibration is given, and none of the figures should be published: a bin then holds
/// fewer than ten, and perfect forecasts would be off by more than what matters.
pub const ENOUGH_OUTCOMES: usize = 100;

/// Measures these outcomes.
pub fn reliability(outcomes: &[Outcome]) -> Reliability {
    let mut kept: Vec<Outcome> = outcomes.iter().copied().filter(|outcome| !outcome.pass.is_nan()).collect();
    for outcome in &mut kept {
        outcome.pass = outcome.pass.clamp(0.0, 1.0);
    }
    kept.sort_by(|one, other| one.pass.total_cmp(&other.pass));
    let pairs: Vec<(f64, bool)> = kept.iter().map(|outcome| (outcome.pass, outcome.passed)).collect();
    let bins = bins(&pairs);
    let base_rate = mean(pairs.iter().map(|(_, passed)| given(*passed)));
    let weigh = |error: &dyn Fn(&Bin) -> f64| {
        mean(bins.iter().flat_map(|bin| std::iter::repeat_n(error(bin), bin.observed.trials as usize)))
    };
    let calibration_error = weigh(&|bin| (bin.forecast - bin.observed.estimate).abs());
    let noise_floor = (!pairs.is_empty()).then(|| expected_error(&pairs));
    let verdict = |(error, (floor, spread)): (f64, (f64, f64))| error <= floor + 2.0 * spread;
    let line = calibration_line(&pairs, EDGE);
    Reliability {
        count: pairs.len(),
        base_rate,
        brier: brier(&pairs),
        brier_of_base_rate: base_rate.map(|rate| rate * (1.0 - rate)),
        log_loss: mean(pairs.iter().map(|(pass, passed)| {
            let pass = pass.clamp(EDGE, 1.0 - EDGE);
            -if *passed { pass.ln() } else { (1.0 - pass).ln() }
        })),
        sharpness: mean(pairs.iter().map(|(pass, _)| *pass))
            .and_then(|centre| mean(pairs.iter().map(|(pass, _)| (pass - centre).powi(2))))
            .map(f64::sqrt),
        calibration_error,
        noise_floor,
        calibrated: calibration_error
            .zip(noise_floor)
            .filter(|_| pairs.len() >= ENOUGH_OUTCOMES)
            .map(verdict),
        bins,
        slope: line.map(|line| line.slope),
        intercept: line.map(|line| line.intercept),
        area_under_curve: area_under_curve(&pairs),
        coverage: coverage(&kept),
    }
}

fn brier(pairs: &[(f64, bool)]) -> Option<Uncertain> {
    let errors = || pairs.iter().map(|(pass, passed)| (pass - given(*passed)).powi(2));
    let value = mean(errors()).filter(|_| pairs.len() > 1)?;
    let variance = mean(errors().map(|error| (error - value).powi(2)))?;
    Some(Uncertain { value, standard_error: (variance / pairs.len() as f64).sqrt() })
}

fn coverage(outcomes: &[Outcome]) -> Option<f64> {
    let known = outcomes.iter().filter_map(|outcome| outcome.interval.zip(outcome.chance));
    mean(known.map(|((low, high), chance)| given(low - 1e-9 <= chance && chance <= high + 1e-9)))
}

/// 1 for passed, 0 for not.
fn given(passed: bool) -> f64 {
    f64::from(u8::from(passed))
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_usize), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / count as f64)
}
