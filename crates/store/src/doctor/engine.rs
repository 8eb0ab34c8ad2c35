//! The engine's own idea of soundness.

use sqlx::{PgPool, SqlitePool};

use super::Check;
use crate::engine::Pool;
use crate::{Store, StoreError};

impl Store {
    pub(super) async fn check_engine(&self) -> Result<Vec<Check>, StoreError> {
        match &*self.pool {
            Pool::Sqlite { readers, .. } => sqlite(readers).await,
            Pool::Postgres(pool) => postgres(pool).await,
        }
    }
}

async fn sqlite(readers: &SqlitePool) -> Result<Vec<Check>, StoreError> {
    // Every page, every row of every index.
    let lines: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check(10)").fetch_all(readers).await?;
    let orphans = sqlx::query("PRAGMA foreign_key_check").fetch_all(readers).await?.len();
    Ok(vec![
        Check { name: "the file is sound", ok: lines == ["ok"], detail: lines.join("; ") },
        Check {
            name: "what rows refer to is there",
            ok: orphans == 0,
            detail: format!("{orphans} rows refer to nothing"),
        },
    ])
}

async fn postgres(pool: &PgPool) -> Result<Vec<Check>, StoreError> {
    const UNCHECKED: &str = "SELECT COUNT(*) FROM pg_constraint WHERE contype = 'f' AND NOT convalidated";
    const DAMAGED: &str = "SELECT COALESCE(SUM(checksum_failures), 0)::BIGINT FROM pg_stat_database
        WHERE datname = current_database()";
    // Anything else cannot hold Korean, or holds it as bytes.
    let encoding: String = sqlx::query_scalar("SHOW server_encoding").fetch_one(pool).await?;
    let damaged: i64 = sqlx::query_scalar(DAMAGED).fetch_one(pool).await?;
    let checksums: String = sqlx::query_scalar("SHOW data_checksums").fetch_one(pool).await?;
    let unchecked: i64 = sqlx::query_scalar(UNCHECKED).fetch_one(pool).await?;
    Ok(vec![
        Check { name: "the encoding is UTF-8", ok: encoding == "UTF8", detail: encoding },
        Check {
            name: "no page was found damaged",
            ok: damaged == 0,
            detail: format!("{damaged} damaged; data_checksums is {checksums}"),
        },
        Check {
            name: "what rows refer to is there",
            ok: unchecked == 0,
            detail: format!("{unchecked} foreign keys were never validated"),
        },
    ])
}
