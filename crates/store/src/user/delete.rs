//! A person goes, with everything.

use uuid::Uuid;

use crate::audit::{self, Deed};
use crate::{Stamp, Store, StoreError};

// Sessions, links, attempts, steps, answers, forecasts and notices go with the row: every one refers to it ON DELETE CASCADE.
const DELETE: &str = "DELETE FROM users WHERE id = $1";

impl Store {
    /// Deletes a person and everything of theirs; false if there is no such person. The audit keeps the bare id.
    pub async fn delete_user(&self, id: Uuid, stamp: Stamp) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let rows = run!(transaction.connection(), c => sqlx::query(DELETE)
            .bind(id)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if rows == 0 {
            return Ok(false);
        }
        audit::append(&mut transaction, stamp, Deed::UserDeleted, id, "").await?;
        transaction.commit().await?;
        Ok(true)
    }
}
