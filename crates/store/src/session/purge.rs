//! What has expired is swept up.

use assessment::Instant;

use crate::{Store, StoreError};

/// Longest window that anybody throttles over.
const DAY: i64 = 86_400_000;

/// How much was swept up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Purged {
    /// Sessions that had expired.
    pub sessions: u64,
    /// Links that had expired, used or not.
    pub links: u64,
    /// Throttle windows begun more than a day ago.
    pub windows: u64,
}

const STATEMENTS: [&str; 3] = [
    "DELETE FROM sessions WHERE expires_at <= $1",
    "DELETE FROM one_time_links WHERE expires_at <= $1",
    "DELETE FROM throttle WHERE window_started_at <= $1",
];

/// Halves of a launch from a learning platform that nobody came back for. Not counted: they are nobody's yet.
const HALVES: [&str; 2] =
    ["DELETE FROM lti_logins WHERE expires_at <= $1", "DELETE FROM lti_choices WHERE expires_at <= $1"];

impl Store {
    /// Deletes what no call would find any more.
    pub async fn purge_expired(&self, now: Instant) -> Result<Purged, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let mut deleted = [0; 3];
        let before = [now, now, now.plus_millis(-DAY)];
        for ((statement, instant), count) in STATEMENTS.into_iter().zip(before).zip(&mut deleted) {
            *count = run!(transaction.connection(), c => sqlx::query(statement)
                .bind(instant.0)
                .execute(c)
                .await
                .map(|done| done.rows_affected()))?;
        }
        for statement in HALVES {
            run!(transaction.connection(), c => sqlx::query(statement).bind(now.0).execute(c).await.map(drop))?;
        }
        transaction.commit().await?;
        let [sessions, links, windows] = deleted;
        Ok(Purged { sessions, links, windows })
    }
}
