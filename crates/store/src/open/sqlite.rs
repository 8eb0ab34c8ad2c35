//! Opening a `SQLite` file.

use std::fs::{OpenOptions, create_dir_all};
use std::io;
use std::path::Path;
use std::thread::available_parallelism;

use sqlx::error::DatabaseError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::PATIENCE;
use crate::StoreError;
use crate::engine::Pool;

/// `SQLITE_READONLY`, `SQLITE_IOERR`, `SQLITE_FULL` and `SQLITE_CANTOPEN`: the file is there, but the disk is full or
/// the folder does not take the log beside it.
const NOT_WRITABLE: [i32; 4] = [8, 10, 13, 14];

pub(super) async fn open(path: &Path) -> Result<Pool, StoreError> {
    probe(path).map_err(|source| StoreError::Unwritable { path: path.to_owned(), source })?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(PATIENCE)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        // NORMAL may forget the last commits when the power fails; we have promised them.
        .synchronous(SqliteSynchronous::Full)
        // A deleted person's text must not linger in free pages.
        .pragma("secure_delete", "ON")
        .pragma("journal_size_limit", "67108864");
    let pool = || {
        SqlitePoolOptions::new()
            .acquire_timeout(PATIENCE)
            // A connection to a file does not go stale.
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
    };
    let failed = |error| unwritable(path, error);
    let writer = options.clone().optimize_on_close(true, 400);
    let writer = pool().max_connections(1).connect_with(writer).await.map_err(failed)?;
    let readers = available_parallelism().map_or(4, usize::from).clamp(2, 8);
    let readers = pool()
        .max_connections(u32::try_from(readers).unwrap_or(4))
        .connect_with(options.pragma("query_only", "ON"))
        .await
        .map_err(failed)?;
    Ok(Pool::Sqlite { writer, readers })
}

/// Asks the system itself, whose errors say more than `SQLite`'s "unable to open database file".
fn probe(path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    // A new file holds what people wrote and their password hashes; SQLite gives its logs the same mode.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

fn unwritable(path: &Path, error: sqlx::Error) -> StoreError {
    let code = error.as_database_error().and_then(DatabaseError::code);
    // The low byte is the primary code.
    match code.and_then(|code| code.parse::<i32>().ok()) {
        Some(code) if NOT_WRITABLE.contains(&(code & 0xff)) => {
            StoreError::Unwritable { path: path.to_owned(), source: io::Error::other(error) }
        }
        _ => error.into(),
    }
}
