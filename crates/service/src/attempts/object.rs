//! Contesting the key of an item that one has answered.

use assessment::objection::{ObjectionRefusal, ObjectionState, objection_text};
use store::{Objection, StoreError};
use uuid::Uuid;

use crate::{Actor, Service, ServiceError};

/// Open objections of one person at a time.
const MOST_OPEN: u32 = 20;

/// Why an objection is not taken. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// Its text.
    Text(ObjectionRefusal),
    /// The learner has an open one to this version of the item.
    Already,
    /// The learner has as many open ones as anybody may.
    TooMany,
}

impl Service {
    /// Objects to the key of a slot of one's own judged attempt.
    pub async fn object(
        &self,
        actor: Option<&Actor>,
        attempt: Uuid,
        slot: u16,
        reason: &str,
    ) -> Result<Result<(), NotTaken>, ServiceError> {
        let open = self.attempt_result(actor, attempt).await?.0;
        let index = usize::from(slot);
        // Who has not seen the key cannot contest it.
        open.attempt.reveal(index).ok_or(ServiceError::NotFound)?;
        let item = open.items.get(index).ok_or(ServiceError::NotFound)?;
        let reason = match objection_text(reason) {
            Ok(reason) => reason.to_owned(),
            Err(refusal) => return Ok(Err(NotTaken::Text(refusal))),
        };
        let objection = Objection {
            id: self.fresh_id(),
            user_id: open.owner,
            attempt,
            slot,
            item: item.id.clone(),
            version: item.version,
            at: self.now(),
            reason,
            state: ObjectionState::Open,
            ruled_at: None,
            explanation: None,
        };
        match self.store.create_objection(&objection, MOST_OPEN).await {
            Ok(true) => Ok(Ok(())),
            Ok(false) => Ok(Err(NotTaken::TooMany)),
            Err(StoreError::Conflict) => Ok(Err(NotTaken::Already)),
            Err(error) => Err(error.into()),
        }
    }

    /// The objections raised from one's own attempt, oldest first.
    pub async fn own_objections(
        &self,
        actor: Option<&Actor>,
        attempt: Uuid,
    ) -> Result<Vec<Objection>, ServiceError> {
        self.load_own_attempt(actor, attempt).await?;
        Ok(self.store.list_objections_in(attempt).await?)
    }
}
