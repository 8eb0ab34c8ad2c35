//! Doing it: an attempt at a time, so that what is interrupted can go on.

use std::sync::Arc;

use assessment::attempt::Basis;
use assessment::item::Item;
use store::{Regrading, Stamp, StoreError};
use uuid::Uuid;

use super::judge::Outcome;
use super::{Change, Obstacle, Regrade};
use crate::authorisation::{Deed, authorise};
use crate::notices::Notice;
use crate::{Actor, Service, ServiceError};

/// Attempts judged again by one request; whoever asked is told that there are more.
const AT_ONCE: usize = 500;
/// How often an attempt is read again when something has arrived for it meanwhile.
const TRIES: u32 = 3;

/// What has been done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Attempts judged again.
    pub attempts: usize,
    /// Those whose points have changed; their learners are told.
    pub changed: usize,
    /// Whether there are more to be done.
    pub more: bool,
}

impl Service {
    /// Judges again, each attempt in one transaction with verdict, answers, notice and audit. What has been done is not done
    /// twice: an interrupted regrading goes on where it stood.
    pub async fn regrade(
        &self,
        actor: Option<&Actor>,
        wish: &Regrade,
    ) -> Result<Result<Done, Obstacle>, ServiceError> {
        // Seen whole first: nothing is done where somebody's response does not fit.
        if let Some(obstacle) = self.try_regrade(actor, wish).await?.obstacle {
            return Ok(Err(obstacle));
        }
        authorise(actor, Deed::Author, None)?;
        let scope = self.regrade_scope(wish).await?;
        let item = match scope.item {
            Ok(item) => item,
            Err(obstacle) => return Ok(Err(obstacle)),
        };
        let stamp = self.stamp(actor.map(|actor| actor.user));
        let mut done = Done::default();
        for attempt in scope.attempts {
            if done.attempts == AT_ONCE {
                done.more = true;
                break;
            }
            match self.regrade_one(attempt, wish, item.as_ref(), stamp).await? {
                Err(obstacle) => return Ok(Err(obstacle)),
                Ok(None) => {}
                Ok(Some(changed)) => {
                    done.attempts += 1;
                    done.changed += usize::from(changed);
                }
            }
        }
        self.analysis.expire();
        Ok(Ok(done))
    }

    /// None where there is nothing to do, else whether points have changed.
    async fn regrade_one(
        &self,
        id: Uuid,
        wish: &Regrade,
        item: Option<&Arc<Item>>,
        stamp: Stamp,
    ) -> Result<Result<Option<bool>, Obstacle>, ServiceError> {
        let mut tries = 1;
        loop {
            let open = self.load_attempt(id).await?;
            let due = match wish.judge(self, &open, item, stamp.at).await? {
                Err(obstacle) => return Ok(Err(obstacle)),
                Ok(Outcome::Settled | Outcome::Running) => return Ok(Ok(None)),
                Ok(Outcome::Due(due)) => due,
            };
            let told = due.change.as_ref().map(|change| {
                self.notice(open.owner, &told(change, wish.basis), format!("/attempts/{id}/result"))
            });
            let changed = due.change.is_some();
            let regrading = Regrading {
                attempt: id,
                item: wish.item.clone(),
                steps: due.steps,
                verdict: due.verdict,
                answers: due.answers,
                notice: told,
            };
            match self.store.regrade_attempt(&regrading, stamp).await {
                Ok(()) => return Ok(Ok(Some(changed))),
                Err(StoreError::Conflict) if tries < TRIES => tries += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }
}

fn told(change: &Change, basis: Basis) -> Notice {
    Notice::Regraded {
        title: change.title.clone(),
        number: change.slot.saturating_add(1),
        before: change.before,
        after: change.after,
        is_void: basis == Basis::FullPoints,
        passed: change.passed_after.filter(|_| change.passed_before != change.passed_after),
    }
}
