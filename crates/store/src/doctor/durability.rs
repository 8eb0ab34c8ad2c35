//! Does a commit reach the disk?

use super::Check;
use crate::engine::Pool;
use crate::{Store, StoreError};

const NAME: &str = "a commit reaches the disk";

impl Store {
    /// Whether what is acknowledged survives a power cut, as far as the database can know: a disk that lies about its
    /// cache is beyond it.
    pub async fn check_durability(&self) -> Result<Check, StoreError> {
        Ok(match &*self.pool {
            Pool::Sqlite { writer, .. } => {
                // The writer's own: on SQLite this is a setting of the connection, not of the file.
                let level: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(writer).await?;
                let journal: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(writer).await?;
                let word = ["OFF", "NORMAL", "FULL", "EXTRA"];
                let word = usize::try_from(level).ok().and_then(|level| word.get(level)).unwrap_or(&"?");
                Check {
                    name: NAME,
                    ok: level >= 2,
                    detail: format!("synchronous is {word}, journal_mode is {journal}"),
                }
            }
            Pool::Postgres(pool) => {
                let mut amiss = Vec::new();
                for (setting, show) in [
                    ("fsync", "SHOW fsync"),
                    ("full_page_writes", "SHOW full_page_writes"),
                    ("synchronous_commit", "SHOW synchronous_commit"),
                ] {
                    let value: String = sqlx::query_scalar(show).fetch_one(pool).await?;
                    // `local`, `remote_write` and `remote_apply` wait for the disk of this server as well.
                    if value == "off" {
                        amiss.push(setting);
                    }
                }
                let detail = match amiss.as_slice() {
                    [] => "fsync, full_page_writes and synchronous_commit are on".to_owned(),
                    off => format!("off in the server's settings: {}; set on", off.join(", ")),
                };
                Check { name: NAME, ok: amiss.is_empty(), detail }
            }
        })
    }
}
