//! Where one learner stands.

use super::Estimator;

/// Posterior of all of one learner's abilities: general ability, and each domain's given it.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Weights of the points of general ability, summing to 1.
    pub(crate) general: Vec<f64>,
    /// Per domain.
    pub(crate) domains: Vec<DomainStanding>,
}

/// One domain of a [`Standing`].
#[derive(Clone, Debug)]
pub struct DomainStanding {
    /// Answers so far.
    pub answers: u32,
    /// Of these, practised ones.
    pub practised: u32,
    /// `[point of g][point]`, each row summing to 1; ability is the point plus the model's rise after `practised` items.
    pub(crate) densities: Vec<Vec<f64>>,
}

impl DomainStanding {
    pub(crate) fn start(densities: &[Vec<f64>]) -> Self {
        Self { answers: 0, practised: 0, densities: densities.to_vec() }
    }
}

impl Standing {
    /// Per domain, in the model's order.
    pub fn domains(&self) -> &[DomainStanding] {
        &self.domains
    }

    /// All answers.
    pub fn answers(&self) -> u32 {
        self.domains.iter().map(|domain| domain.answers).sum()
    }

    /// Posterior mean and standard deviation of the ability in a domain now; none for a domain that does not exist.
    pub fn ability(&self, estimator: &Estimator, domain: usize) -> Option<super::Spread> {
        let standing = self.domains.get(domain)?;
        let lift = estimator.model.growth.rise(standing.practised);
        let (mut mean, mut square) = (0.0, 0.0);
        for (general, row) in self.general.iter().zip(&standing.densities) {
            for (point, weight) in estimator.grid.points.iter().zip(row) {
                mean += general * weight * point;
                square += general * weight * point * point;
            }
        }
        Some(super::Spread { mean: mean + lift, deviation: (square - mean * mean).max(0.0).sqrt() })
    }
}
