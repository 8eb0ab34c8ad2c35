//! What one has been told.

use assessment::Instant;
use uuid::Uuid;

use super::Notice;
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// Notices shown.
const SHOWN: u32 = 100;

/// A notice as its reader finds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Its id.
    pub id: Uuid,
    /// When it was made.
    pub at: Instant,
    /// Whether its reader has marked it as read.
    pub is_read: bool,
    /// What it says.
    pub notice: Notice,
    /// The page where it can be looked at.
    pub path: String,
}

impl Service {
    /// The asker's newest notices, newest first; none for somebody without a session.
    pub async fn notices(&self, actor: Option<&Actor>) -> Result<Vec<Told>, ServiceError> {
        authorise(actor, Deed::LookAtOwn, None)?;
        let Some(actor) = actor else { return Ok(Vec::new()) };
        let kept = self.store.list_notices(actor.user, SHOWN).await?;
        let told = kept.into_iter().filter_map(|kept| {
            // While servers of two versions run, the older one cannot word what the newer one has written.
            let notice = Notice::read(&kept.kind, &kept.detail)?;
            Some(Told { id: kept.id, at: kept.at, is_read: kept.read_at.is_some(), notice, path: kept.path })
        });
        Ok(told.collect())
    }

    /// How many of the asker's notices are unread; one statement, for every page says it.
    pub async fn unread_notices(&self, actor: Option<&Actor>) -> Result<u32, ServiceError> {
        authorise(actor, Deed::LookAtOwn, None)?;
        let Some(actor) = actor else { return Ok(0) };
        Ok(self.store.count_unread_notices(actor.user).await?)
    }
}
