//! Differential item functioning: is an item harder for one group than for equals in another?

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Group, MantelHaenszel, Marks, mantel_haenszel, minimum};
use crate::statistics::{Interval, Refusal, Z};

/// ETS's classes (Zieky 1993, "Practical questions in the use of DIF statistics in test development").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DifClass {
    /// Negligible: |delta| < 1, or not significantly other than 0.
    A,
    /// Between the two.
    B,
    /// Large: |delta| ≥ 1.5 and significantly above 1.
    C,
}

/// DIF of an item, as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Dif {
    /// The figures.
    pub figures: MantelHaenszel,
    /// 95 % interval of delta.
    pub delta: Interval,
    /// The class.
    pub class: DifClass,
    /// Attempts in the smaller group.
    pub smaller_group: u32,
}

/// Significance of every test here.
const LEVEL: f64 = 0.05;
/// The one-sided 95 % normal quantile.
const Z_ONE_SIDED: f64 = 1.644_853_626_951_473;

/// Strata of ability: totals, the item included, rounded to whole marks and counted from the lowest.
pub fn strata(marks: &Marks) -> Vec<u64> {
    let lowest = marks.totals().iter().copied().fold(f64::INFINITY, f64::min);
    marks.totals().iter().map(|total| (total - lowest).round() as u64).collect()
}

/// DIF of `item` (from 0), right meaning full marks; `groups` has one entry per attempt, `strata` is [`strata`] of `marks`.
///
/// # Errors
/// [`Refusal::TooFew`] below 200 in the smaller group; [`Refusal::Undefined`] if the odds ratio is, or there is no such item.
pub fn dif(marks: &Marks, item: usize, groups: &[Option<Group>], strata: &[u64]) -> Result<Dif, Refusal> {
    let size = |wanted| groups.iter().filter(|group| **group == Some(wanted)).count() as u32;
    let smaller_group = size(Group::Reference).min(size(Group::Focal));
    if smaller_group < minimum::DIF_GROUP {
        return Err(Refusal::TooFew { n: smaller_group, needed: minimum::DIF_GROUP });
    }
    if item >= marks.items() {
        return Err(Refusal::Undefined);
    }
    let right: Vec<bool> = marks.item(item).iter().map(|mark| *mark >= marks.maximum(item)).collect();
    let figures = mantel_haenszel(&right, groups, strata).ok_or(Refusal::Undefined)?;
    let delta = Interval::around(figures.delta, Z * figures.delta_error).ok_or(Refusal::Undefined)?;
    Ok(Dif { figures, delta, class: class(&figures), smaller_group })
}

/// The ETS class of a delta.
fn class(figures: &MantelHaenszel) -> DifClass {
    let size = figures.delta.abs();
    if size < 1.0 || figures.p >= LEVEL {
        DifClass::A
    } else if size >= 1.5 && size - Z_ONE_SIDED * figures.delta_error > 1.0 {
        DifClass::C
    } else {
        DifClass::B
    }
}
