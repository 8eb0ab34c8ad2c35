//! Signing out.

use uuid::Uuid;

use crate::engine::Transaction;
use crate::{Store, StoreError, TokenHash};

const DELETE: &str = "DELETE FROM sessions WHERE token_hash = $1";
const DELETE_OF: &str = "DELETE FROM sessions WHERE user_id = $1";
const DELETE_OTHERS: &str = "DELETE FROM sessions WHERE user_id = $1 AND token_hash IS DISTINCT FROM $2";

impl Store {
    /// Ends a session; false if there was none.
    pub async fn delete_session(&self, hash: &TokenHash) -> Result<bool, StoreError> {
        let rows = run!(self.pool.writer(), c => sqlx::query(DELETE)
            .bind(hash.0.to_vec())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows > 0)
    }

    /// Ends all sessions of a person and says how many there were.
    pub async fn delete_sessions_of(&self, user_id: Uuid) -> Result<u64, StoreError> {
        Ok(run!(self.pool.writer(), c => sqlx::query(DELETE_OF)
            .bind(user_id)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?)
    }
}

/// Ends the sessions of a person, save the one in `keep`.
pub(crate) async fn delete_others(
    transaction: &mut Transaction,
    user_id: Uuid,
    keep: Option<&TokenHash>,
) -> Result<(), StoreError> {
    Ok(run!(transaction.connection(), c => sqlx::query(DELETE_OTHERS)
        .bind(user_id)
        .bind(keep.map(|hash| hash.0.to_vec()))
        .execute(c)
        .await
        .map(drop))?)
}
