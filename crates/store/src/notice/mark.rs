//! Notices that have been read.

use assessment::Instant;
use uuid::Uuid;

use crate::{Store, StoreError};

const ONE: &str = "UPDATE notices SET read_at = $3 WHERE user_id = $1 AND id = $2 AND read_at IS NULL";
const UP_TO: &str = "UPDATE notices SET read_at = $3 WHERE user_id = $1 AND at <= $2 AND read_at IS NULL";

impl Store {
    /// Marks a notice of a person as read; nothing happens to one that is read, gone or another's.
    pub async fn mark_notice_read(&self, user_id: Uuid, id: Uuid, now: Instant) -> Result<(), StoreError> {
        Ok(run!(self.pool.writer(), c =>
            sqlx::query(ONE).bind(user_id).bind(id).bind(now.0).execute(c).await.map(drop))?)
    }

    /// Marks the notices of a person as read that were made at `up_to` or before: what came since has not been seen.
    pub async fn mark_notices_read(
        &self,
        user_id: Uuid,
        up_to: Instant,
        now: Instant,
    ) -> Result<(), StoreError> {
        Ok(run!(self.pool.writer(), c =>
            sqlx::query(UP_TO).bind(user_id).bind(up_to.0).bind(now.0).execute(c).await.map(drop))?)
    }
}
