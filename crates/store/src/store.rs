//! The handle.

use std::sync::Arc;

use crate::attempt::Saves;
use crate::engine::Pool;

/// A database, opened. Cheap to clone; clones share the connections.
#[derive(Clone)]
pub struct Store {
    pub(crate) pool: Arc<Pool>,
    pub(crate) saves: Saves,
}

impl Store {
    /// Waits for what is under way and closes the connections; later calls fail as unavailable.
    pub async fn close(&self) {
        match &*self.pool {
            Pool::Sqlite { writer, readers } => {
                // The writer last, as the last connection folds the write-ahead log into the file.
                readers.close().await;
                writer.close().await;
            }
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match &*self.pool {
            Pool::Sqlite { .. } => "Store(SQLite)",
            Pool::Postgres(_) => "Store(PostgreSQL)",
        })
    }
}
