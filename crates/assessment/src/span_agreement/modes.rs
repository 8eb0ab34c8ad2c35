//! The four modes of SemEval-2013 task 9.1.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Tally;
use super::matching::largest_matching;
use crate::response::MarkedSpan;

/// One tally per mode (Segura-Bedmar, Martínez & Herrero-Zazo 2013, "SemEval-2013 Task 9", §4.1; measures of MUC-5).
///
/// Where a span overlaps several others the source says nothing; here each mode counts the most credit that any
/// one-to-one pairing gives, so that no order of spans matters and no span is credited twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ModeTallies {
    /// Same range and same label: 1.
    pub strict: Tally,
    /// Same range, whatever the label: 1.
    pub exact: Tally,
    /// Same range: 1; any other overlap: ½; whatever the label.
    pub partial: Tally,
    /// Any overlap with the same label: 1.
    pub kind: Tally,
}

impl std::ops::Add for ModeTallies {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            strict: self.strict + other.strict,
            exact: self.exact + other.exact,
            partial: self.partial + other.partial,
            kind: self.kind + other.kind,
        }
    }
}

impl std::iter::Sum for ModeTallies {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, tally| sum + tally)
    }
}

/// Whether two spans share a code point; an empty span shares none.
pub(super) fn overlap(one: &MarkedSpan, other: &MarkedSpan) -> bool {
    one.start.max(other.start) < one.end.min(other.end)
}

fn same_range(one: &MarkedSpan, other: &MarkedSpan) -> bool {
    (one.start, one.end) == (other.start, other.end)
}

/// How many of `one` have a twin in `other` under `twins`, each used once, and what is left of both.
fn twins<'a>(
    one: &[&'a MarkedSpan],
    other: &[&'a MarkedSpan],
    twins: impl Fn(&MarkedSpan, &MarkedSpan) -> bool,
) -> (usize, Vec<&'a MarkedSpan>, Vec<&'a MarkedSpan>) {
    let mut rest = other.to_vec();
    let mut left_over = Vec::new();
    for &span in one {
        match rest.iter().position(|candidate| twins(span, candidate)) {
            Some(at) => drop(rest.swap_remove(at)),
            None => left_over.push(span),
        }
    }
    (one.len() - left_over.len(), left_over, rest)
}

/// Tallies one passage. Both lists may be in any order; a span may occur twice and then counts twice.
pub fn span_agreement(gold: &[MarkedSpan], given: &[MarkedSpan]) -> ModeTallies {
    let (all_gold, all_given): (Vec<&MarkedSpan>, Vec<&MarkedSpan>) =
        (gold.iter().collect(), given.iter().collect());
    let tally = |credit: f64| Tally { credit, gold: gold.len() as u64, given: given.len() as u64 };
    let (strict, _, _) = twins(&all_gold, &all_given, |one, other| one == other);
    // Taking equal ranges first loses nothing: giving one up frees at most two halves.
    let (exact, gold_left, given_left) = twins(&all_gold, &all_given, same_range);
    let halves = largest_matching(gold_left.len(), given_left.len(), |one, other| {
        overlap(gold_left[one], given_left[other])
    });
    let kind = largest_matching(gold.len(), given.len(), |one, other| {
        gold[one].label == given[other].label && overlap(&gold[one], &given[other])
    });
    ModeTallies {
        strict: tally(strict as f64),
        exact: tally(exact as f64),
        partial: tally(exact as f64 + 0.5 * halves as f64),
        kind: tally(kind as f64),
    }
}
