//! The notices of a person.

use sqlx::{PgExecutor, SqliteExecutor};
use uuid::Uuid;

use super::{KeptNotice, NoticeRow};
use crate::engine::Engine;
use crate::{Store, StoreError};

const LIST: &str = "SELECT id, at, read_at, kind, path, detail FROM notices
    WHERE user_id = $1 ORDER BY at DESC, id DESC LIMIT $2";
const UNREAD: &str = "SELECT COUNT(*) FROM notices WHERE user_id = $1 AND read_at IS NULL";

impl Store {
    /// The notices of a person, newest first, at most `limit`.
    pub async fn list_notices(&self, user_id: Uuid, limit: u32) -> Result<Vec<KeptNotice>, StoreError> {
        notices_of(self.pool.reader(), user_id, limit).await
    }

    /// How many notices a person has not marked as read.
    pub async fn count_unread_notices(&self, user_id: Uuid) -> Result<u32, StoreError> {
        let unread: i64 = run!(self.pool.reader(), c =>
            sqlx::query_scalar(UNREAD).bind(user_id).fetch_one(c).await)?;
        Ok(u32::try_from(unread).unwrap_or(u32::MAX))
    }
}

/// The notices of a person, by itself or inside a transaction.
pub(crate) async fn notices_of<'c, S, P>(
    engine: Engine<S, P>,
    user_id: Uuid,
    limit: u32,
) -> Result<Vec<KeptNotice>, StoreError>
where
    S: SqliteExecutor<'c>,
    P: PgExecutor<'c>,
{
    let rows: Vec<NoticeRow> = run!(engine, c =>
        sqlx::query_as(LIST).bind(user_id).bind(i64::from(limit)).fetch_all(c).await)?;
    rows.into_iter().map(KeptNotice::try_from).collect()
}
