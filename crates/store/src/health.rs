//! Is it there, and how large is it?

use sqlx::Database;

use crate::engine::Pool;
use crate::{Store, StoreError};

const PING: &str = "SELECT 1";
// pragma_* are functions, so that one statement asks for both.
const SQLITE_SIZE: &str =
    "SELECT page_count * page_size FROM pragma_page_count() CROSS JOIN pragma_page_size()";
const POSTGRES_SIZE: &str = "SELECT pg_database_size(current_database())";

// The open ones have an index of their own.
const OPEN_ATTEMPTS: &str = "SELECT COUNT(*) FROM attempts WHERE status = 'open'";

/// Connections to the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// Open ones.
    pub open: u32,
    /// Those of them that nobody uses.
    pub idle: u32,
}

impl Connections {
    fn of<D: Database>(pool: &sqlx::Pool<D>) -> Self {
        let open = pool.size();
        // Read one after the other: what was returned in between must not count twice.
        Self { open, idle: u32::try_from(pool.num_idle()).unwrap_or(u32::MAX).min(open) }
    }
}

impl Store {
    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(run!(self.pool.reader(), c => sqlx::query(PING).execute(c).await.map(drop))?)
    }

    /// The connections by pool: `writer` and `readers` on `SQLite`, `all` on `PostgreSQL`.
    pub fn connections(&self) -> Vec<(&'static str, Connections)> {
        match &*self.pool {
            Pool::Sqlite { writer, readers } => {
                vec![("writer", Connections::of(writer)), ("readers", Connections::of(readers))]
            }
            Pool::Postgres(pool) => vec![("all", Connections::of(pool))],
        }
    }

    /// How many attempts run.
    pub async fn count_open_attempts(&self) -> Result<u64, StoreError> {
        let open: i64 = run!(self.pool.reader(), c => sqlx::query_scalar(OPEN_ATTEMPTS).fetch_one(c).await)?;
        Ok(u64::try_from(open).unwrap_or(0))
    }

    /// Size of the database in bytes.
    pub async fn size(&self) -> Result<u64, StoreError> {
        let bytes: i64 = match &*self.pool {
            Pool::Sqlite { readers, .. } => sqlx::query_scalar(SQLITE_SIZE).fetch_one(readers).await?,
            Pool::Postgres(pool) => sqlx::query_scalar(POSTGRES_SIZE).fetch_one(pool).await?,
        };
        Ok(u64::try_from(bytes).unwrap_or(0))
    }
}
