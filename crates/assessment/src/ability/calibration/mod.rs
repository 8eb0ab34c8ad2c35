//! Item curves, growth and the tie between domains, learned from answers alone.
//!
//! Marginal maximum a posteriori: every learner's abilities are integrated out (Bock and Aitkin 1981), growth as a hidden
//! random walk with drift per domain, domains tied by a common factor. The gradient of the marginal likelihood is the
//! expected complete-data score (Fisher's identity), so one pass of smoothing per learner gives it exactly; a
//! quasi-Newton climb from the EM step's own scaling (Jamshidian and Jennrich 1997) does the rest. Spreads of the priors
//! are learned in between (empirical Bayes).

mod ascent;
mod chain;
mod marginal;
mod parameters;
mod parts;
mod priors;
mod scaling;
mod sequence;
mod totals;

use super::grid::Grid;
use super::model::{Growth, ItemEstimate, Model};
use super::{AbilityError, Answer, BankItem};
use marginal::Marginal;
use parameters::Parameters;
use priors::Priors;
use totals::Totals;

/// Half width and step of the grid on which starting ability plus noise is held.
const REACH: f64 = 6.0;
const STEP: f64 = 0.3;
/// Rounds of learning the spreads, and steps of climbing within each.
const ROUNDS: usize = 7;
const CLIMBS: usize = 8;
/// A round that gains less log posterior than this per learner ends the work.
const ENOUGH: f64 = 1e-3;

/// Learns a [`Model`] of `domains` domains from the answers of `learners`, each in the order given.
///
/// Works from no learners (every item then keeps its prior, the author's guess) to many thousands; one pass costs about a
/// microsecond per answer and there are some sixty, on as many threads as the machine has. The result is the same for any
/// number of threads.
///
/// # Errors
/// [`AbilityError::UnknownDomain`] and [`AbilityError::Guess`] for items, [`AbilityError::UnknownItem`] for answers.
pub fn calibrate<A: AsRef<[Answer]>>(
    domains: usize,
    bank: &[BankItem],
    learners: &[A],
) -> Result<Model, AbilityError> {
    calibrate_on(parts::threads(), domains, bank, learners)
}

/// The same on a number of threads.
pub(super) fn calibrate_on<A: AsRef<[Answer]>>(
    threads: usize,
    domains: usize,
    bank: &[BankItem],
    learners: &[A],
) -> Result<Model, AbilityError> {
    check(domains, bank, learners)?;
    let mut priors = Priors::new(bank, domains);
    let marginal = Marginal::new(domains, bank, learners, Grid::symmetric(REACH, STEP), threads);
    let mut parameters = Parameters::start(bank.len(), domains, &priors);
    let mut totals = marginal.evaluate(&parameters, true);
    let mut best = f64::NEG_INFINITY;
    for round in 0..ROUNDS {
        if round > 0 {
            priors.learn(&parameters, &totals);
        }
        let (climbed, value) = climb(&marginal, &priors, &parameters, &totals);
        parameters = climbed;
        totals = marginal.evaluate(&parameters, true);
        if (value - best).abs() < ENOUGH * (1.0 + learners.len() as f64) {
            break;
        }
        best = value;
    }
    Ok(summary(bank, &priors, &parameters, &totals, &marginal))
}

fn check<A: AsRef<[Answer]>>(domains: usize, bank: &[BankItem], learners: &[A]) -> Result<(), AbilityError> {
    for (index, item) in bank.iter().enumerate() {
        if item.domain >= domains {
            return Err(AbilityError::UnknownDomain { item: index, domain: item.domain, domains });
        }
        if item.guess.is_some_and(|guess| !guess.is_finite()) {
            return Err(AbilityError::Guess { item: index });
        }
    }
    let answers = learners.iter().flat_map(AsRef::as_ref);
    match answers.map(|answer| answer.item).find(|item| *item >= bank.len()) {
        Some(item) => Err(AbilityError::UnknownItem { item, items: bank.len() }),
        None => Ok(()),
    }
}

/// Climbs from `parameters` under fixed priors; returns where it came to and the log posterior there.
fn climb(
    marginal: &Marginal,
    priors: &Priors,
    parameters: &Parameters,
    totals: &Totals,
) -> (Parameters, f64) {
    let scaling = priors.scaling(parameters, totals);
    let posterior = |flat: &[f64]| {
        let here = parameters.with(flat);
        let mut totals = marginal.evaluate(&here, false);
        priors.add(&here, &mut totals);
        (totals.log_likelihood, totals.gradient)
    };
    let (flat, value) = ascent::ascend(parameters.flat(), CLIMBS, posterior, &scaling);
    (parameters.with(&flat), value)
}

fn summary(
    bank: &[BankItem],
    priors: &Priors,
    parameters: &Parameters,
    totals: &Totals,
    marginal: &Marginal,
) -> Model {
    let items = bank.iter().enumerate().map(|(index, item)| {
        let [log_discrimination, difficulty] = parameters.item(index);
        ItemEstimate {
            domain: item.domain,
            discrimination: log_discrimination.exp(),
            difficulty,
            covariance: priors.covariance(index, totals),
            answers: totals.items[index].answers,
        }
    });
    Model {
        items: items.collect(),
        loadings: (0..parameters.domains()).map(|domain| parameters.loading(domain)).collect(),
        growth: Growth { drift: parameters.drift(), noise: parameters.noise(), reach: marginal.longest() },
        unseen: priors.unseen(parameters.domains()),
        learners: marginal.learners(),
        log_likelihood: totals.log_likelihood,
    }
}
