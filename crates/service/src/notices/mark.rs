//! Marking notices as read.

use assessment::Instant;
use uuid::Uuid;

use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

impl Service {
    /// Marks one of the asker's notices as read; one that is not theirs, or not there, is left alone.
    pub async fn mark_notice_read(&self, actor: Option<&Actor>, id: Uuid) -> Result<(), ServiceError> {
        authorise(actor, Deed::UseOwnAccount, None)?;
        let actor = actor.ok_or(ServiceError::NoSession)?;
        Ok(self.store.mark_notice_read(actor.user, id, self.now()).await?)
    }

    /// Marks the asker's notices as read up to the newest one they have seen.
    pub async fn mark_notices_read(&self, actor: Option<&Actor>, up_to: Instant) -> Result<(), ServiceError> {
        authorise(actor, Deed::UseOwnAccount, None)?;
        let actor = actor.ok_or(ServiceError::NoSession)?;
        Ok(self.store.mark_notices_read(actor.user, up_to, self.now()).await?)
    }
}
