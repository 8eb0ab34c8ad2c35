//! The marginal likelihood of all answers and its gradient.

use super::chain::{Chain, Setting};
use super::parameters::Parameters;
use super::parts::in_order;
use super::sequence::{Step, sequences};
use super::totals::Totals;
use crate::ability::factor::Factor;
use crate::ability::grid::{Grid, normalise};
use crate::ability::lanes::dot;
use crate::ability::walk::Walk;
use crate::ability::{Answer, BankItem};

/// Learners whose totals are summed together. The number is fixed, so that sums do not depend on the number of threads.
const PART: usize = 64;

/// All learners' answers, ready to be passed over.
pub(super) struct Marginal {
    grid: Grid,
    factor: Factor,
    items: usize,
    domains: usize,
    /// `[learner][domain][answer]`, learners without answers left out.
    learners: Vec<Vec<Vec<Step>>>,
    threads: usize,
}

/// Starting abilities given the general one, and their derivative by the loading, per domain.
struct Starts {
    density: Vec<Vec<f64>>,
    slope: Vec<Vec<f64>>,
}

impl Marginal {
    pub(super) fn new<A: AsRef<[Answer]>>(
        domains: usize,
        bank: &[BankItem],
        learners: &[A],
        grid: Grid,
        threads: usize,
    ) -> Self {
        let answered = learners.iter().map(AsRef::as_ref).filter(|answers| !answers.is_empty());
        let learners = answered.map(|answers| sequences(domains, bank, answers)).collect();
        Self { grid, factor: Factor::new(), items: bank.len(), domains, learners, threads }
    }

    pub(super) fn learners(&self) -> usize {
        self.learners.len()
    }

    /// The most items anyone practised in one domain.
    pub(super) fn longest(&self) -> u32 {
        let last = |steps: &Vec<Step>| steps.last().map_or(0, |step| step.grown + u32::from(step.practised));
        self.learners.iter().flatten().map(last).max().unwrap_or(0)
    }

    /// Log likelihood and gradient; with `full` also information.
    pub(super) fn evaluate(&self, parameters: &Parameters, full: bool) -> Totals {
        let noise = parameters.noise();
        let setting =
            Setting { grid: &self.grid, walk: Walk::new(noise * noise, self.grid.step), parameters };
        let starts: Vec<Starts> = (0..self.domains)
            .map(|domain| {
                let loading = parameters.loading(domain);
                let density = self.factor.starts(&self.grid, loading);
                let slope = self.factor.slopes(&self.grid, loading, &density);
                Starts { density, slope }
            })
            .collect();
        let parts: Vec<_> = self.learners.chunks(PART).collect();
        let of_part = |part: usize| self.part(parts[part], &setting, &starts, full);
        let mut totals = Totals::new(self.items, 2 + self.domains);
        for part in in_order(self.threads, parts.len(), of_part) {
            totals.add(&part);
        }
        totals
    }

    /// The totals of some learners.
    fn part(
        &self,
        learners: &[Vec<Vec<Step>>],
        setting: &Setting<'_>,
        starts: &[Starts],
        full: bool,
    ) -> Totals {
        let scalars = 2 + self.domains;
        let mut totals = Totals::new(self.items, scalars);
        let mut chains: Vec<Chain> = (0..self.domains).map(|_| Chain::default()).collect();
        let mut before = vec![0.0; scalars];
        let drift_at = setting.parameters.drift_at();
        for learner in learners {
            before.copy_from_slice(&totals.gradient[drift_at..]);
            self.add_learner(learner, &mut chains, setting, starts, &mut totals, full);
            for (sum, (now, then)) in
                totals.scalars.iter_mut().zip(totals.gradient[drift_at..].iter().zip(&before))
            {
                *sum += (now - then).powi(2);
            }
        }
        totals
    }

    fn add_learner(
        &self,
        learner: &[Vec<Step>],
        chains: &mut [Chain],
        setting: &Setting<'_>,
        starts: &[Starts],
        totals: &mut Totals,
        full: bool,
    ) {
        let width = self.grid.points.len();
        let mut likelihoods = Vec::with_capacity(self.domains);
        for ((steps, chain), start) in learner.iter().zip(&mut *chains).zip(starts) {
            totals.log_likelihood += chain.backward(steps, setting);
            let likelihood = chain.likelihood(width);
            let average = |row: &Vec<f64>| likelihood.map_or(1.0, |likelihood| dot(row, likelihood));
            likelihoods.push(start.density.iter().map(average).collect::<Vec<f64>>());
        }
        let (general, log) = self.factor.posterior(&likelihoods);
        totals.log_likelihood += log;
        for (domain, (chain, start)) in chains.iter().zip(starts).enumerate() {
            let Some(likelihood) = chain.likelihood(width) else { continue };
            // The prior of this domain given the answers in all others: a mixture over the general ability.
            let mut prior = vec![0.0; width];
            let mut by_loading = 0.0;
            for (point, (posterior, own)) in general.iter().zip(&likelihoods[domain]).enumerate() {
                let share = posterior / own.max(f64::MIN_POSITIVE);
                if *posterior < 1e-12 {
                    continue;
                }
                for (cell, density) in prior.iter_mut().zip(&start.density[point]) {
                    *cell += share * density;
                }
                by_loading += share * dot(&start.slope[point], likelihood);
            }
            let logit_at = setting.parameters.drift_at() + 2 + domain;
            totals.gradient[logit_at] += by_loading * setting.parameters.loading_slope(domain);
            normalise(&mut prior);
            chain.forward(&learner[domain], prior, setting, totals, full);
        }
    }
}
