//! What every page needs of the content, in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use assessment::catalogue::Domain;
use assessment::gate::{Gate, Traits};
use assessment::guideline::Guideline;
use assessment::transcription::Pack;
use assessment::{DomainId, GateId};
use store::ItemIndex;

/// Whether an item still holds under the newest version of its guideline.
pub(crate) fn is_current(guideline: &Guideline, item: &ItemIndex) -> bool {
    guideline.is_current(&item.rules, item.guideline_version)
}

/// What gates ask about an item.
pub(crate) fn traits(item: &ItemIndex) -> Traits<'_> {
    Traits {
        id: &item.id,
        first_rule: item.rules.first(),
        interaction: &item.interaction,
        difficulty: item.difficulty,
    }
}

/// Domains, guidelines, gates, packs, and the index of the bank.
#[derive(Default)]
pub struct Shelf {
    /// In the order shown.
    pub domains: Vec<Domain>,
    pub(super) guidelines: BTreeMap<DomainId, Arc<Guideline>>,
    pub(super) gates: Vec<(Arc<Gate>, u32)>,
    pub(super) packs: BTreeMap<String, Arc<Pack>>,
    pub(super) index: BTreeMap<DomainId, Arc<Vec<ItemIndex>>>,
}

impl Shelf {
    /// A domain by id.
    pub fn domain(&self, id: &DomainId) -> Option<&Domain> {
        self.domains.iter().find(|domain| &domain.id == id)
    }

    /// A domain's guideline.
    pub fn guideline(&self, domain: &DomainId) -> Option<Arc<Guideline>> {
        self.guidelines.get(domain).cloned()
    }

    /// All gates with their version numbers, domain by domain, lower bars first.
    pub fn gates(&self) -> impl Iterator<Item = &(Arc<Gate>, u32)> {
        self.gates.iter()
    }

    /// A gate with its version number.
    pub fn gate(&self, id: &GateId) -> Option<(Arc<Gate>, u32)> {
        self.gates.iter().find(|(gate, _)| &gate.id == id).cloned()
    }

    /// A rule pack.
    pub fn pack(&self, id: &str) -> Option<Arc<Pack>> {
        self.packs.get(id).cloned()
    }

    /// All rule packs.
    pub fn packs(&self) -> impl Iterator<Item = Arc<Pack>> {
        self.packs.values().cloned()
    }

    /// How many items of a domain are judged under a wording that has changed since: "규칙이 바뀜".
    pub fn stale_items(&self, domain: &DomainId) -> usize {
        let Some(guideline) = self.guidelines.get(domain) else { return 0 };
        self.index(domain).iter().filter(|item| !is_current(guideline, item)).count()
    }

    /// The bank's index of a domain; empty for an unknown one.
    pub fn index(&self, domain: &DomainId) -> Arc<Vec<ItemIndex>> {
        self.index.get(domain).cloned().unwrap_or_default()
    }
}
