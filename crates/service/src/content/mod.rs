//! Reading content: domains, guidelines, gates, items.

pub(crate) mod cache;
pub(crate) mod shelf;

pub use shelf::Shelf;

use std::sync::Arc;

use assessment::guideline::Guideline;
use assessment::{DomainId, GateId};

use crate::{Service, ServiceError};

impl Service {
    /// All content but the items, as of at most a few seconds ago.
    pub async fn shelf(&self) -> Result<Arc<Shelf>, ServiceError> {
        cache::shelf(self).await
    }

    /// A domain's guideline.
    pub async fn guideline(&self, domain: &DomainId) -> Result<Arc<Guideline>, ServiceError> {
        self.shelf().await?.guideline(domain).ok_or(ServiceError::NotFound)
    }

    /// A gate by id, in its newest version, with that version's number.
    pub async fn gate(&self, id: &GateId) -> Result<(Arc<assessment::gate::Gate>, u32), ServiceError> {
        self.shelf().await?.gate(id).ok_or(ServiceError::NotFound)
    }
}
