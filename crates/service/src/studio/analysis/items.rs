//! Items by their figures.

use std::collections::BTreeMap;
use std::sync::Arc;

use assessment::item::{Interaction, Item};
use assessment::statistics::items::{Advice, BankReport, BankSample, Evidence, Guess, advise, random_guess};
use assessment::statistics::{Proportion, wilson};
use assessment::{Day, ItemId, RuleId};

use super::tally::{First, Tally};
use crate::ServiceError;

/// Days of a period over which a facility is followed.
const PERIOD_DAYS: u32 = 30;
/// Periods shown, the newest ones.
const PERIODS: u32 = 12;

/// A version of an item, by its first answers.
#[derive(Clone, Debug)]
pub struct ItemAnalysis {
    /// The item.
    pub item: ItemId,
    /// The version.
    pub version: u32,
    /// How it is answered.
    pub interaction: &'static str,
    /// Its rules, the first one foremost.
    pub rules: Vec<RuleId>,
    /// The figures.
    pub report: BankReport,
    /// The share that a blind guess earns, if it earns one.
    pub guess: Option<f64>,
    /// Facility over time, oldest first; only periods with answers.
    pub periods: Vec<Period>,
    /// What its author should look at; options are looked at on the item's own page.
    pub advice: Vec<Advice>,
}

/// Thirty days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// Mean share of points.
    pub facility: Proportion,
}

impl ItemAnalysis {
    /// Facility of the newest thirty days and of all before, where there are both.
    pub(super) fn drift(sample: &[First], today: Day) -> Option<(Proportion, Proportion)> {
        let (newest, before): (Vec<&First>, Vec<&First>) =
            sample.iter().partition(|first| today.days_since(Day::of(first.at)) < PERIOD_DAYS);
        facility(&newest).zip(facility(&before))
    }
}

fn facility(sample: &[&First]) -> Option<Proportion> {
    wilson(sample.iter().map(|first| first.points).sum(), u32::try_from(sample.len()).ok()?)
}

/// Every item version; `found` are their items.
pub(super) fn items(
    tally: &Tally,
    found: &[Arc<Item>],
    today: Day,
) -> Result<Vec<ItemAnalysis>, ServiceError> {
    found
        .iter()
        .map(|item| {
            let none = Vec::new();
            let firsts = tally.items.get(&(item.id.clone(), item.version)).unwrap_or(&none);
            let sample = BankSample {
                points: firsts.iter().map(|first| first.points).collect(),
                rest: firsts.iter().map(|first| tally.rest(first.user, first.points)).collect(),
            };
            let report = sample.report().map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
            let guess = guess(&item.question.interaction);
            let drift = ItemAnalysis::drift(firsts, today);
            let advice = advise(&Evidence { report: &report, guess, options: None, drift });
            Ok(ItemAnalysis {
                item: item.id.clone(),
                version: item.version,
                interaction: item.question.interaction.kind(),
                rules: item.metadata.rules.clone(),
                report,
                guess,
                periods: periods(firsts, today),
                advice,
            })
        })
        .collect()
}

/// What a blind guess earns. Several right options, marks and texts have no chance worth the name.
fn guess(interaction: &Interaction) -> Option<f64> {
    match interaction {
        Interaction::Choice { multiple: false, options, .. } if !options.is_empty() => {
            let right = 1.0 / options.len() as f64;
            random_guess(&Guess::SingleChoice(vec![right]))
        }
        Interaction::Match { right, .. } => random_guess(&Guess::Matching(right.len())),
        _ => None,
    }
}

fn periods(firsts: &[First], today: Day) -> Vec<Period> {
    let mut ages: BTreeMap<u32, Vec<&First>> = BTreeMap::new();
    for first in firsts {
        ages.entry(today.days_since(Day::of(first.at)) / PERIOD_DAYS).or_default().push(first);
    }
    let period = |(age, firsts): (u32, Vec<&First>)| {
        let days = i32::try_from(age * PERIOD_DAYS).ok()?;
        let to = Day(today.0.saturating_sub(days));
        let from = Day(to.0.saturating_sub(PERIOD_DAYS.cast_signed() - 1));
        Some(Period { from, to, facility: facility(&firsts)? })
    };
    ages.into_iter().filter(|(age, _)| *age < PERIODS).rev().filter_map(period).collect()
}
