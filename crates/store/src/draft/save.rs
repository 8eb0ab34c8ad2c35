//! Writing a revision, and going back and forth between revisions.

use assessment::ItemId;

use super::find::find;
use super::{NewRevision, Revised};
use crate::audit::{self, Deed};
use crate::bank::put::{Entry, put};
use crate::bank::{ItemState, note_draft};
use crate::engine::Transaction;
use crate::{Stamp, Store, StoreError};

/// Revisions kept of a draft.
const KEPT: i64 = 200;

const BEGIN: &str = "INSERT INTO drafts (item_id, domain, state, base_version, revision)
    VALUES ($1, $2, 'draft', $3, 1) ON CONFLICT (item_id) DO NOTHING";
const STAND: &str = "UPDATE drafts SET revision = $2 WHERE item_id = $1";
/// A draft that is written on is no longer what somebody was asked to look at.
const STAND_AS_DRAFT: &str = "UPDATE drafts SET revision = $2, state = 'draft' WHERE item_id = $1";
const BELOW: &str = "SELECT MAX(revision) FROM draft_revisions WHERE item_id = $1 AND revision < $2";
const ABOVE: &str = "SELECT MIN(revision) FROM draft_revisions WHERE item_id = $1 AND revision > $2";
const INSERT: &str =
    "INSERT INTO draft_revisions (item_id, revision, at, author, body) VALUES ($1, $2, $3, $4, $5)";
const DROP_UNDONE: &str = "DELETE FROM draft_revisions WHERE item_id = $1 AND revision > $2";
const DROP_OLD: &str = "DELETE FROM draft_revisions WHERE item_id = $1 AND revision <= $2";

impl Store {
    /// Writes a revision on top of the one its writer had; what had been undone above that one is gone then. A text that
    /// is the same as the standing one writes nothing.
    pub async fn save_draft(&self, new: NewRevision<'_>, stamp: Stamp) -> Result<Revised, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let item = new.item;
        let begun = new.from.is_none() && begin(&mut transaction, new).await?;
        let standing = if begun { None } else { find(&mut transaction, item).await? };
        let revision = match (&standing, new.from) {
            (None, None) => 1,
            (None, Some(_)) => return Ok(Revised::Gone),
            (Some(draft), from) if from == Some(draft.revision) => {
                if draft.body == new.body {
                    return Ok(Revised::Done(draft.revision));
                }
                // Above what was undone too: a number that somebody has read stands for one text only.
                draft.newest + 1
            }
            (Some(draft), _) => return Ok(Revised::Overtaken(Box::new(draft.clone()))),
        };
        let number = i64::from(revision);
        let below = i64::from(standing.as_ref().map_or(0, |draft| draft.revision));
        run!(transaction.connection(), c =>
            sqlx::query(DROP_UNDONE).bind(item.as_str()).bind(below).execute(c).await.map(drop))?;
        run!(transaction.connection(), c =>
            sqlx::query(DROP_OLD).bind(item.as_str()).bind(number - KEPT).execute(c).await.map(drop))?;
        run!(transaction.connection(), c => sqlx::query(INSERT)
            .bind(item.as_str())
            .bind(number)
            .bind(stamp.at.0)
            .bind(stamp.actor)
            .bind(new.body)
            .execute(c)
            .await
            .map(drop))?;
        run!(transaction.connection(), c =>
            sqlx::query(STAND_AS_DRAFT).bind(item.as_str()).bind(number).execute(c).await.map(drop))?;
        let base = standing.map_or(new.base_version, |draft| draft.base_version);
        note(&mut transaction, new, base, stamp).await?;
        if begun {
            audit::append(&mut transaction, stamp, Deed::ItemBegun, item, "").await?;
        }
        transaction.commit().await?;
        Ok(Revised::Done(revision))
    }

    /// Undoes the standing revision, or does the one above it again. At either end there is nowhere to go.
    pub async fn step_draft(
        &self,
        item: &ItemId,
        from: u32,
        back: bool,
        stamp: Stamp,
    ) -> Result<Revised, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let Some(draft) = find(&mut transaction, item).await? else { return Ok(Revised::Gone) };
        if draft.revision != from {
            return Ok(Revised::Overtaken(Box::new(draft)));
        }
        let next: Option<i64> = run!(transaction.connection(), c => sqlx::query_scalar(if back { BELOW } else { ABOVE })
            .bind(item.as_str())
            .bind(i64::from(from))
            .fetch_one(c)
            .await)?;
        let Some(to) = next else { return Ok(Revised::Gone) };
        run!(transaction.connection(), c =>
            sqlx::query(STAND).bind(item.as_str()).bind(to).execute(c).await.map(drop))?;
        if draft.base_version.is_some() {
            note_draft(&mut transaction, item, true, stamp.at).await?;
        }
        transaction.commit().await?;
        Ok(Revised::Done(u32::try_from(to).unwrap_or(from)))
    }
}

async fn begin(transaction: &mut Transaction, new: NewRevision<'_>) -> Result<bool, StoreError> {
    let done = run!(transaction.connection(), c => sqlx::query(BEGIN)
        .bind(new.item.as_str())
        .bind(new.domain.as_str())
        .bind(new.base_version.map(i64::from))
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// The bank shows what is published; of what never was, the draft.
async fn note(
    transaction: &mut Transaction,
    new: NewRevision<'_>,
    base_version: Option<u32>,
    stamp: Stamp,
) -> Result<(), StoreError> {
    if base_version.is_some() {
        return note_draft(transaction, new.item, true, stamp.at).await;
    }
    let entry = Entry {
        item: new.item,
        domain: new.domain,
        state: ItemState::Draft,
        has_draft: true,
        version: None,
        changed_at: stamp.at,
        facts: new.facts,
    };
    put(transaction, &entry).await
}
