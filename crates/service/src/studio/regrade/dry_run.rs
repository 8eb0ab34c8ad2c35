//! Who would change, and by how much.

use std::collections::BTreeSet;
use std::sync::Arc;

use assessment::attempt::Basis;
use assessment::gate::Bilingual;
use assessment::item::{Item, Unlike, succeeds};
use uuid::Uuid;

use super::Regrade;
use super::judge::Outcome;
use crate::authorisation::{Deed, authorise};
use crate::content::cache;
use crate::{Actor, Service, ServiceError};

/// Changes shown.
const SHOWN: usize = 500;

/// What a regrading would do.
pub struct DryRun {
    /// The newest version of the item.
    pub newest: u32,
    /// Versions that were answered.
    pub versions: Vec<u32>,
    /// What stands in the way; then nothing else is said.
    pub obstacle: Option<Obstacle>,
    /// Attempts whose points would change, the first ones.
    pub changes: Vec<Change>,
    /// How many points would change in all.
    pub changed: usize,
    /// Attempts that would be judged again with the same points.
    pub unchanged: usize,
    /// Attempts that still run and are left alone.
    pub running: usize,
}

/// Why answers cannot be judged by this key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// There is no such version.
    Version,
    /// The question is another one.
    Unlike(Unlike),
    /// Somebody's response does not fit the question as it is now.
    Responses,
}

/// An attempt whose points change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The attempt.
    pub attempt: Uuid,
    /// Whose it is.
    pub learner: Uuid,
    /// Gate or domain.
    pub title: Bilingual,
    /// Index of the slot.
    pub slot: u16,
    /// Share of the item's points now.
    pub before: f64,
    /// Share of the item's points then.
    pub after: f64,
    /// Whether the gate is passed now; none without a gate.
    pub passed_before: Option<bool>,
    /// Whether the gate would be passed.
    pub passed_after: Option<bool>,
}

/// Attempts that are to be looked at, and by which key.
pub(super) struct Scope {
    pub(super) newest: u32,
    pub(super) versions: Vec<u32>,
    pub(super) attempts: Vec<Uuid>,
    pub(super) item: Result<Option<Arc<Item>>, Obstacle>,
}

impl Service {
    /// What a regrading would do; changes nothing.
    pub async fn try_regrade(&self, actor: Option<&Actor>, wish: &Regrade) -> Result<DryRun, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let scope = self.regrade_scope(wish).await?;
        let mut run = DryRun {
            newest: scope.newest,
            versions: scope.versions,
            obstacle: None,
            changes: Vec::new(),
            changed: 0,
            unchanged: 0,
            running: 0,
        };
        let item = match scope.item {
            Ok(item) => item,
            Err(obstacle) => return Ok(DryRun { obstacle: Some(obstacle), ..run }),
        };
        for id in scope.attempts {
            let open = self.load_attempt(id).await?;
            match wish.judge(self, &open, item.as_ref(), self.now()).await? {
                Err(obstacle) => {
                    let (newest, versions) = (run.newest, run.versions);
                    let none = (Vec::new(), 0, 0, 0);
                    let (changes, changed, unchanged, running) = none;
                    let obstacle = Some(obstacle);
                    return Ok(DryRun { newest, versions, obstacle, changes, changed, unchanged, running });
                }
                Ok(Outcome::Settled) => {}
                Ok(Outcome::Running) => run.running += 1,
                Ok(Outcome::Due(due)) => match due.change {
                    None => run.unchanged += 1,
                    Some(change) => {
                        run.changed += 1;
                        if run.changes.len() < SHOWN {
                            run.changes.push(change);
                        }
                    }
                },
            }
        }
        Ok(run)
    }

    pub(super) async fn regrade_scope(&self, wish: &Regrade) -> Result<Scope, ServiceError> {
        let newest = self.store.find_newest_item(&wish.item).await?.ok_or(ServiceError::NotFound)?;
        let newest = newest.item.version;
        let affected = self.store.list_answers_to(&wish.item).await?;
        let versions: BTreeSet<u32> = affected.iter().map(|answer| answer.version).collect();
        let meant = |version: u32| wish.from.is_none_or(|from| from == version);
        let attempts: BTreeSet<Uuid> =
            affected.iter().filter(|answer| meant(answer.version)).map(|answer| answer.attempt).collect();
        let item = match wish.basis {
            Basis::FullPoints => Ok(None),
            Basis::Version(version) if version == 0 || version > newest => Err(Obstacle::Version),
            Basis::Version(version) => {
                let asked = versions.iter().copied().filter(|version| meant(*version));
                let wanted: Vec<_> =
                    std::iter::once(version).chain(asked).map(|number| (wish.item.clone(), number)).collect();
                let found = cache::items(self, &wanted).await?;
                let unlike =
                    found.iter().skip(1).find_map(|old| succeeds(&old.question, &found[0].question).err());
                match unlike {
                    Some(unlike) => Err(Obstacle::Unlike(unlike)),
                    None => Ok(found.into_iter().next()),
                }
            }
        };
        Ok(Scope {
            newest,
            versions: versions.into_iter().collect(),
            attempts: attempts.into_iter().collect(),
            item,
        })
    }
}
