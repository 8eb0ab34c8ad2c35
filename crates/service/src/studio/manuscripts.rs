//! What guidelines and gates in the making have in common: revisions, undo, and two who write at once.

use assessment::Instant;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Document, Revision, Saved, Turn};

use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// The revision of a manuscript that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its number; a save carries the one it began from.
    pub number: u32,
    /// When it was saved.
    pub at: Instant,
    /// Who saved it, if they are still there.
    pub email: Option<String>,
    /// Whether it can be undone.
    pub has_earlier: bool,
    /// Whether something undone can be had back.
    pub has_later: bool,
}

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome<M> {
    /// It stands.
    Saved,
    /// Somebody has saved since: theirs stands, and nothing was changed.
    Overtaken {
        /// What they wrote.
        theirs: M,
        /// Who and when.
        mark: Mark,
    },
    /// The manuscript has been published since, and a new one begins from what is published.
    Published,
}

impl From<&Revision> for Mark {
    fn from(revision: &Revision) -> Self {
        Self {
            number: revision.number,
            at: revision.at,
            email: revision.email.clone(),
            has_earlier: revision.has_earlier,
            has_later: revision.has_later,
        }
    }
}

impl Service {
    /// Goes back to an earlier revision, or forth to one that was undone; false where there is none, or somebody has
    /// saved meanwhile.
    pub async fn turn_manuscript(
        &self,
        actor: Option<&Actor>,
        document: &Document,
        base: u32,
        turn: Turn,
    ) -> Result<bool, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        Ok(self.store.turn_manuscript(document, base, turn).await?)
    }

    /// The manuscript that stands, if there is one.
    pub(super) async fn standing_manuscript<M: DeserializeOwned>(
        &self,
        document: &Document,
    ) -> Result<Option<(M, Mark)>, ServiceError> {
        let revision = self.store.find_manuscript(document).await?;
        revision.map(|revision| Ok((read(&revision)?, Mark::from(&revision)))).transpose()
    }

    /// Saves a manuscript over the revision it began from.
    pub(super) async fn save_manuscript<M: Serialize + DeserializeOwned>(
        &self,
        actor: &Actor,
        document: &Document,
        base: Option<u32>,
        manuscript: &M,
    ) -> Result<SaveOutcome<M>, ServiceError> {
        let body = serde_json::to_string(manuscript)
            .map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
        let stamp = self.stamp(Some(actor.user));
        Ok(match self.store.save_manuscript(document, base, &body, stamp).await? {
            Saved::As(_) => SaveOutcome::Saved,
            Saved::Gone => SaveOutcome::Published,
            Saved::Overtaken(revision) => {
                SaveOutcome::Overtaken { theirs: read(&revision)?, mark: Mark::from(&*revision) }
            }
        })
    }
}

fn read<M: DeserializeOwned>(revision: &Revision) -> Result<M, ServiceError> {
    serde_json::from_str(&revision.body)
        .map_err(|error| ServiceError::Inconsistent(format!("manuscript {}: {error}", revision.number)))
}

/// Why a manuscript is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishRefusal<E> {
    /// It is not ready.
    NotReady(E),
    /// Another revision stands than the one that was looked at.
    Moved,
}
