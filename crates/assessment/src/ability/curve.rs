//! The probability of a right answer as a function of ability.

use serde::{Deserialize, Serialize};

/// Parameters of one item under the one-, two- or three-parameter logistic model, metric D = 1 (no factor 1.7).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// a, the slope; above 0. One for every item gives the one-parameter model.
    pub discrimination: f64,
    /// b, the ability at which the logistic part is one half.
    pub difficulty: f64,
    /// c, the chance of a right answer at the lowest ability, 0 … 1. Zero gives the two-parameter model.
    pub guessing: f64,
}

impl Curve {
    /// A curve of the two-parameter model.
    pub fn logistic(discrimination: f64, difficulty: f64) -> Self {
        Self { discrimination, difficulty, guessing: 0.0 }
    }

    /// P(right | ability) = c + (1 − c) / (1 + exp(−a (ability − b))) (Birnbaum 1968), 0 … 1.
    pub fn right(self, ability: f64) -> f64 {
        self.guessing + (1.0 - self.guessing) * self.logit_part(ability, 1.0)
    }

    /// P(wrong | ability) = (1 − c) / (1 + exp(a (ability − b))); computed apart, so that it never rounds to zero early.
    pub fn wrong(self, ability: f64) -> f64 {
        (1.0 - self.guessing) * self.logit_part(ability, -1.0)
    }

    /// Whether all three numbers are finite, the slope is positive and the guessing lies in 0 … 1, 1 excluded.
    pub fn is_sound(self) -> bool {
        let Self { discrimination, difficulty, guessing } = self;
        discrimination.is_finite()
            && discrimination > 0.0
            && difficulty.is_finite()
            && (0.0..1.0).contains(&guessing)
    }

    /// The curve of an item whose difficulty is only known to a standard deviation of `√variance`: the logistic-normal
    /// mean by the probit approximation, σ(η) with η shrunk by √(1 + π a² v / 8) (MacKay 1992). It stays a logistic curve
    /// with a smaller slope, so a right answer still never speaks for less ability.
    pub(crate) fn blurred(self, variance: f64) -> Self {
        let slope = self.discrimination;
        let shrink = (1.0 + std::f64::consts::PI / 8.0 * slope * slope * variance).sqrt();
        Self { discrimination: slope / shrink, ..self }
    }

    fn logit_part(self, ability: f64, sign: f64) -> f64 {
        1.0 / (1.0 + (-sign * self.discrimination * (ability - self.difficulty)).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_one_half_at_its_difficulty_and_guessing_at_the_bottom() {
        let curve = Curve { discrimination: 1.3, difficulty: 0.4, guessing: 0.0 };
        assert!((curve.right(0.4) - 0.5).abs() < 1e-15);
        let guessed = Curve { guessing: 0.25, ..curve };
        assert!((guessed.right(-60.0) - 0.25).abs() < 1e-12);
        assert!((guessed.right(1.0) + guessed.wrong(1.0) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn has_no_factor_of_1_7() {
        let expected = 1.0 / (1.0 + (-1.0_f64).exp());
        assert!((Curve::logistic(1.0, 0.0).right(1.0) - expected).abs() < 1e-15);
    }
}
