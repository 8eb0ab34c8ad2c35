//! Attempts that wait for the server.

use assessment::Instant;
use uuid::Uuid;

use crate::{Store, StoreError};

const OVERDUE: &str = "SELECT id FROM attempts WHERE status = 'open' AND COALESCE(closes_at, ends_at) <= $1
        ORDER BY COALESCE(closes_at, ends_at), id LIMIT $2";
const UNJUDGED: &str = "SELECT id FROM attempts WHERE status = 'closed' ORDER BY closed_at, id LIMIT $1";

impl Store {
    /// Open attempts to which nothing can arrive at `now` that counts, longest over first.
    pub async fn list_overdue(&self, now: Instant, limit: u32) -> Result<Vec<Uuid>, StoreError> {
        Ok(run!(self.pool.reader(), c =>
            sqlx::query_scalar(OVERDUE).bind(now.0).bind(i64::from(limit)).fetch_all(c).await)?)
    }

    /// Attempts that are closed and not judged, as a crash between the two leaves them, oldest first.
    pub async fn list_unjudged(&self, limit: u32) -> Result<Vec<Uuid>, StoreError> {
        Ok(run!(self.pool.reader(), c =>
            sqlx::query_scalar(UNJUDGED).bind(i64::from(limit)).fetch_all(c).await)?)
    }
}
