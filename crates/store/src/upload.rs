//! Files to be imported, and what their items became.

use assessment::{DomainId, Instant, ItemId};
use uuid::Uuid;

use crate::bank::put::{Entry, put};
use crate::bank::{ItemFacts, ItemState, note_draft};
use crate::row::Cell;
use crate::{Stamp, Store, StoreError};

/// How long a file is kept.
const KEPT_MILLIS: i64 = 24 * 60 * 60 * 1_000;

/// A file somebody has uploaded.
#[derive(Clone, Debug, PartialEq)]
pub struct Upload {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub owner: Uuid,
    /// Where its items go.
    pub domain: DomainId,
    /// How many of its items are written.
    pub done: u32,
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// An item from elsewhere that is to be written.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// What it is known by where it comes from.
    pub foreign_id: String,
    /// The item it becomes.
    pub item: ItemId,
    /// The published version it changes, if there is one.
    pub base_version: Option<u32>,
    /// The manuscript, as the caller writes it.
    pub body: String,
    /// What the bank shows of it.
    pub facts: ItemFacts,
}

row! {
    struct UploadRow {
        id: Uuid,
        user_id: Uuid,
        domain: String,
        done: i64,
        name: String,
        bytes: Vec<u8>,
    }
}

const SWEEP: &str = "DELETE FROM uploads WHERE at < $1";
const INSERT: &str =
    "INSERT INTO uploads (id, user_id, domain, at, done, name, bytes) VALUES ($1, $2, $3, $4, 0, $5, $6)";
const FIND: &str = "SELECT id, user_id, domain, done, name, bytes FROM uploads WHERE id = $1";
const ADVANCE: &str = "UPDATE uploads SET done = $3 WHERE id = $1 AND done = $2";
const KNOWN: &str = "SELECT foreign_id, item_id FROM foreign_items WHERE domain = $1";
const KNOW: &str = "INSERT INTO foreign_items (domain, foreign_id, item_id) VALUES ($1, $2, $3)
    ON CONFLICT (domain, foreign_id) DO UPDATE SET item_id = excluded.item_id";
const DRAFT: &str = "INSERT INTO drafts (item_id, domain, state, base_version, revision)
    VALUES ($1, $2, 'draft', $3, 1)
    ON CONFLICT (item_id) DO UPDATE SET state = 'draft', revision =
        (SELECT MAX(r.revision) + 1 FROM draft_revisions r WHERE r.item_id = drafts.item_id)
    RETURNING revision";
const REVISION: &str =
    "INSERT INTO draft_revisions (item_id, revision, at, author, body) VALUES ($1, $2, $3, $4, $5)";

impl Store {
    /// Keeps a file to be imported, and sweeps those that are older than a day.
    pub async fn put_upload(&self, upload: &Upload, now: Instant) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        run!(transaction.connection(), c =>
            sqlx::query(SWEEP).bind(now.0 - KEPT_MILLIS).execute(c).await.map(drop))?;
        run!(transaction.connection(), c => sqlx::query(INSERT)
            .bind(upload.id)
            .bind(upload.owner)
            .bind(upload.domain.as_str())
            .bind(now.0)
            .bind(&upload.name)
            .bind(&upload.bytes)
            .execute(c)
            .await
            .map(drop))?;
        transaction.commit().await
    }

    /// A file that was uploaded.
    pub async fn find_upload(&self, id: Uuid) -> Result<Option<Upload>, StoreError> {
        let row: Option<UploadRow> =
            run!(self.pool.reader(), c => sqlx::query_as(FIND).bind(id).fetch_optional(c).await)?;
        row.map(Upload::try_from).transpose()
    }

    /// What items from elsewhere became in a domain.
    pub async fn list_foreign_items(&self, domain: &DomainId) -> Result<Vec<(String, ItemId)>, StoreError> {
        let rows: Vec<(String, String)> = run!(self.pool.reader(), c =>
            sqlx::query_as(KNOWN).bind(domain.as_str()).fetch_all(c).await)?;
        let cell = Cell { table: "foreign_items", column: "item_id", id: domain };
        rows.into_iter().map(|(foreign, item)| Ok((foreign, cell.parse(&item)?))).collect()
    }

    /// Writes the next items of a file as drafts, and notes how far it is; false, and nothing is written, if somebody has
    /// gone on with it meanwhile. A draft that is there gets a revision more.
    pub async fn import_items(
        &self,
        upload: &Upload,
        until: u32,
        arrived: &[Arrived],
        stamp: Stamp,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let advanced = run!(transaction.connection(), c => sqlx::query(ADVANCE)
            .bind(upload.id)
            .bind(i64::from(upload.done))
            .bind(i64::from(until))
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if advanced == 0 {
            return Ok(false);
        }
        for item in arrived {
            let revision: i64 = run!(transaction.connection(), c => sqlx::query_scalar(DRAFT)
                .bind(item.item.as_str())
                .bind(upload.domain.as_str())
                .bind(item.base_version.map(i64::from))
                .fetch_one(c)
                .await)?;
            run!(transaction.connection(), c => sqlx::query(REVISION)
                .bind(item.item.as_str())
                .bind(revision)
                .bind(stamp.at.0)
                .bind(stamp.actor)
                .bind(&item.body)
                .execute(c)
                .await
                .map(drop))?;
            run!(transaction.connection(), c => sqlx::query(KNOW)
                .bind(upload.domain.as_str())
                .bind(&item.foreign_id)
                .bind(item.item.as_str())
                .execute(c)
                .await
                .map(drop))?;
            if item.base_version.is_some() {
                note_draft(&mut transaction, &item.item, true, stamp.at).await?;
            } else {
                let entry = Entry {
                    item: &item.item,
                    domain: &upload.domain,
                    state: ItemState::Draft,
                    has_draft: true,
                    version: None,
                    changed_at: stamp.at,
                    facts: &item.facts,
                };
                put(&mut transaction, &entry).await?;
            }
        }
        transaction.commit().await?;
        Ok(true)
    }
}

impl TryFrom<UploadRow> for Upload {
    type Error = StoreError;

    fn try_from(row: UploadRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "uploads", column, id: &row.id };
        Ok(Self {
            id: row.id,
            owner: row.user_id,
            domain: cell("domain").parse(&row.domain)?,
            done: cell("done").number(row.done)?,
            name: row.name,
            bytes: row.bytes,
        })
    }
}
