//! A set of rated essays, judged as a vendor would.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use super::qualification::Check;
use super::{Agreement, Confusion, Diagnosis, Disagreement, PairError, QualificationRule, Scale};
use super::{diagnose, halo, kappa};
use crate::statistics::{Figure, Proportion, bootstrap, wilson};

/// Pairs below which a verdict is marked as resting on few.
pub const FEW_PAIRS: u32 = 20;

/// Pairs below which QWK is not shown at all.
const FEWEST_PAIRS: u32 = 10;

/// A trait with its scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Trait {
    /// Its id.
    pub id: String,
    /// Its scale.
    pub scale: Scale,
}

/// Essays with gold and the rater's score per trait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatedSet {
    traits: Vec<Trait>,
    confusions: Vec<Confusion>,
    complete: Vec<Vec<(i32, i32)>>,
    essays: usize,
}

/// Why a set cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RatedSetError {
    /// An essay has more or fewer entries than there are traits.
    #[error("essay {essay} has {entries} entries for {traits} traits")]
    Entries {
        /// Which essay, from 1.
        essay: usize,
        /// Its entries.
        entries: usize,
        /// How many traits there are.
        traits: usize,
    },
    /// A score that the trait's scale does not have.
    #[error("essay {essay}: {error}")]
    Pair {
        /// Which essay, from 1.
        essay: usize,
        /// What is wrong.
        error: PairError,
    },
}

impl RatedSet {
    /// One entry per essay and trait: (gold, rater), none if either did not score it.
    pub fn new(traits: Vec<Trait>, essays: &[Vec<Option<(i32, i32)>>]) -> Result<Self, RatedSetError> {
        let mut confusions: Vec<Confusion> = traits.iter().map(|of| Confusion::empty(of.scale)).collect();
        let mut complete = Vec::new();
        for (at, essay) in essays.iter().enumerate() {
            let at = at + 1;
            if essay.len() != traits.len() {
                return Err(RatedSetError::Entries { essay: at, entries: essay.len(), traits: traits.len() });
            }
            for (confusion, entry) in confusions.iter_mut().zip(essay) {
                if let Some((gold, rater)) = entry {
                    confusion.add(*gold, *rater).map_err(|error| RatedSetError::Pair { essay: at, error })?;
                }
            }
            complete.extend(essay.iter().copied().collect::<Option<Vec<_>>>());
        }
        Ok(Self { traits, confusions, complete, essays: essays.len() })
    }
}

/// One trait of a set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TraitReport {
    /// The trait's id.
    pub id: String,
    /// All figures; none without pairs.
    pub agreement: Option<Agreement>,
    /// QWK with its bootstrap interval over essays.
    pub qwk: Figure,
    /// Whether the verdict rests on fewer than [`FEW_PAIRS`] pairs; it must be said beside it.
    pub few_pairs: bool,
    /// The rule's parts.
    pub checks: Vec<Check>,
    /// Whether all defined parts are met; none if none is defined.
    pub qualified: Option<bool>,
    /// The rater's errors.
    pub diagnosis: Diagnosis,
}

/// A whole set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SetReport {
    /// Essays.
    pub essays: u32,
    /// Share of equal scores over all traits. Essays are the trials, since traits of one essay are not independent.
    pub exact: Option<Proportion>,
    /// The traits in order.
    pub traits: Vec<TraitReport>,
    /// Whether every trait with a verdict is qualified; none if none has one.
    pub qualified: Option<bool>,
}

/// All of those that are known; none if none is.
fn all_known(verdicts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    verdicts.flatten().reduce(|one, other| one && other)
}

fn qwk(confusion: &Confusion, seed: u64) -> Figure {
    let pairs = confusion.pairs();
    let of = |confusion: &Confusion| kappa(confusion, Disagreement::Quadratic);
    let again =
        |drawn: &[usize]| of(&Confusion::of_places(confusion.scale(), drawn.iter().map(|pair| pairs[*pair])));
    Figure::new(pairs.len(), FEWEST_PAIRS, of(confusion), |_| bootstrap(pairs.len(), seed, again).ok())
}

/// Judges a set: the rule of each trait is [`QualificationRule::for_scale`] unless `rule` overrides it. `seed` fixes the
/// resamples behind the interval of QWK.
pub fn set_report(set: &RatedSet, rule: Option<QualificationRule>, seed: u64) -> SetReport {
    let halo = halo(&set.complete);
    let of_trait = |(of, confusion): (&Trait, &Confusion)| {
        let rule = rule.unwrap_or_else(|| QualificationRule::for_scale(of.scale));
        let agreement = Agreement::of(confusion);
        let qwk = qwk(confusion, seed);
        let checks =
            agreement.as_ref().map(|agreement| rule.checks(confusion, agreement, &qwk)).unwrap_or_default();
        TraitReport {
            id: of.id.clone(),
            agreement,
            qwk,
            few_pairs: confusion.n() < FEW_PAIRS,
            qualified: all_known(checks.iter().map(|check| check.met)),
            checks,
            diagnosis: diagnose(confusion, halo.as_ref()),
        }
    };
    let traits: Vec<TraitReport> = set.traits.iter().zip(&set.confusions).map(of_trait).collect();
    let essays = u32::try_from(set.essays).unwrap_or(u32::MAX);
    let known = || traits.iter().filter_map(|of| of.agreement.as_ref());
    let pairs: f64 = known().map(|agreement| f64::from(agreement.n)).sum();
    let equal: f64 = known().map(|agreement| agreement.exact.successes).sum();
    SetReport {
        essays,
        exact: (pairs > 0.0).then(|| wilson(equal / pairs * f64::from(essays), essays)).flatten(),
        qualified: all_known(traits.iter().map(|of| of.qualified)),
        traits,
    }
}
