//! Counting tries.

use assessment::Instant;

use crate::{Store, StoreError};

// One statement, so that two tries at once are two. The right-hand sides see the row as it was.
const HIT: &str = "INSERT INTO throttle (key, window_started_at, hits) VALUES ($1, $2, 1)
    ON CONFLICT (key) DO UPDATE SET
        hits = CASE WHEN throttle.window_started_at + $3 <= excluded.window_started_at
            THEN 1 ELSE throttle.hits + 1 END,
        window_started_at = CASE WHEN throttle.window_started_at + $3 <= excluded.window_started_at
            THEN excluded.window_started_at ELSE throttle.window_started_at END
    RETURNING hits";
// A single hit stays: a window without hits is none, and is swept up as it is.
const TAKE_BACK: &str = "UPDATE throttle SET hits = hits - 1 WHERE key = $1 AND hits > 1";
const DELETE: &str = "DELETE FROM throttle WHERE key = $1";

impl Store {
    /// Counts a try and says how many there were in the current window, this one included. A window begins with the
    /// first try after the last one has ended, and lasts `window_millis` (a day at most). `key` should be a hash
    /// where it would otherwise name a person: nothing deletes it with the person.
    pub async fn hit(&self, key: &str, window_millis: i64, now: Instant) -> Result<u32, StoreError> {
        let hits: i64 = run!(self.pool.writer(), c => sqlx::query_scalar(HIT)
            .bind(key)
            .bind(now.0)
            .bind(window_millis)
            .fetch_one(c)
            .await)?;
        Ok(u32::try_from(hits).unwrap_or(u32::MAX))
    }

    /// Takes back one try, after it was right; false if there is none to take back, or only one.
    pub async fn take_back_hit(&self, key: &str) -> Result<bool, StoreError> {
        let rows = run!(self.pool.writer(), c => sqlx::query(TAKE_BACK)
            .bind(key)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows > 0)
    }

    /// Forgets the tries, after one that was right; false if there were none.
    pub async fn delete_hits(&self, key: &str) -> Result<bool, StoreError> {
        let rows = run!(self.pool.writer(), c => sqlx::query(DELETE)
            .bind(key)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows > 0)
    }
}
