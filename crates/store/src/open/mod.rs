//! Opening a database.

mod postgres;
mod sqlite;

use std::sync::Arc;
use std::time::Duration;

use crate::attempt::Saves;
use crate::url::Place;
use crate::{DatabaseUrl, Store, StoreError};

/// How long a call may wait for a connection, or for another process to let go of the `SQLite` file.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

impl Store {
    /// Opens the database; on `SQLite` the file and its folder are made if need be. Call [`Store::migrate`] next.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        let pool = match &url.0 {
            Place::Sqlite(path) => sqlite::open(path).await?,
            Place::Postgres(options) => postgres::open(options).await?,
        };
        let pool = Arc::new(pool);
        Ok(Self { saves: Saves::start(Arc::clone(&pool)), pool })
    }
}
