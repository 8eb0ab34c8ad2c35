//! What becomes of a draft: it is shown to somebody, published, or given up.

use assessment::ItemId;
use assessment::item::Item;

use super::Revised;
use super::find::find;
use crate::audit::{self, Deed};
use crate::bank::{catch_up, note_draft, take_out};
use crate::content::load::{next_version, put_version};
use crate::engine::Transaction;
use crate::{Stamp, Store, StoreError};

const SET_STATE: &str = "UPDATE drafts SET state = $2 WHERE item_id = $1";
const SET_BANK_STATE: &str =
    "UPDATE bank SET state = $2, changed_at = $3 WHERE item_id = $1 AND version IS NULL";
const DELETE: &str = "DELETE FROM drafts WHERE item_id = $1";
const RETIRE: &str =
    "UPDATE items SET retired_at = $2, origin = 'studio' WHERE id = $1 AND retired_at IS NULL";
const RESTORE: &str =
    "UPDATE items SET retired_at = NULL, origin = 'studio' WHERE id = $1 AND retired_at IS NOT NULL";

impl Store {
    /// Puts a draft before a second pair of eyes, or takes it back.
    pub async fn review_draft(
        &self,
        item: &ItemId,
        in_review: bool,
        stamp: Stamp,
    ) -> Result<bool, StoreError> {
        let state = if in_review { "in-review" } else { "draft" };
        let deed = if in_review { Deed::ItemSubmitted } else { Deed::ItemTakenBack };
        let mut transaction = self.pool.begin().await?;
        let changed = run!(transaction.connection(), c =>
            sqlx::query(SET_STATE).bind(item.as_str()).bind(state).execute(c).await.map(|done| done.rows_affected()))?;
        if changed == 0 {
            return Ok(false);
        }
        run!(transaction.connection(), c =>
            sqlx::query(SET_BANK_STATE).bind(item.as_str()).bind(state).bind(stamp.at.0).execute(c).await.map(drop))?;
        audit::append(&mut transaction, stamp, deed, item, "").await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Publishes an item as its next version, which is the number given back, and ends its draft at this revision. With
    /// no revision no draft is looked at: that is how a version is made of an older one.
    pub async fn publish_item(
        &self,
        item: &Item,
        revision: Option<u32>,
        stamp: Stamp,
    ) -> Result<Revised, StoreError> {
        let mut transaction = self.pool.begin().await?;
        transaction.lock_content().await?;
        if let Some(revision) = revision {
            match find(&mut transaction, &item.id).await? {
                None => return Ok(Revised::Gone),
                Some(draft) if draft.revision != revision => return Ok(Revised::Overtaken(Box::new(draft))),
                Some(_) => end(&mut transaction, &item.id).await?,
            }
        }
        let version = publish(&mut transaction, item, stamp).await?;
        transaction.commit().await?;
        Ok(Revised::Done(version))
    }

    /// Gives a draft up. Of an item that was never published nothing is left.
    pub async fn discard_draft(&self, item: &ItemId, stamp: Stamp) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let Some(draft) = find(&mut transaction, item).await? else { return Ok(false) };
        end(&mut transaction, item).await?;
        if draft.base_version.is_some() {
            note_draft(&mut transaction, item, false, stamp.at).await?;
        } else {
            take_out(&mut transaction, item).await?;
        }
        audit::append(&mut transaction, stamp, Deed::DraftDiscarded, item, "").await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Takes items out of use, or back into it; says how many changed. From then on the studio decides about them.
    pub async fn retire_items(
        &self,
        items: &[ItemId],
        retired: bool,
        stamp: Stamp,
    ) -> Result<u32, StoreError> {
        let mut transaction = self.pool.begin().await?;
        transaction.lock_content().await?;
        let mut changed = 0;
        for item in items {
            let rows = run!(transaction.connection(), c => {
                let query = if retired {
                    sqlx::query(RETIRE).bind(item.as_str()).bind(stamp.at.0)
                } else {
                    sqlx::query(RESTORE).bind(item.as_str())
                };
                query.execute(c).await.map(|done| done.rows_affected())
            })?;
            if rows > 0 {
                changed += 1;
                let deed = if retired { Deed::ItemRetired } else { Deed::ItemRestored };
                audit::append(&mut transaction, stamp, deed, item, "").await?;
            }
        }
        catch_up(&mut transaction).await?;
        transaction.commit().await?;
        Ok(changed)
    }
}

async fn end(transaction: &mut Transaction, item: &ItemId) -> Result<(), StoreError> {
    Ok(
        run!(transaction.connection(), c => sqlx::query(DELETE).bind(item.as_str()).execute(c).await.map(drop))?,
    )
}

/// Writes the next version of an item inside a transaction that holds the content.
pub(crate) async fn publish(
    transaction: &mut Transaction,
    item: &Item,
    stamp: Stamp,
) -> Result<u32, StoreError> {
    let version = next_version(transaction, &item.id).await?;
    put_version(transaction, item, version, stamp.at).await?;
    catch_up(transaction).await?;
    audit::append(transaction, stamp, Deed::ItemPublished, &item.id, &format!("version {version}")).await?;
    u32::try_from(version).map_err(|_| StoreError::Rejected("too many versions".into()))
}
