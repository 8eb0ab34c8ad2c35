//! The result of an attempt.

use assessment::attempt::Status;
use uuid::Uuid;

use super::OpenAttempt;
use crate::{Actor, Service, ServiceError};

/// A judged attempt.
pub struct Judged(pub OpenAttempt);

impl Service {
    /// The asker's attempt with its verdict.
    ///
    /// # Errors
    /// `NotJudged` while it is running.
    pub async fn attempt_result(&self, actor: Option<&Actor>, id: Uuid) -> Result<Judged, ServiceError> {
        let open = self.open_attempt(actor, id).await?;
        match open.attempt.status {
            Status::Judged(_) => Ok(Judged(open)),
            Status::Open | Status::Closed(_) => Err(ServiceError::NotJudged),
        }
    }
}
