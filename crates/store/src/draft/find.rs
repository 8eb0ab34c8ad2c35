//! Reading drafts.

use assessment::{Instant, ItemId};
use uuid::Uuid;

use super::Draft;
use crate::engine::Transaction;
use crate::row::Cell;
use crate::{Store, StoreError};

row! {
    pub(super) struct DraftRow {
        item_id: String,
        state: String,
        base_version: Option<i64>,
        revision: i64,
        oldest: i64,
        newest: i64,
        at: i64,
        author: Option<Uuid>,
        body: String,
    }
}

const FIND: &str = "SELECT d.item_id, d.state, d.base_version, d.revision, r.at, r.author, r.body,
        (SELECT MIN(o.revision) FROM draft_revisions o WHERE o.item_id = d.item_id) AS oldest,
        (SELECT MAX(n.revision) FROM draft_revisions n WHERE n.item_id = d.item_id) AS newest
    FROM drafts d JOIN draft_revisions r ON r.item_id = d.item_id AND r.revision = d.revision
    WHERE d.item_id = $1";

impl Store {
    /// The draft of an item.
    pub async fn find_draft(&self, item: &ItemId) -> Result<Option<Draft>, StoreError> {
        let row: Option<DraftRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(FIND).bind(item.as_str()).fetch_optional(c).await)?;
        row.map(Draft::try_from).transpose()
    }
}

/// The draft as it stands inside a transaction.
pub(super) async fn find(transaction: &mut Transaction, item: &ItemId) -> Result<Option<Draft>, StoreError> {
    let row: Option<DraftRow> = run!(transaction.connection(), c =>
        sqlx::query_as(FIND).bind(item.as_str()).fetch_optional(c).await)?;
    row.map(Draft::try_from).transpose()
}

impl TryFrom<DraftRow> for Draft {
    type Error = StoreError;

    fn try_from(row: DraftRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "drafts", column, id: &row.item_id };
        Ok(Self {
            item: cell("item_id").parse(&row.item_id)?,
            in_review: row.state == "in-review",
            base_version: row.base_version.map(|version| cell("base_version").number(version)).transpose()?,
            revision: cell("revision").number(row.revision)?,
            oldest: cell("revision").number(row.oldest)?,
            newest: cell("revision").number(row.newest)?,
            at: Instant(row.at),
            author: row.author,
            body: row.body,
        })
    }
}
