//! Items that an instructor has looked at after their rules changed.

use assessment::ItemId;
use assessment::item::{Item, Metadata};

use crate::audit::{self, Deed};
use crate::content::item::ItemRow;
use crate::content::load::{Texts, digest, insert};
use crate::{Stamp, Store, StoreError};

const STORED: &str = "SELECT v.item_id, v.version, v.body, v.key
    FROM items i JOIN item_versions v ON v.item_id = i.id AND v.version = i.version
    WHERE i.id = $1 AND i.version = $2 AND i.retired_at IS NULL";
const HEAD: &str = "UPDATE items SET version = $2, origin = 'studio' WHERE id = $1";
const LISTED: &str = "UPDATE bank SET version = $2, changed_at = $3 WHERE item_id = $1";

impl Store {
    /// Publishes the next version of an item with the same question and key, judged under `guideline_version`: somebody
    /// has looked at it and found that it still holds. False if `version` is not its newest one any more.
    pub async fn confirm_item(
        &self,
        id: &ItemId,
        version: u32,
        guideline_version: u32,
        stamp: Stamp,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        transaction.lock_content().await?;
        let row: Option<ItemRow> = run!(transaction.connection(), c => sqlx::query_as(STORED)
            .bind(id.as_str())
            .bind(i64::from(version))
            .fetch_optional(c)
            .await)?;
        let Some(row) = row else { return Ok(false) };
        let stored = Item::try_from(row)?;
        let metadata = Metadata { guideline_version, ..stored.metadata };
        let item = Item { metadata, ..stored };
        let texts = Texts::of(&item)?;
        let digest = digest(&[&texts.body, &texts.key]);
        let number = i64::from(version) + 1;
        run!(transaction.connection(), c =>
            sqlx::query(HEAD).bind(id.as_str()).bind(number).execute(c).await.map(drop))?;
        insert(&mut transaction, &item, &texts, number, digest, stamp.at).await?;
        run!(transaction.connection(), c => sqlx::query(LISTED)
            .bind(id.as_str())
            .bind(number)
            .bind(stamp.at.0)
            .execute(c)
            .await
            .map(drop))?;
        let detail = format!("guideline version {guideline_version}");
        audit::append(&mut transaction, stamp, Deed::ItemConfirmed, id, &detail).await?;
        transaction.commit().await?;
        Ok(true)
    }
}
