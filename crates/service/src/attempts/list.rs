//! A learner's attempts in lists.

use assessment::attempt::Behaviour;
use store::{AttemptFilter, AttemptSummary};

use crate::{Actor, Service, ServiceError};

/// Running attempts shown; a practice never ends by itself, so old ones pile up.
const RUNNING: u32 = 4;
/// Sittings shown.
const HISTORY: u32 = 100;

impl Service {
    /// The asker's attempts that can be gone on with, newest first; none for somebody without a session.
    pub async fn running_attempts(&self, actor: Option<&Actor>) -> Result<Vec<AttemptSummary>, ServiceError> {
        let Some(actor) = actor else { return Ok(Vec::new()) };
        let filter = AttemptFilter { open: Some(true), ..AttemptFilter::default() };
        let mut attempts = self.store.list_attempts(actor.user, &filter, RUNNING).await?;
        let now = self.now();
        attempts.retain(|attempt| attempt.ends_at.is_none_or(|end| now < end));
        Ok(attempts)
    }

    /// The asker's sittings at gates, newest first; none for somebody without a session.
    pub async fn gate_history(&self, actor: Option<&Actor>) -> Result<Vec<AttemptSummary>, ServiceError> {
        let Some(actor) = actor else { return Ok(Vec::new()) };
        let filter = AttemptFilter { behaviour: Some(Behaviour::Mock), ..AttemptFilter::default() };
        Ok(self.store.list_attempts(actor.user, &filter, HISTORY).await?)
    }
}
