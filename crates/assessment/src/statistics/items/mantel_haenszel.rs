//! The Mantel-Haenszel common odds ratio.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::statistics::tail;

/// Which of two groups an attempt belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// The group compared with.
    Reference,
    /// The group that may be at a disadvantage.
    Focal,
}

/// An item in two groups of equal ability.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct MantelHaenszel {
    /// Common odds ratio, reference over focal; above 1 the item is harder for the focal group.
    pub odds_ratio: f64,
    /// −2.35 ln(odds ratio), ETS's delta; below 0 harder for the focal group.
    pub delta: f64,
    /// Standard error of delta (Robins, Breslow & Greenland 1986, Biometrics 42:311–323).
    pub delta_error: f64,
    /// χ² with continuity correction, one degree of freedom.
    pub chi_square: f64,
    /// P of a χ² at least as large if the odds are equal.
    pub p: f64,
}

/// Scale of ETS's delta.
const DELTA: f64 = -2.35;

/// Right and wrong in the reference group, right and wrong in the focal one.
#[derive(Clone, Copy, Default)]
struct Stratum {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
}

/// Mantel & Haenszel (1959, "Statistical aspects of the analysis of data from retrospective studies", J. National Cancer
/// Institute 22:719–748) over attempts: whether right, in which group (none: in neither), in which stratum of ability. The
/// shortest list ends them. None if the odds ratio or its inverse is 0/0 or infinite.
pub fn mantel_haenszel(right: &[bool], groups: &[Option<Group>], strata: &[u64]) -> Option<MantelHaenszel> {
    let mut tables: BTreeMap<u64, Stratum> = BTreeMap::new();
    for ((right, group), stratum) in right.iter().zip(groups).zip(strata) {
        let Some(group) = group else { continue };
        let table = tables.entry(*stratum).or_default();
        *match (group, right) {
            (Group::Reference, true) => &mut table.a,
            (Group::Reference, false) => &mut table.b,
            (Group::Focal, true) => &mut table.c,
            (Group::Focal, false) => &mut table.d,
        } += 1.0;
    }
    let mut sums = Sums::default();
    for table in tables.into_values().filter(|table| table.a + table.b > 0.0 && table.c + table.d > 0.0) {
        sums.add(&table);
    }
    if sums.for_reference <= 0.0 || sums.for_focal <= 0.0 || sums.variance <= 0.0 {
        return None;
    }
    let odds_ratio = sums.for_reference / sums.for_focal;
    let chi_square = (sums.surplus.abs() - 0.5).powi(2) / sums.variance;
    Some(MantelHaenszel {
        odds_ratio,
        delta: DELTA * odds_ratio.ln(),
        delta_error: DELTA.abs() * sums.variance_of_logarithm().sqrt(),
        chi_square,
        p: tail::chi_square_1(chi_square),
    })
}

/// Sums over strata.
#[derive(Default)]
struct Sums {
    /// Σad/n.
    for_reference: f64,
    /// Σbc/n.
    for_focal: f64,
    /// Σ(a − expected a).
    surplus: f64,
    /// Its variance under equal odds.
    variance: f64,
    /// With P = (a + d)/n and Q = (b + c)/n: Σ P·ad/n.
    agreeing: f64,
    /// Σ(P·bc + Q·ad)/n.
    mixed: f64,
    /// Σ Q·bc/n.
    differing: f64,
}

impl Sums {
    fn add(&mut self, table: &Stratum) {
        let Stratum { a, b, c, d } = table;
        let size = a + b + c + d;
        let (for_reference, for_focal) = (a * d / size, b * c / size);
        let (alike, unlike) = ((a + d) / size, (b + c) / size);
        self.for_reference += for_reference;
        self.for_focal += for_focal;
        self.surplus += a - (a + b) * (a + c) / size;
        self.variance += (a + b) * (c + d) * (a + c) * (b + d) / (size * size * (size - 1.0));
        self.agreeing += alike * for_reference;
        self.mixed += alike * for_focal + unlike * for_reference;
        self.differing += unlike * for_focal;
    }

    /// Of ln(odds ratio), after Robins, Breslow & Greenland.
    fn variance_of_logarithm(&self) -> f64 {
        self.agreeing / (2.0 * self.for_reference * self.for_reference)
            + self.mixed / (2.0 * self.for_reference * self.for_focal)
            + self.differing / (2.0 * self.for_focal * self.for_focal)
    }
}
