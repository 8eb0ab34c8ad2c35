//! Signing in.

use sqlx::{PgExecutor, SqliteExecutor};

use crate::engine::Engine;
use crate::{NewSession, Store, StoreError};

const INSERT: &str = "INSERT INTO sessions (token_hash, user_id, created_at, expires_at, seen_at)
    VALUES ($1, $2, $3, $4, $3)";

impl Store {
    /// Opens a session. [`StoreError::Conflict`] if there is no such person, or the token was used before.
    pub async fn create_session(&self, session: &NewSession) -> Result<(), StoreError> {
        insert(self.pool.writer(), session).await
    }
}

/// Opens a session, by itself or inside a transaction.
pub(crate) async fn insert<'c, S, P>(engine: Engine<S, P>, session: &NewSession) -> Result<(), StoreError>
where
    S: SqliteExecutor<'c>,
    P: PgExecutor<'c>,
{
    Ok(run!(engine, c => sqlx::query(INSERT)
        .bind(session.token_hash.0.to_vec())
        .bind(session.user_id)
        .bind(session.created_at.0)
        .bind(session.expires_at.0)
        .execute(c)
        .await
        .map(drop))?)
}
