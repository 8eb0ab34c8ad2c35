//! Gwet's AC1 and AC2.

use super::{Ratings, Weights};

/// (A − E)/(1 − E): A is the weighted agreement within units that two or more rated, E = T Σ π(1 − π)/(q(q − 1)) with
/// T the sum of all weights and π the mean share of each score over the rated units (Gwet 2008, "Computing inter-rater
/// reliability and its variance in the presence of high agreement", BJMSP 61:29–48). AC1 with identity weights, else AC2.
/// Units that nobody rated do not count. None if no unit has two ratings.
pub fn gwet(ratings: &Ratings, weights: Weights) -> Option<f64> {
    let points = ratings.scale().points();
    let matrix: Vec<f64> =
        (0..points * points).map(|cell| weights.weight(cell / points, cell % points, points)).collect();
    let (rated, paired) = (ratings.rated(1), ratings.rated(2));
    if paired.is_empty() {
        return None;
    }
    let mut shares = vec![0.0; points];
    for unit in &rated {
        let counts = ratings.unit(*unit);
        let raters = f64::from(counts.iter().sum::<u32>()) * rated.len() as f64;
        shares.iter_mut().zip(counts).for_each(|(share, count)| *share += f64::from(*count) / raters);
    }
    let within_unit = |unit: &usize| {
        let counts = ratings.unit(*unit);
        let raters = f64::from(counts.iter().sum::<u32>());
        let given = || counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let pairs: f64 = given()
            .map(|(one, of_one)| {
                let alike: f64 =
                    given().map(|(other, count)| matrix[one * points + other] * f64::from(*count)).sum();
                f64::from(*of_one) * (alike - 1.0)
            })
            .sum();
        pairs / (raters * (raters - 1.0))
    };
    let observed = paired.iter().map(within_unit).sum::<f64>() / paired.len() as f64;
    let doubt: f64 = shares.iter().map(|share| share * (1.0 - share)).sum();
    let q = points as f64;
    let chance = matrix.iter().sum::<f64>() * doubt / (q * (q - 1.0));
    (chance < 1.0).then(|| (observed - chance) / (1.0 - chance))
}
