//! Exporting one's data.

use assessment::attempt::{Behaviour, Event};
use store::{AttemptExport, UserExport};

use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

impl Service {
    /// Everything kept of the asker. Attempts that are still running leave out what would give keys away: the names of
    /// their items, which tasks are gold, and what inspections found.
    pub async fn export_account(&self, actor: Option<&Actor>) -> Result<UserExport, ServiceError> {
        authorise(actor, Deed::UseOwnAccount, None)?;
        let actor = actor.ok_or(ServiceError::NoSession)?;
        let mut export = self.store.export_user(actor.user).await?.ok_or(ServiceError::NoSession)?;
        export.attempts.iter_mut().filter(|attempt| attempt.closure.is_none()).for_each(conceal);
        Ok(export)
    }
}

fn conceal(attempt: &mut AttemptExport) {
    attempt.slots.clear();
    if attempt.behaviour != Behaviour::Practice {
        attempt.steps.retain(|step| !matches!(step.event, Event::Scored { .. }));
    }
}
