//! Another password.

use uuid::Uuid;

use crate::audit::{self, Deed};
use crate::engine::Transaction;
use crate::{PasswordHash, Stamp, Store, StoreError, TokenHash, session};

const SET: &str = "UPDATE users SET password_hash = $2 WHERE id = $1 AND email IS NOT NULL";

impl Store {
    /// Gives an account another password and ends its sessions, save the one in `keep`; false if there is no such
    /// account.
    pub async fn set_password(
        &self,
        id: Uuid,
        hash: &PasswordHash,
        keep: Option<&TokenHash>,
        stamp: Stamp,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        if !set(&mut transaction, id, hash).await? {
            return Ok(false);
        }
        session::delete_others(&mut transaction, id, keep).await?;
        audit::append(&mut transaction, stamp, Deed::PasswordChanged, id, "").await?;
        transaction.commit().await?;
        Ok(true)
    }
}

/// Writes the hash; false if there is no such account.
pub(crate) async fn set(
    transaction: &mut Transaction,
    id: Uuid,
    hash: &PasswordHash,
) -> Result<bool, StoreError> {
    let rows = run!(transaction.connection(), c => sqlx::query(SET)
        .bind(id)
        .bind(&hash.0)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}
