//! Drawing items for an attempt.

use std::collections::BTreeSet;

use assessment::ItemId;
use assessment::attempt::PlannedSlot;
use assessment::gate::{Exposure, Gate};
use assessment::guideline::Guideline;
use assessment::live::Terms;
use assessment::shuffle::shuffled;
use store::{ItemIndex, SeenItem};

use crate::ServiceError;
use crate::content::shelf::{is_current, traits};

/// What a draw goes by.
pub(crate) struct Bank<'a> {
    /// The bank's index.
    pub(crate) index: &'a [ItemIndex],
    /// Items whose rules it has changed since they were written are not drawn.
    pub(crate) guideline: &'a Guideline,
    /// How often items were drawn at the gate lately.
    pub(crate) exposure: &'a Exposure,
}

/// Draws a gate's items, never one twice. A section that names its items holds these, in their order; any other draws
/// what is not over its exposure cap before what is, and within that unseen before seen. `seed` decides among equals.
pub(crate) fn gate(
    gate: &Gate,
    bank: &Bank<'_>,
    seen: &BTreeSet<ItemId>,
    seed: u64,
) -> Result<Vec<PlannedSlot>, ServiceError> {
    let mut pool = shuffled(bank.index, seed);
    pool.retain(|item| is_current(bank.guideline, item));
    pool.sort_by_key(|item| seen.contains(&item.id));
    let mut taken: BTreeSet<ItemId> = BTreeSet::new();
    let mut slots = Vec::new();
    for (number, section) in (0_u16..).zip(&gate.sections) {
        let drawn: Vec<&ItemIndex> = if section.is_fixed() {
            section.items.iter().filter_map(|id| pool.iter().find(|item| &item.id == id)).collect()
        } else {
            let is_over = |item: &ItemIndex| {
                section.exposure_cap.is_some_and(|cap| bank.exposure.is_over(&item.id, cap))
            };
            let (over, under): (Vec<&ItemIndex>, Vec<&ItemIndex>) = pool
                .iter()
                .filter(|item| !taken.contains(&item.id) && !gate.names(&item.id))
                .filter(|item| section.admits_traits(&traits(item)))
                .partition(|item| is_over(item));
            under.into_iter().chain(over).take(usize::from(section.count)).collect()
        };
        if drawn.len() < usize::from(section.count) {
            tracing::warn!(gate = %gate.id, section = number + 1, "the bank cannot fill a section");
            return Err(ServiceError::BankShort);
        }
        for item in drawn {
            taken.insert(item.id.clone());
            slots.push(slot(item, number, seed, slots.len()));
        }
    }
    Ok(slots)
}

/// Draws the tasks of a live phase: unseen before seen, what was seen longest ago first. What is kept for gates stays
/// out until it has been met in one. `seed` decides among equals, and which tasks of a batch are gold.
pub(super) fn live(
    gate: &Gate,
    terms: &Terms,
    bank: &Bank<'_>,
    seen: &[SeenItem],
    seed: u64,
) -> Result<Vec<PlannedSlot>, ServiceError> {
    let met = |item: &ItemIndex| seen.iter().find(|seen| seen.item == item.id);
    let mut pool = shuffled(bank.index, seed);
    pool.retain(|item| {
        is_current(bank.guideline, item)
            && (!item.reserved || met(item).is_some_and(|seen| seen.in_mock))
            && gate.sections.iter().any(|section| section.admits_traits(&traits(item)))
    });
    pool.sort_by_key(|item| met(item).map(|seen| seen.last_at));
    let tasks = usize::from(terms.tasks);
    if pool.len() < tasks {
        tracing::warn!(gate = %gate.id, "the bank cannot fill the live phase");
        return Err(ServiceError::BankShort);
    }
    // Those drawn first are the least seen: without a second shuffle the last batch would be the easiest.
    let drawn = shuffled(&pool[..tasks], seed);
    let mut slots: Vec<PlannedSlot> =
        drawn.iter().enumerate().map(|(place, item)| slot(item, 0, seed, place)).collect();
    for (number, batch) in (0_u64..).zip(slots.chunks_mut(usize::from(terms.batch.max(1)))) {
        let places: Vec<usize> = (0..batch.len()).collect();
        for place in shuffled(&places, seed.wrapping_add(number)).into_iter().take(terms.golds(batch.len())) {
            batch[place].gold = true;
        }
    }
    Ok(slots)
}

/// A planned slot; each gets its own seed for the order of its options.
pub(super) fn slot(item: &ItemIndex, section: u16, seed: u64, place: usize) -> PlannedSlot {
    // The order must be the same on every machine that shows the attempt; 53 bits survive JSON numbers.
    let own = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(place as u64) >> 11;
    PlannedSlot { item: item.id.clone(), version: item.version, section, seed: own, gold: false }
}

#[cfg(test)]
mod tests;
