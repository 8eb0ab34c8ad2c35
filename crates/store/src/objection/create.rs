//! A new objection.

use super::{Objection, word};
use crate::{Store, StoreError};

const OPEN: &str = "SELECT COUNT(*) FROM objections WHERE user_id = $1 AND state = 'open'";
const INSERT: &str = "INSERT INTO objections
    (id, user_id, attempt_id, slot, item_id, item_version, at, reason, state, ruled_at, explanation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL, NULL)";

impl Store {
    /// Writes down an open objection; false if its learner has `most` open ones already.
    ///
    /// [`StoreError::Conflict`] if the learner has an open one to this item version, or the attempt is gone.
    pub async fn create_objection(&self, objection: &Objection, most: u32) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        transaction.lock_user(objection.user_id).await?;
        let open: i64 = run!(transaction.connection(), c =>
            sqlx::query_scalar(OPEN).bind(objection.user_id).fetch_one(c).await)?;
        if open >= i64::from(most) {
            return Ok(false);
        }
        run!(transaction.connection(), c => sqlx::query(INSERT)
            .bind(objection.id)
            .bind(objection.user_id)
            .bind(objection.attempt)
            .bind(i64::from(objection.slot))
            .bind(objection.item.as_str())
            .bind(i64::from(objection.version))
            .bind(objection.at.0)
            .bind(&objection.reason)
            .bind(word(objection.state))
            .execute(c)
            .await
            .map(drop))?;
        transaction.commit().await?;
        Ok(true)
    }
}
