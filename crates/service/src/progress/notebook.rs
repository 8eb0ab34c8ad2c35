//! The notebook of misses (오답 노트).

use std::collections::HashMap;
use std::sync::Arc;

use assessment::RuleId;
use store::Answer;
use uuid::Uuid;

use crate::attempts::{OpenAttempt, OpenSlot};
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// An item whose newest answer was not fully right.
pub struct NotebookEntry {
    /// The answer.
    pub answer: Answer,
    /// The attempt it was given in.
    pub open: Arc<OpenAttempt>,
}

impl NotebookEntry {
    /// The slot that was answered, with the right to see its key.
    pub fn slot(&self) -> Option<OpenSlot<'_>> {
        self.open.slots().nth(usize::from(self.answer.slot))
    }

    /// The rule to file it under: the first one that was broken, else the item's first.
    pub fn rule(&self) -> Option<RuleId> {
        let broken = self.answer.missed.first().map(|missed| &missed.rule);
        broken.or(self.answer.rules.first()).cloned()
    }
}

impl Service {
    /// The asker's misses, newest first, at most `most`. What was missed at a gate that does not tell its items stays
    /// out.
    pub async fn notebook(
        &self,
        actor: Option<&Actor>,
        most: u32,
    ) -> Result<Vec<NotebookEntry>, ServiceError> {
        authorise(actor, Deed::UseOwnAccount, None)?;
        let actor = actor.ok_or(ServiceError::NoSession)?;
        let missed = self.store.list_missed(actor.user, None, most).await?;
        let mut attempts: HashMap<Uuid, Arc<OpenAttempt>> = HashMap::new();
        let mut entries = Vec::with_capacity(missed.len());
        for answer in missed {
            let open = if let Some(open) = attempts.get(&answer.attempt) {
                Arc::clone(open)
            } else {
                let open = Arc::new(self.load_attempt(answer.attempt).await?);
                attempts.insert(answer.attempt, Arc::clone(&open));
                open
            };
            if open.feedback().is_full() {
                entries.push(NotebookEntry { answer, open });
            }
        }
        Ok(entries)
    }
}
