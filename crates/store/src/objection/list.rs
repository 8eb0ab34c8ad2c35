//! Objections, of an attempt, of a person, of everybody.

use sqlx::{PgExecutor, SqliteExecutor};
use uuid::Uuid;

use super::{Objection, ObjectionRow};
use crate::engine::Engine;
use crate::{Store, StoreError};

const OF_ATTEMPT: &str =
    "SELECT id, user_id, attempt_id, slot, item_id, item_version, at, reason, state, ruled_at,
        explanation
    FROM objections WHERE attempt_id = $1 ORDER BY at, id";
const OF_PERSON: &str =
    "SELECT id, user_id, attempt_id, slot, item_id, item_version, at, reason, state, ruled_at,
        explanation
    FROM objections WHERE user_id = $1 ORDER BY at, id";
const ALL: &str =
    "SELECT id, user_id, attempt_id, slot, item_id, item_version, at, reason, state, ruled_at, explanation
    FROM objections
    ORDER BY CASE WHEN state = 'open' THEN 0 ELSE 1 END, at DESC, id DESC
    LIMIT $1";

impl Store {
    /// The objections raised from an attempt, oldest first.
    pub async fn list_objections_in(&self, attempt: Uuid) -> Result<Vec<Objection>, StoreError> {
        let rows: Vec<ObjectionRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(OF_ATTEMPT).bind(attempt).fetch_all(c).await)?;
        rows.into_iter().map(Objection::try_from).collect()
    }

    /// Everybody's objections, open ones first, then the newest, at most `limit`.
    pub async fn list_objections(&self, limit: u32) -> Result<Vec<Objection>, StoreError> {
        let rows: Vec<ObjectionRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(ALL).bind(i64::from(limit)).fetch_all(c).await)?;
        rows.into_iter().map(Objection::try_from).collect()
    }
}

/// The objections of a person, oldest first, by itself or inside a transaction.
pub(crate) async fn objections_of<'c, S, P>(
    engine: Engine<S, P>,
    user_id: Uuid,
) -> Result<Vec<Objection>, StoreError>
where
    S: SqliteExecutor<'c>,
    P: PgExecutor<'c>,
{
    let rows: Vec<ObjectionRow> =
        run!(engine, c => sqlx::query_as(OF_PERSON).bind(user_id).fetch_all(c).await)?;
    rows.into_iter().map(Objection::try_from).collect()
}
