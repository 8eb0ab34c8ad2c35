//! Publishing a gate: its next version, which nothing changes any more.

use assessment::GateId;
use store::StoreError;

use super::GateInspection;
use crate::studio::PublishRefusal;
use crate::{Actor, Service, ServiceError};

impl Service {
    /// Publishes the manuscript of a gate if `revision` of it still stands, the bank can fill it, and every warning has
    /// been ticked by its code; gives the new version's number.
    pub async fn publish_gate(
        &self,
        actor: Option<&Actor>,
        id: &GateId,
        revision: u32,
        ticked: &[&str],
    ) -> Result<Result<u32, PublishRefusal<Box<GateInspection>>>, ServiceError> {
        let inspection = self.inspect_gate(actor, id).await?;
        if inspection.desk.mark.as_ref().is_none_or(|mark| mark.number != revision) {
            return Ok(Err(PublishRefusal::Moved));
        }
        let is_ticked = inspection.warnings.iter().all(|warning| ticked.contains(&warning.code()));
        let gate = match &inspection.gate {
            Ok(gate) if inspection.shortages.is_empty() && is_ticked => gate,
            _ => return Ok(Err(PublishRefusal::NotReady(Box::new(inspection)))),
        };
        let base = inspection.desk.published.as_ref().map(|head| head.newest.version);
        let stamp = self.stamp(actor.map(|actor| actor.user));
        let version = match self.store.publish_gate(gate, base, revision, stamp).await {
            Ok(version) => version,
            Err(StoreError::Conflict) => return Ok(Err(PublishRefusal::Moved)),
            Err(error) => return Err(error.into()),
        };
        self.content.expire();
        Ok(Ok(version))
    }
}
