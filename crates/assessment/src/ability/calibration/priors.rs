//! Weak priors, and the spreads of items learned from the items themselves.

use super::parameters::Parameters;
use super::totals::Totals;
use crate::ability::{BankItem, ItemEstimate};

/// Spread of difficulties and of ln a before any answer, and how many items' worth that belief weighs.
const DIFFICULTY_SPREAD: f64 = 1.0;
const SLOPE_SPREAD: f64 = 0.4;
const SPREAD_WEIGHT: f64 = 6.0;
/// Items' worth of belief that a pool's mean difficulty, and the mean of ln a, is 0.
const MEAN_WEIGHT: f64 = 1.0;
const SLOPE_MEAN_WEIGHT: f64 = 10.0;
/// Difficulty beyond which an author's guess is cut: practically nobody, or everybody, gets it right.
const FARTHEST_GUESS: f64 = 5.0;
/// Prior deviation of drift and of noise around 0, ability units per practised item.
pub(super) const DRIFT: f64 = 0.1;
pub(super) const NOISE: f64 = 0.15;
/// Prior deviation of the domains' common logit of the loading, and of one domain around it.
const LOGIT: f64 = 1.5;
pub(super) const LOGIT_APART: f64 = 0.4;

/// Priors of all parameters.
#[derive(Clone, Debug)]
pub(super) struct Priors {
    bank: Vec<BankItem>,
    /// Mean difficulty (beyond the author's guess) by pool.
    pools: Vec<f64>,
    /// Index into `pools` of each item.
    pool: Vec<usize>,
    /// Mean difficulty by domain, for items of no known pool.
    domains: Vec<f64>,
    /// Deviation of difficulty: without and with an author's guess.
    difficulty: [f64; 2],
    slope_mean: f64,
    slope: f64,
    /// Observed information on each difficulty, divided by the squared slope.
    laplace: Vec<f64>,
}

impl Priors {
    /// Logit at which loadings start and around which their prior lies: a correlation between domains of about one half.
    pub(super) const FIRST_LOGIT: f64 = 1.0;

    pub(super) fn new(bank: &[BankItem], domains: usize) -> Self {
        let mut names: Vec<usize> = bank.iter().map(|item| item.pool).collect();
        names.sort_unstable();
        names.dedup();
        let pool = bank.iter().map(|item| names.binary_search(&item.pool).unwrap_or(0)).collect();
        Self {
            bank: bank.to_vec(),
            pools: vec![0.0; names.len()],
            pool,
            domains: vec![0.0; domains],
            difficulty: [DIFFICULTY_SPREAD; 2],
            slope_mean: 0.0,
            slope: SLOPE_SPREAD,
            laplace: vec![0.0; bank.len()],
        }
    }

    /// The author's guess, or 0. Far guesses count as far but safe ones.
    fn guess(&self, item: usize) -> f64 {
        self.bank[item].guess.unwrap_or(0.0).clamp(-FARTHEST_GUESS, FARTHEST_GUESS)
    }

    /// Prior mean of ln a and b.
    pub(super) fn item_mean(&self, item: usize) -> [f64; 2] {
        [self.slope_mean, self.pools[self.pool[item]] + self.guess(item)]
    }

    /// Prior precision of ln a and b.
    pub(super) fn item_precision(&self, item: usize) -> [f64; 2] {
        [self.slope.powi(-2), self.difficulty[usize::from(self.bank[item].guess.is_some())].powi(-2)]
    }

    /// Adds the log prior and its gradient.
    pub(super) fn add(&self, parameters: &Parameters, totals: &mut Totals) {
        let mut normal = |at: usize, value: f64, mean: f64, precision: f64| {
            totals.log_likelihood -= 0.5 * precision * (value - mean).powi(2);
            totals.gradient[at] -= precision * (value - mean);
        };
        for item in 0..parameters.items() {
            let (values, means, precisions) =
                (parameters.item(item), self.item_mean(item), self.item_precision(item));
            for entry in 0..2 {
                normal(2 * item + entry, values[entry], means[entry], precisions[entry]);
            }
        }
        let drift_at = parameters.drift_at();
        normal(drift_at, parameters.drift(), 0.0, DRIFT.powi(-2));
        normal(drift_at + 1, parameters.signed_noise(), 0.0, NOISE.powi(-2));
        // The common logit is put at its best given the domains', so its own gradient is zero.
        let logits = parameters.logits();
        let (common, apart) = (LOGIT.powi(-2), LOGIT_APART.powi(-2));
        let mean = (common * Self::FIRST_LOGIT + apart * logits.iter().sum::<f64>())
            / (common + apart * logits.len() as f64);
        for (domain, logit) in logits.iter().enumerate() {
            normal(drift_at + 2 + domain, *logit, mean, apart);
        }
        totals.log_likelihood -= 0.5 * common * (mean - Self::FIRST_LOGIT).powi(2);
        self.add_laplace(parameters, totals);
    }

    /// Integrates each difficulty out around its best value (Laplace): with few answers per item the joint mode otherwise
    /// takes what fits the difficulties to these very learners for discrimination, and slopes come out far too steep.
    /// Information on a difficulty goes with the squared slope; the rest of it is held fixed during a climb.
    fn add_laplace(&self, parameters: &Parameters, totals: &mut Totals) {
        for (item, own) in self.laplace.iter().enumerate() {
            let information = own * (2.0 * parameters.item(item)[0]).exp();
            let precision = self.item_precision(item)[1];
            totals.log_likelihood -= 0.5 * (1.0 + information / precision).ln();
            totals.gradient[2 * item] -= information / (information + precision);
        }
    }

    /// Learns means and spreads from the items' estimates and their variances (one EM step of the hierarchy).
    pub(super) fn learn(&mut self, parameters: &Parameters, totals: &Totals) {
        let count = parameters.items();
        let covariances: Vec<[f64; 3]> = (0..count).map(|item| self.covariance(item, totals)).collect();
        self.learn_means(parameters, &covariances);
        let mut spread = [(DIFFICULTY_SPREAD.powi(2) * SPREAD_WEIGHT, SPREAD_WEIGHT); 2];
        let mut slope = (SLOPE_SPREAD.powi(2) * SPREAD_WEIGHT, SPREAD_WEIGHT);
        for (item, covariance) in covariances.iter().enumerate() {
            let (values, means) = (parameters.item(item), self.item_mean(item));
            let class = &mut spread[usize::from(self.bank[item].guess.is_some())];
            class.0 += (values[1] - means[1]).powi(2) + covariance[2];
            class.1 += 1.0;
            slope.0 += (values[0] - means[0]).powi(2) + covariance[0];
            slope.1 += 1.0;
        }
        for item in 0..count {
            let information = totals.items[item];
            let own = (information.complete[2] - information.missing[2]).max(0.0);
            self.laplace[item] = own / (2.0 * parameters.item(item)[0]).exp();
        }
        self.difficulty = spread.map(|(sum, weight)| (sum / weight).sqrt());
        self.slope = (slope.0 / slope.1).sqrt();
    }

    /// One Newton step of each mean: an item counts by the share of its estimate that is its own and not the prior's, so
    /// that many hardly answered items do not hold the mean where it was.
    fn learn_means(&mut self, parameters: &Parameters, covariances: &[[f64; 3]]) {
        let mut pools: Vec<(f64, f64)> =
            self.pools.iter().map(|mean| (-MEAN_WEIGHT * mean, MEAN_WEIGHT)).collect();
        let mut domains = vec![(0.0, MEAN_WEIGHT); self.domains.len()];
        let mut slopes = (-SLOPE_MEAN_WEIGHT * self.slope_mean, SLOPE_MEAN_WEIGHT);
        for (item, covariance) in covariances.iter().enumerate() {
            let (values, means, precisions) =
                (parameters.item(item), self.item_mean(item), self.item_precision(item));
            let pool = &mut pools[self.pool[item]];
            pool.0 += values[1] - means[1];
            pool.1 += 1.0 - precisions[1] * covariance[2];
            slopes.0 += values[0] - means[0];
            slopes.1 += 1.0 - precisions[0] * covariance[0];
            let domain = &mut domains[self.bank[item].domain];
            domain.0 += values[1] - self.guess(item);
            domain.1 += 1.0;
        }
        self.pools.iter_mut().zip(pools).for_each(|(mean, (sum, weight))| *mean += sum / weight);
        self.domains = domains.iter().map(|(sum, weight)| sum / weight).collect();
        self.slope_mean += slopes.0 / slopes.1;
    }

    /// Posterior covariance of (ln a, b) of one item: inverse of observed information (Louis 1982) plus prior precision.
    pub(super) fn covariance(&self, item: usize, totals: &Totals) -> [f64; 3] {
        let information = totals.items[item];
        let precision = self.item_precision(item);
        let left = |entry: usize| information.complete[entry] - information.missing[entry];
        let (slope, difficulty) = (left(0).max(0.0) + precision[0], left(2).max(0.0) + precision[1]);
        // Kept well inside of what a positive definite matrix allows.
        let most = 0.95 * (slope * difficulty).sqrt();
        let cross = left(1).clamp(-most, most);
        let determinant = slope * difficulty - cross * cross;
        [difficulty / determinant, -cross / determinant, slope / determinant]
    }

    /// What is known of an item that nobody answered and nobody guessed, per domain.
    pub(super) fn unseen(&self, domains: usize) -> Vec<ItemEstimate> {
        let item = |domain: usize| ItemEstimate {
            domain,
            discrimination: self.slope_mean.exp(),
            difficulty: self.domains[domain],
            covariance: [self.slope.powi(2), 0.0, self.difficulty[0].powi(2)],
            answers: 0,
        };
        (0..domains).map(item).collect()
    }
}
