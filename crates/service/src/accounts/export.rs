//! Exporting one's data.

use store::UserExport;

use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

impl Service {
    /// Everything kept of the asker. Attempts that are still running leave out their scores' findings, as those name
    /// the key; see `UserExport`.
    pub async fn export_account(&self, actor: Option<&Actor>) -> Result<UserExport, ServiceError> {
        authorise(actor, Deed::UseOwnAccount, None)?;
        let actor = actor.ok_or(ServiceError::NoSession)?;
        self.store.export_user(actor.user).await?.ok_or(ServiceError::NoSession)
    }
}
