//! Having a database to oneself.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteLockingMode};
use sqlx::{ConnectOptions, Connection};

use super::BackupError;

/// `SQLITE_BUSY` and `SQLITE_LOCKED`.
const IN_USE: [i32; 2] = [5, 6];
/// `SQLITE_CORRUPT` and `SQLITE_NOTADB`.
const DAMAGED: [i32; 2] = [11, 26];

/// Nobody else may open the database while this is there.
pub(super) struct Hold(Option<SqliteConnection>);

impl Hold {
    /// Takes it; [`BackupError::Held`] if a program has the database open, be it idle. A file too damaged to be held is
    /// what a backup is restored for.
    pub(super) async fn of(path: &Path) -> Result<Self, BackupError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(false)
            .busy_timeout(Duration::ZERO)
            .locking_mode(SqliteLockingMode::Exclusive);
        match Self::take(options).await {
            Ok(connection) => Ok(Self(Some(connection))),
            Err(error) => match code(&error) {
                Some(code) if IN_USE.contains(&code) => Err(BackupError::Held(path.to_owned())),
                Some(code) if DAMAGED.contains(&code) => Ok(Self(None)),
                _ => Err(error.into()),
            },
        }
    }

    async fn take(options: SqliteConnectOptions) -> Result<SqliteConnection, sqlx::Error> {
        let mut connection = options.connect().await?;
        // Leaving the write-ahead log needs the file for oneself: every connection to it holds a shared lock. It also
        // folds the log into the file, which is whole by itself from then on.
        let mode: String =
            sqlx::query_scalar("PRAGMA journal_mode = DELETE").fetch_one(&mut connection).await?;
        if mode != "delete" {
            return Err(sqlx::Error::Protocol(format!("the journal stays in mode {mode}")));
        }
        sqlx::query("BEGIN EXCLUSIVE").execute(&mut connection).await?;
        Ok(connection)
    }

    /// Lets go.
    pub(super) async fn release(self) -> Result<(), BackupError> {
        if let Some(mut connection) = self.0 {
            sqlx::query("ROLLBACK").execute(&mut connection).await?;
            connection.close().await?;
        }
        Ok(())
    }
}

/// The primary code of `SQLite`'s own errors, which is the low byte.
fn code(error: &sqlx::Error) -> Option<i32> {
    let code: i32 = error.as_database_error()?.code()?.parse().ok()?;
    Some(code & 0xff)
}
