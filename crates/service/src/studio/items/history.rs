//! What an item was, who did what to it, and where it is used.

use std::sync::Arc;

use assessment::gate::Gate;
use assessment::item::Item;
use assessment::{Instant, ItemId};
use exchange::manuscript::Manuscript;
use store::AuditEntry;

use crate::authorisation::{Deed, authorise};
use crate::content::cache;
use crate::{Actor, Service, ServiceError};

/// A published version.
pub struct ItemVersion {
    /// When it was published.
    pub at: Instant,
    /// The item.
    pub item: Arc<Item>,
    /// It as its author would have typed it.
    pub manuscript: Manuscript,
}

/// What an item was and is.
pub struct ItemHistory {
    /// Published versions, newest first.
    pub versions: Vec<ItemVersion>,
    /// What was done to it, oldest first.
    pub deeds: Vec<AuditEntry>,
    /// Gates that can draw it.
    pub gates: Vec<Arc<Gate>>,
}

impl Service {
    /// Versions, deeds and uses of an item.
    pub async fn item_history(
        &self,
        actor: Option<&Actor>,
        item: &ItemId,
    ) -> Result<ItemHistory, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let numbers = self.store.list_item_versions(item).await?;
        let wanted: Vec<(ItemId, u32)> = numbers.iter().map(|(number, _)| (item.clone(), *number)).collect();
        let items = cache::items(self, &wanted).await?;
        let deeds = self.store.list_item_history(item).await?;
        if items.is_empty() && deeds.is_empty() {
            return Err(ServiceError::NotFound);
        }
        let shelf = self.shelf().await?;
        let gates = match items.first() {
            Some(newest) => shelf
                .gates()
                .filter(|(gate, _)| gate.id.domain() == item.domain())
                .filter(|(gate, _)| gate.sections.iter().any(|section| section.admits(newest)))
                .map(|(gate, _)| Arc::clone(gate))
                .collect(),
            None => Vec::new(),
        };
        let versions = numbers
            .into_iter()
            .zip(items)
            .map(|((_, at), item)| ItemVersion { at, manuscript: Manuscript::recite(&item), item })
            .collect();
        Ok(ItemHistory { versions, deeds, gates })
    }
}
