//! Settings that are kept with the data, such as a secret the server has drawn for itself.

use crate::{Store, StoreError};

const FIND: &str = "SELECT value FROM settings WHERE key = $1";
const PUT: &str = "INSERT INTO settings (key, value) VALUES ($1, $2)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value";
const OFFER: &str = "INSERT INTO settings (key, value) VALUES ($1, $2)
    ON CONFLICT (key) DO UPDATE SET value = settings.value
    RETURNING value";

impl Store {
    /// The value of a setting.
    pub async fn find_setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(run!(self.pool.reader(), c => sqlx::query_scalar(FIND).bind(key).fetch_optional(c).await)?)
    }

    /// Sets a setting.
    pub async fn set_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        Ok(run!(self.pool.writer(), c =>
            sqlx::query(PUT).bind(key).bind(value).execute(c).await.map(drop))?)
    }

    /// Sets a setting that is not set yet, and gives the value that holds: several servers that start at once agree
    /// on it.
    pub async fn offer_setting(&self, key: &str, value: &str) -> Result<String, StoreError> {
        Ok(run!(self.pool.writer(), c =>
            sqlx::query_scalar(OFFER).bind(key).bind(value).fetch_one(c).await)?)
    }
}
