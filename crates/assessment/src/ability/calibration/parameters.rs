//! Everything that is learned, as one flat list for the climb.

use super::priors::Priors;

/// The highest loading: above it a domain is the general ability, and the grid too coarse for what is left.
const MOST: f64 = 0.97;
/// Where growth starts: nothing assumed but that noise is not exactly zero, where its gradient would vanish.
const FIRST_NOISE: f64 = 0.04;

/// ln a and b of each item, then drift, noise (signed, only its square counts), and a logit per loading.
#[derive(Clone, Debug)]
pub(super) struct Parameters {
    values: Vec<f64>,
    items: usize,
}

impl Parameters {
    pub(super) fn start(items: usize, domains: usize, priors: &Priors) -> Self {
        let mut values: Vec<f64> = (0..items).flat_map(|item| priors.item_mean(item)).collect();
        values.extend([0.0, FIRST_NOISE]);
        values.extend(std::iter::repeat_n(Priors::FIRST_LOGIT, domains));
        Self { values, items }
    }

    pub(super) fn with(&self, flat: &[f64]) -> Self {
        Self { values: flat.to_vec(), items: self.items }
    }

    pub(super) fn flat(&self) -> &[f64] {
        &self.values
    }

    pub(super) fn items(&self) -> usize {
        self.items
    }

    pub(super) fn domains(&self) -> usize {
        self.values.len() - 2 * self.items - 2
    }

    /// ln a, b.
    pub(super) fn item(&self, index: usize) -> [f64; 2] {
        [self.values[2 * index], self.values[2 * index + 1]]
    }

    pub(super) fn drift(&self) -> f64 {
        self.values[self.drift_at()]
    }

    pub(super) fn noise(&self) -> f64 {
        self.signed_noise().abs()
    }

    pub(super) fn signed_noise(&self) -> f64 {
        self.values[self.drift_at() + 1]
    }

    pub(super) fn logits(&self) -> &[f64] {
        &self.values[self.drift_at() + 2..]
    }

    pub(super) fn loading(&self, domain: usize) -> f64 {
        MOST / (1.0 + (-self.logits()[domain]).exp())
    }

    /// Derivative of a loading by its logit.
    pub(super) fn loading_slope(&self, domain: usize) -> f64 {
        let loading = self.loading(domain);
        loading * (1.0 - loading / MOST)
    }

    /// Place of the drift; noise and logits follow it.
    pub(super) fn drift_at(&self) -> usize {
        2 * self.items
    }
}

/// Brings each value back to where the arithmetic is safe: far outside of anything the priors leave plausible.
pub(super) fn confine(flat: &mut [f64], items: usize, most_noise: f64) {
    let (curves, rest) = flat.split_at_mut(2 * items);
    for curve in curves.chunks_exact_mut(2) {
        curve[0] = curve[0].clamp(-3.0, 2.0);
        curve[1] = curve[1].clamp(-9.0, 9.0);
    }
    rest[0] = rest[0].clamp(-0.3, 0.3);
    rest[1] = rest[1].clamp(-most_noise, most_noise);
    for logit in &mut rest[2..] {
        *logit = logit.clamp(-6.0, 6.0);
    }
}
