//! Closing attempts whose time is over, whoever is looking or nobody.

use assessment::attempt::{ClosureReason, Event, Refusal, Step};
use store::StoreError;
use uuid::Uuid;

use crate::{Service, ServiceError};

/// Attempts closed in one sweep.
const SWEEP: u32 = 200;

impl Service {
    /// Closes and judges all attempts whose time is over; gives how many. Run by a job every second; harmless when two
    /// processes run it at once, as a step number is written only once.
    pub async fn close_overdue(&self) -> Result<usize, ServiceError> {
        let overdue = self.store.list_overdue(self.now(), SWEEP).await?;
        let mut closed = 0;
        for id in overdue {
            match self.close_one(id).await {
                Ok(()) => closed += 1,
                // One broken attempt must not keep the others open.
                Err(error) => {
                    tracing::error!(attempt = %id, %error, "an overdue attempt could not be closed");
                }
            }
        }
        Ok(closed)
    }

    pub(super) async fn close_one(&self, id: Uuid) -> Result<(), ServiceError> {
        let open = self.load_attempt(id).await?;
        let step = Step {
            number: open.attempt.last_step + 1,
            at: self.now(),
            event: Event::Closed { reason: ClosureReason::TimeEnded },
        };
        let taken = match self.follow(&open, vec![step]).await {
            // Somebody else closed it meanwhile: that is what was wanted.
            Err(ServiceError::Refused(Refusal::Closed)) => return Ok(()),
            other => other?,
        };
        match self.write(&open, &taken).await {
            Err(ServiceError::Store(StoreError::Conflict)) => Ok(()),
            other => other,
        }
    }
}
