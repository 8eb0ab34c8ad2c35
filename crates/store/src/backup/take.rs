//! Taking a copy.

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection};

use super::partial::Partial;
use super::{Backup, BackupError, at, examine::examine};
use crate::open::PATIENCE;

impl Backup {
    /// Copies the database at `from` to the new file `to`, as of one moment and while it may be served: readers and
    /// the writer go on. The copy has no free pages, and so nothing that was deleted.
    pub async fn take(from: &Path, to: &Path) -> Result<Self, BackupError> {
        if !from.is_file() {
            return Err(BackupError::Missing(from.to_owned()));
        }
        if to.symlink_metadata().is_ok() {
            return Err(BackupError::Exists(to.to_owned()));
        }
        let partial = Partial::beside(to)?;
        let name =
            partial.path().to_str().ok_or_else(|| at(to)(std::io::ErrorKind::InvalidFilename.into()))?;
        let options = SqliteConnectOptions::new()
            .filename(from)
            .create_if_missing(false)
            .busy_timeout(PATIENCE)
            .synchronous(SqliteSynchronous::Full);
        let mut source = options.connect().await?;
        // It takes the place of an empty file, which ours is.
        let copied = sqlx::query("VACUUM INTO $1").bind(name).execute(&mut source).await;
        source.close().await?;
        copied?;
        let bytes = partial.sync()?;
        let version = examine(partial.path(), from).await?;
        partial.name_anew()?;
        Ok(Self { bytes, version })
    }
}
