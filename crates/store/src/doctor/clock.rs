//! Is the database's time ours?

use assessment::Instant;

use super::Check;
use crate::engine::Pool;
use crate::{Store, StoreError};

/// How far two clocks may be apart, in milliseconds. Several servers share one database and each closes attempts by its
/// own clock: what they are apart is taken from a learner's time or given to it.
const APART: i64 = 2_000;
/// How far ahead a row may be dated: by a server whose clock is as far apart as is allowed, and its own round trip.
const AHEAD: i64 = 2 * APART;

// `unixepoch` came with a later SQLite than some systems have; ours is bundled.
const SQLITE_NOW: &str = "SELECT CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER)";
const POSTGRES_NOW: &str = "SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT";
const FUTURE: &str = "SELECT
    (SELECT COUNT(*) FROM attempts WHERE started_at > $1) + (SELECT COUNT(*) FROM attempt_steps WHERE at > $1)
    + (SELECT COUNT(*) FROM answers WHERE answered_at > $1) + (SELECT COUNT(*) FROM sessions WHERE seen_at > $1)
    + (SELECT COUNT(*) FROM audit WHERE at > $1)";

impl Store {
    /// Whether the database's clock agrees with `now`.
    pub async fn check_clock(&self, now: Instant) -> Result<Check, StoreError> {
        let theirs: i64 = match &*self.pool {
            Pool::Sqlite { readers, .. } => sqlx::query_scalar(SQLITE_NOW).fetch_one(readers).await?,
            Pool::Postgres(pool) => sqlx::query_scalar(POSTGRES_NOW).fetch_one(pool).await?,
        };
        let apart = Instant(theirs).millis_since(now);
        let ok = apart.abs() <= APART;
        let remedy = if ok { "" } else { "; let NTP set both clocks" };
        let detail = format!("{apart} ms apart{remedy}");
        Ok(Check { name: "the database's clock agrees with ours", ok, detail })
    }

    /// Whether anything is dated later than `now`.
    pub(super) async fn check_dates(&self, now: Instant) -> Result<Check, StoreError> {
        let ahead: i64 = run!(self.pool.reader(), c =>
            sqlx::query_scalar(FUTURE).bind(now.0 + AHEAD).fetch_one(c).await)?;
        let why = if ahead == 0 { "" } else { "; a server's clock was or is wrong" };
        let detail = format!("{ahead} rows{why}");
        Ok(Check { name: "nothing is dated in the future", ok: ahead == 0, detail })
    }
}
