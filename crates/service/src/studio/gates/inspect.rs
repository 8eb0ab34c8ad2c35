//! Looking a gate over before it is published: what makes it impossible, and what one should know.

use std::collections::BTreeSet;

use assessment::gate::{Gate, GuessedSection, Shortage, SupplyItem, pass_chance, random_chance, shortages};
use assessment::manuscript::FieldFault;
use assessment::{GateId, ItemId, RuleId};
use store::ItemIndex;

use super::GateDesk;
use crate::content::cache;
use crate::content::shelf::{is_current, traits};
use crate::{Actor, Service, ServiceError};

/// Below so many seconds an item cannot be read and answered.
const HURRIED_SECONDS: u32 = 20;
/// A guesser who passes more often than this makes a gate worthless.
const GUESSABLE: f64 = 0.01;
/// Items of a section whose options are looked at.
const LOOKED_AT: usize = 500;

/// Something to know before publishing. Each has to be ticked.
#[derive(Clone, Debug, PartialEq)]
pub enum GateWarning {
    /// Rules that no item it can draw tests first.
    Untested(Vec<RuleId>),
    /// Somebody who knows nothing passes too often.
    Guessable {
        /// The chance, 0 … 1.
        chance: f64,
    },
    /// Items that its sections would draw wait to be confirmed.
    Stale {
        /// How many.
        items: usize,
    },
    /// There is hardly time for an item.
    Hurried {
        /// Seconds for each.
        seconds: u32,
    },
}

impl GateWarning {
    /// A word for it in forms.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Untested(_) => "untested",
            Self::Guessable { .. } => "guessable",
            Self::Stale { .. } => "stale",
            Self::Hurried { .. } => "hurried",
        }
    }
}

/// A gate looked over.
pub struct GateInspection {
    /// What is on the desk.
    pub desk: GateDesk,
    /// What it says, or every field that cannot be taken.
    pub gate: Result<Gate, Vec<FieldFault>>,
    /// What the bank cannot fill: it is not published as long as there is any.
    pub shortages: Vec<Shortage>,
    /// What one should know.
    pub warnings: Vec<GateWarning>,
    /// Share of points somebody gets who answers at random, 0 … 1, and their chance of passing.
    pub guesser: Option<(f64, f64)>,
    /// Seconds for each item.
    pub seconds: Option<u32>,
}

impl Service {
    /// Looks the manuscript of a gate over.
    pub async fn inspect_gate(
        &self,
        actor: Option<&Actor>,
        id: &GateId,
    ) -> Result<GateInspection, ServiceError> {
        let desk = self.gate_desk(actor, id).await?;
        let index = self.shelf().await?.index(&id.domain());
        let ids: BTreeSet<&ItemId> = index.iter().map(|item| &item.id).collect();
        let gate = match desk.read(&|item| ids.contains(item)) {
            Ok(gate) => gate,
            Err(faults) => {
                return Ok(GateInspection {
                    desk,
                    gate: Err(faults),
                    shortages: Vec::new(),
                    warnings: Vec::new(),
                    guesser: None,
                    seconds: None,
                });
            }
        };
        let bank: Vec<SupplyItem<'_>> = index
            .iter()
            .map(|item| SupplyItem {
                traits: traits(item),
                is_current: is_current(&desk.guideline, item),
                reserved: item.reserved,
            })
            .collect();
        let shortages = shortages(&gate, &bank);
        let guessed = self.guessed(&gate, &index).await?;
        let total = f64::from(gate.count().max(1));
        let share = guessed.iter().map(|own| own.chance * f64::from(own.count)).sum::<f64>() / total;
        let chance = pass_chance(&gate, &guessed);
        let seconds = gate.minutes * 60 / gate.count().max(1);
        let admitted = || index.iter().filter(|item| admits(&gate, item));
        let stale = admitted().filter(|item| !is_current(&desk.guideline, item)).count();
        let tested: BTreeSet<&RuleId> = admitted().filter_map(|item| item.rules.first()).collect();
        let untested: Vec<RuleId> = desk
            .guideline
            .rules_in_force()
            .map(|rule| rule.id.clone())
            .filter(|rule| !tested.contains(rule))
            .collect();
        let mut warnings = Vec::new();
        if !untested.is_empty() {
            warnings.push(GateWarning::Untested(untested));
        }
        if chance > GUESSABLE {
            warnings.push(GateWarning::Guessable { chance });
        }
        if stale > 0 {
            warnings.push(GateWarning::Stale { items: stale });
        }
        if seconds < HURRIED_SECONDS {
            warnings.push(GateWarning::Hurried { seconds });
        }
        Ok(GateInspection {
            desk,
            gate: Ok(gate),
            shortages,
            warnings,
            guesser: Some((share, chance)),
            seconds: Some(seconds),
        })
    }

    /// What a guesser meets in each section.
    async fn guessed(&self, gate: &Gate, index: &[ItemIndex]) -> Result<Vec<GuessedSection>, ServiceError> {
        let mut guessed = Vec::with_capacity(gate.sections.len());
        for section in &gate.sections {
            let drawn = index.iter().filter(|item| section.admits_traits(&traits(item))).take(LOOKED_AT);
            let wanted: Vec<(ItemId, u32)> = drawn.map(|item| (item.id.clone(), item.version)).collect();
            let items = cache::items(self, &wanted).await?;
            let sum: f64 = items.iter().map(|item| random_chance(&item.question.interaction)).sum();
            guessed.push(GuessedSection { count: section.count, chance: sum / items.len().max(1) as f64 });
        }
        Ok(guessed)
    }
}

fn admits(gate: &Gate, item: &ItemIndex) -> bool {
    gate.sections.iter().any(|section| section.admits_traits(&traits(item)))
}
