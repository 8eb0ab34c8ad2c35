//! A draw of a gate to look at. Nothing is kept of it, so that it counts in nobody's statistics.

use std::collections::BTreeSet;
use std::sync::Arc;

use assessment::GateId;
use assessment::gate::Gate;
use assessment::item::Item;

use crate::content::cache;
use crate::{Actor, Service, ServiceError};

/// An item of a draw.
pub struct SampledItem {
    /// Index of the section it was drawn for.
    pub section: usize,
    /// The item.
    pub item: Arc<Item>,
    /// Seed of the order of its options.
    pub seed: u64,
}

impl Service {
    /// Draws the manuscript of a gate as for somebody who has seen nothing.
    ///
    /// # Errors
    /// `BankShort` if the bank cannot fill it, `NotFound` if it cannot be read.
    pub async fn sample_gate(
        &self,
        actor: Option<&Actor>,
        id: &GateId,
    ) -> Result<(Gate, Vec<SampledItem>), ServiceError> {
        let inspection = self.inspect_gate(actor, id).await?;
        let gate = inspection.gate.map_err(|_| ServiceError::NotFound)?;
        let slots = self.draw_gate(&gate, &BTreeSet::new()).await?;
        let wanted: Vec<_> = slots.iter().map(|slot| (slot.item.clone(), slot.version)).collect();
        let items = cache::items(self, &wanted).await?;
        let sampled = items.into_iter().zip(&slots).map(|(item, slot)| SampledItem {
            section: usize::from(slot.section),
            item,
            seed: slot.seed,
        });
        Ok((gate, sampled.collect()))
    }
}
