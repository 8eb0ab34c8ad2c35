//! Is the schema the one this program knows?

use super::Check;
use crate::engine::Pool;
use crate::{Store, StoreError};

const APPLIED: &str = "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success";
const SQLITE_MIGRATED: &str = "SELECT COUNT(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'";
const POSTGRES_MIGRATED: &str =
    "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_sqlx_migrations'";

impl Store {
    pub(super) async fn check_schema(&self) -> Result<Check, StoreError> {
        let migrated: i64 = match &*self.pool {
            Pool::Sqlite { readers, .. } => sqlx::query_scalar(SQLITE_MIGRATED).fetch_one(readers).await?,
            Pool::Postgres(pool) => sqlx::query_scalar(POSTGRES_MIGRATED).fetch_one(pool).await?,
        };
        let found: i64 = match migrated {
            0 => 0,
            _ => run!(self.pool.reader(), c => sqlx::query_scalar(APPLIED).fetch_one(c).await)?,
        };
        let known = self.newest_migration();
        if found > known {
            return Err(StoreError::NewerDatabase { found, known });
        }
        let ok = found == known;
        let remedy = if ok { "" } else { "; `munteok migrate` brings it up to date" };
        let detail = format!("database {found}, program {known}{remedy}");
        Ok(Check { name: "the schema is up to date", ok, detail })
    }
}
