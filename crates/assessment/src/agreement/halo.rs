//! Halo: traits that move together more than they should.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::CONFIDENCE_Z;
use crate::statistics::correlation::ratio;
use crate::statistics::student;

/// By how much the rater's traits correlate more than gold's.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Halo {
    /// Mean correlation between traits in the rater's scores.
    pub rater: f64,
    /// The same in gold.
    pub gold: f64,
    /// `rater − gold`, −2 … 2.
    pub excess: f64,
    /// Half of the 97.5 % interval of `excess`; none if leaving out one essay makes a correlation undefined.
    pub half_width: Option<f64>,
    /// Essays.
    pub n: u32,
}

/// Sums over essays for one pair of columns, whole numbers.
#[derive(Clone, Copy, Default)]
struct Sums {
    n: i128,
    x: i128,
    y: i128,
    xx: i128,
    yy: i128,
    xy: i128,
}

impl Sums {
    fn with(self, x: i32, y: i32, times: i128) -> Self {
        let (x, y) = (i128::from(x), i128::from(y));
        Self {
            n: self.n + times,
            x: self.x + times * x,
            y: self.y + times * y,
            xx: self.xx + times * x * x,
            yy: self.yy + times * y * y,
            xy: self.xy + times * x * y,
        }
    }

    fn correlation(self) -> Option<f64> {
        ratio(
            (self.n * self.xy - self.x * self.y) as f64,
            (self.n * self.xx - self.x * self.x) as f64,
            (self.n * self.yy - self.y * self.y) as f64,
        )
    }
}

/// Per pair of traits: gold's sums, the rater's sums, and the two columns.
type TraitPair = (Sums, Sums, usize, usize);

/// Mean correlation between traits, gold's and the rater's, over the pairs of traits where both are defined.
fn means(pairs: &[TraitPair], without: Option<&Vec<(i32, i32)>>) -> Option<(f64, f64)> {
    let less = |sums: Sums, x, y| if without.is_some() { sums.with(x, y, -1) } else { sums };
    let both: Vec<(f64, f64)> = pairs
        .iter()
        .filter_map(|(gold, rater, one, other)| {
            let ((gold_x, rater_x), (gold_y, rater_y)) =
                without.map_or(((0, 0), (0, 0)), |essay| (essay[*one], essay[*other]));
            Some((less(*gold, gold_x, gold_y).correlation()?, less(*rater, rater_x, rater_y).correlation()?))
        })
        .collect();
    let mean = |values: &dyn Fn(&(f64, f64)) -> f64| both.iter().map(values).sum::<f64>() / both.len() as f64;
    (!both.is_empty()).then(|| (mean(&|pair| pair.0), mean(&|pair| pair.1)))
}

/// The halo of a rater over essays that were scored on every trait, each essay a list of (gold, rater) per trait. The
/// classical sign of halo is too high a correlation between dimensions (Saal, Downey & Lahey 1980, "Rating the ratings",
/// Psychological Bulletin 88:413–428); gold's own correlation is what it is measured against. The interval is the
/// jackknife's over essays. None if there are fewer than two traits or no pair of them varies in both. Essays of
/// another length than the first are left out.
pub fn halo(essays: &[Vec<(i32, i32)>]) -> Option<Halo> {
    let traits = essays.first()?.len();
    let essays: Vec<&Vec<(i32, i32)>> = essays.iter().filter(|essay| essay.len() == traits).collect();
    let columns = (0..traits).flat_map(|one| (one + 1..traits).map(move |other| (one, other)));
    let pairs: Vec<TraitPair> = columns
        .map(|(one, other)| {
            let none = (Sums::default(), Sums::default());
            let (gold, rater) = essays.iter().fold(none, |(gold, rater), essay| {
                let ((gold_x, rater_x), (gold_y, rater_y)) = (essay[one], essay[other]);
                (gold.with(gold_x, gold_y, 1), rater.with(rater_x, rater_y, 1))
            });
            (gold, rater, one, other)
        })
        .collect();
    let (gold, rater) = means(&pairs, None)?;
    let n = essays.len() as f64;
    let left_out: Option<Vec<f64>> =
        essays.iter().map(|essay| means(&pairs, Some(essay)).map(|(gold, rater)| rater - gold)).collect();
    let half_width = left_out.filter(|_| n >= 3.0).map(|values| {
        let mean = values.iter().sum::<f64>() / n;
        let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
        student::quantile(CONFIDENCE_Z, n - 1.0) * ((n - 1.0) / n * squares).sqrt()
    });
    Some(Halo { rater, gold, excess: rater - gold, half_width, n: n as u32 })
}
