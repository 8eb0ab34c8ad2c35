//! Answers that arrived and do not count, for whoever has to decide about them.

use crate::attempts::OpenAttempt;
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// Attempts shown.
const MOST: u32 = 100;

/// Attempts in which answers were set aside, those first in which one arrived last.
pub struct LateAnswers {
    /// The attempts, ended ones only: of what is running nobody may see an answer but who gives it.
    pub attempts: Vec<OpenAttempt>,
    /// Whether there are more than are shown.
    pub more: bool,
}

impl Service {
    /// Answers that arrived after their attempt had closed, or after a later one from another device.
    pub async fn late_answers(&self, actor: Option<&Actor>) -> Result<LateAnswers, ServiceError> {
        authorise(actor, Deed::Supervise, None)?;
        let mut found = self.store.list_set_aside(MOST + 1).await?;
        let limit = usize::try_from(MOST).unwrap_or(usize::MAX);
        let more = found.len() > limit;
        found.truncate(limit);
        let mut attempts = Vec::new();
        for id in found {
            let open = self.load_attempt(id).await?;
            if open.attempt.closure().is_some() {
                attempts.push(open);
            }
        }
        Ok(LateAnswers { attempts, more })
    }
}
