//! An item as it stands, in use or not, and what versions it has had.

use assessment::item::Item;
use assessment::{Instant, ItemId};

use super::item::ItemRow;
use super::load::retag;
use crate::audit::{self, Deed};
use crate::{ItemState, Stamp, Store, StoreError};

row! {
    struct HeadRow {
        item_id: String,
        version: i64,
        body: String,
        key: String,
        retired: bool,
        has_draft: bool,
    }
}

/// The newest version of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct NewestItem {
    /// The item.
    pub item: Item,
    /// Published or retired.
    pub state: ItemState,
    /// Whether somebody is writing its next version.
    pub has_draft: bool,
}

const HEAD: &str = "SELECT v.item_id, v.version, v.body, v.key, i.retired_at IS NOT NULL AS retired,
        EXISTS (SELECT 1 FROM drafts d WHERE d.item_id = i.id) AS has_draft
    FROM items i JOIN item_versions v ON v.item_id = i.id AND v.version = i.version
    WHERE i.id = $1";
const VERSIONS: &str =
    "SELECT version, created_at FROM item_versions WHERE item_id = $1 ORDER BY version DESC";

impl Store {
    /// The newest version of an item, retired ones included.
    pub async fn find_newest_item(&self, id: &ItemId) -> Result<Option<NewestItem>, StoreError> {
        let row: Option<HeadRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(HEAD).bind(id.as_str()).fetch_optional(c).await)?;
        let Some(row) = row else { return Ok(None) };
        let HeadRow { item_id, version, body, key, retired, has_draft } = row;
        let state = if retired { ItemState::Retired } else { ItemState::Published };
        let item = Item::try_from(ItemRow { item_id, version, body, key })?;
        Ok(Some(NewestItem { item, state, has_draft }))
    }

    /// Versions of an item, newest first, with when each was published.
    pub async fn list_item_versions(&self, id: &ItemId) -> Result<Vec<(u32, Instant)>, StoreError> {
        let rows: Vec<(i64, i64)> = run!(self.pool.reader(), c =>
            sqlx::query_as(VERSIONS).bind(id.as_str()).fetch_all(c).await)?;
        let cell = crate::row::Cell { table: "item_versions", column: "version", id };
        rows.into_iter().map(|(version, at)| Ok((cell.number(version)?, Instant(at)))).collect()
    }

    /// Writes the tags of an item into its newest version. They are no part of what a learner answers, so they make no
    /// version of their own, and no fresh first answer for anybody.
    pub async fn retag_item(&self, item: &Item, stamp: Stamp) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        transaction.lock_content().await?;
        retag(&mut transaction, item).await?;
        let tags = item.metadata.tags.join(", ");
        audit::append(&mut transaction, stamp, Deed::ItemTagged, &item.id, &tags).await?;
        transaction.commit().await
    }
}
