//! The chance of passing, and how sure of it one can be.

use serde::{Deserialize, Serialize};

use super::draws::Draws;
use super::passing::{Adder, Part};
use super::{Blueprint, BlueprintError};
use crate::ability::{Curve, DomainStanding, Estimator, ItemEstimate, Standing, at_least};

/// Draws behind an interval: the error of its ends is then about a percentage point.
const DRAWS: usize = 1000;
/// Weights below this change nothing that is shown.
const NEGLIGIBLE: f64 = 1e-12;

/// Distribution of points in one domain at each point of general ability: `[point of g][points]`, short of 1 by the chance
/// of missing a minimum.
pub(super) type Table = Vec<Vec<f64>>;

/// The chance of passing a gate now.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Forecast {
    /// Posterior predictive P(pass), 0 … 1: abilities and item difficulties integrated out.
    pub pass: f64,
    /// 10 % quantile of the pass probability over what is not known about the learner and the items.
    pub low: f64,
    /// Its 90 % quantile.
    pub high: f64,
}

/// One gate held against one model.
#[derive(Clone, Debug)]
pub struct Forecaster<'a> {
    pub(super) estimator: &'a Estimator,
    /// Domains the gate asks about, and each one's parts with difficulty uncertainty integrated out.
    pub(super) domains: Vec<(usize, Vec<Part>)>,
    /// Domain of each section.
    pub(super) sections: Vec<usize>,
    needed: usize,
    /// Parts with drawn item parameters: `[draw][domain][part]`.
    drawn: Vec<Vec<Vec<Part>>>,
    /// Where in its posterior each draw takes general ability and each domain's: `[draw][1 + domain]`, 0 … 1.
    places: Vec<Vec<f64>>,
}

impl<'a> Forecaster<'a> {
    /// Prepares a gate. `seed` fixes the draws of item parameters; the same seed gives the same figures.
    ///
    /// # Errors
    /// [`BlueprintError`] when it names domains or items that the model does not have.
    pub fn new(estimator: &'a Estimator, blueprint: &Blueprint, seed: u64) -> Result<Self, BlueprintError> {
        let items = blueprint.resolve(estimator.model())?;
        let mut names: Vec<usize> = blueprint.sections.iter().map(|section| section.domain).collect();
        names.sort_unstable();
        names.dedup();
        let parts = |curve: &mut dyn FnMut(&ItemEstimate) -> Curve| -> Vec<Vec<Part>> {
            names
                .iter()
                .map(|name| {
                    let own =
                        blueprint.sections.iter().zip(&items).filter(|(section, _)| section.domain == *name);
                    let part = |(section, items): (&super::Section, &Vec<ItemEstimate>)| Part {
                        curves: items.iter().map(&mut *curve).collect(),
                        minimum: section.minimum,
                    };
                    own.map(part).collect()
                })
                .collect()
        };
        let domains = names.iter().copied().zip(parts(&mut ItemEstimate::predictive)).collect();
        let sections = blueprint.sections.iter().map(|section| section.domain).collect();
        let mut draws = Draws::new(seed);
        let places = draws.hypercube(DRAWS, 1 + names.len());
        let drawn = (0..DRAWS).map(|_| parts(&mut |item| draw(item, &mut draws))).collect();
        Ok(Self { estimator, domains, sections, needed: blueprint.needed, drawn, places })
    }

    /// The chance of passing now, with its 80 % interval.
    pub fn forecast(&self, standing: &Standing) -> Forecast {
        let pass = self.pass(standing);
        let (low, high) = self.interval(standing);
        Forecast { pass, low: low.min(pass), high: high.max(pass) }
    }

    /// Posterior predictive P(pass): `Σ_g P(g) P(total ≥ needed, every minimum met | g)`, domains independent given g.
    pub fn pass(&self, standing: &Standing) -> f64 {
        let table = |(domain, parts): &(usize, Vec<Part>)| {
            self.table(&standing.general, &standing.domains[*domain], parts, 0.0)
        };
        let tables: Vec<Table> = self.domains.iter().map(table).collect();
        self.mix(&standing.general, &tables)
    }

    /// Points in a domain by general ability. `lift` is added to the ability.
    pub(super) fn table(&self, general: &[f64], own: &DomainStanding, parts: &[Part], lift: f64) -> Table {
        let lift = lift + self.estimator.model().growth.rise(own.practised);
        let mut adder = Adder::default();
        let mut earned = |point: &f64| {
            adder.clear();
            adder.earn(parts, point + lift);
            adder.total().to_vec()
        };
        let at: Vec<Vec<f64>> = self.estimator.grid.points.iter().map(&mut earned).collect();
        let row = |(general, density): (&f64, &Vec<f64>)| {
            let mut mixed = vec![0.0; at[0].len()];
            if *general > NEGLIGIBLE {
                for (weight, earned) in density.iter().zip(&at).filter(|(weight, _)| **weight > NEGLIGIBLE) {
                    mixed.iter_mut().zip(earned).for_each(|(cell, chance)| *cell += weight * chance);
                }
            }
            mixed
        };
        general.iter().zip(&own.densities).map(row).collect()
    }

    /// P(pass) from each domain's table.
    pub(super) fn mix(&self, general: &[f64], tables: &[Table]) -> f64 {
        let mut adder = Adder::default();
        let at = |(point, weight): (usize, &f64)| {
            adder.clear();
            let Some((last, rest)) = tables.split_last() else {
                return weight * at_least(&[1.0], self.needed);
            };
            for table in rest {
                adder.add(&table[point]);
            }
            weight * adder.reaches_with(&last[point], self.needed)
        };
        let kept = general.iter().enumerate().filter(|(_, weight)| **weight > NEGLIGIBLE);
        kept.map(at).sum::<f64>().clamp(0.0, 1.0)
    }

    fn interval(&self, standing: &Standing) -> (f64, f64) {
        let general = cumulative(&standing.general);
        let points = &self.estimator.grid.points;
        let mut rows: Vec<Vec<Option<Vec<f64>>>> = vec![vec![None; general.len()]; self.domains.len()];
        let mut adder = Adder::default();
        let mut chances: Vec<f64> = self
            .places
            .iter()
            .zip(&self.drawn)
            .map(|(at, drawn)| {
                let point = general.partition_point(|below| *below < at[0]).min(general.len() - 1);
                adder.clear();
                for (place, (domain, _)) in self.domains.iter().enumerate() {
                    let own = &standing.domains[*domain];
                    let row = rows[place][point].get_or_insert_with(|| cumulative(&own.densities[point]));
                    let ability = quantile(points, row, at[1 + place])
                        + self.estimator.model().growth.rise(own.practised);
                    adder.earn(&drawn[place], ability);
                }
                at_least(adder.total(), self.needed)
            })
            .collect();
        chances.sort_by(f64::total_cmp);
        let at = |share: f64| chances[(share * (DRAWS - 1) as f64).round() as usize].clamp(0.0, 1.0);
        (at(0.1), at(0.9))
    }
}

/// One draw of an item's curve from the normal posterior of (ln a, b).
fn draw(item: &ItemEstimate, draws: &mut Draws) -> Curve {
    let [first, second] = draws.normals();
    let [slope, cross, difficulty] = item.covariance;
    let root = slope.max(0.0).sqrt();
    let tied = if root > 0.0 { cross / root } else { 0.0 };
    let free = (difficulty - tied * tied).max(0.0).sqrt();
    Curve::logistic(
        item.discrimination * (root * first).exp(),
        item.difficulty + tied * first + free * second,
    )
}

fn cumulative(weights: &[f64]) -> Vec<f64> {
    let add = |sum: &mut f64, weight: &f64| {
        *sum += weight;
        Some(*sum)
    };
    weights.iter().scan(0.0, add).collect()
}

/// Quantile of a density held at points, each point's weight spread evenly over the cell around it.
fn quantile(points: &[f64], cumulative: &[f64], share: f64) -> f64 {
    let index = cumulative.partition_point(|below| *below < share).min(points.len() - 1);
    let below = if index == 0 { 0.0 } else { cumulative[index - 1] };
    let own = cumulative[index] - below;
    let part = if own > 0.0 { ((share - below) / own).clamp(0.0, 1.0) } else { 0.5 };
    points[index] + (part - 0.5) * (points[1] - points[0])
}
