//! Is it there, and how large is it?

use crate::engine::Pool;
use crate::{Store, StoreError};

const PING: &str = "SELECT 1";
// pragma_* are functions, so that one statement asks for both.
const SQLITE_SIZE: &str =
    "SELECT page_count * page_size FROM pragma_page_count() CROSS JOIN pragma_page_size()";
const POSTGRES_SIZE: &str = "SELECT pg_database_size(current_database())";

impl Store {
    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(run!(self.pool.reader(), c => sqlx::query(PING).execute(c).await.map(drop))?)
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
