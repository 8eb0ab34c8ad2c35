//! What can go wrong.

use std::error::Error;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::error::ErrorKind;

/// Why the store could not do what it was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached or has failed.
    #[error("the database is not available: {0}")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
    /// The database has been used by a newer version of the program.
    #[error(
        "the database is of a newer version ({found}) than this program knows ({known}); start the newer program"
    )]
    NewerDatabase {
        /// Number of a migration that this program does not know.
        found: i64,
        /// Number of the last one it knows.
        known: i64,
    },
    /// The file or its folder cannot be written.
    #[error("cannot write the database {}: {source}", path.display())]
    Unwritable {
        /// The database file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Somebody else was quicker, or what this builds on is gone: read again.
    #[error("what this builds on has changed in the meantime")]
    Conflict,
    /// A stored value is not what it should be.
    #[error("{table}.{column} of `{id}` is damaged: {detail}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row.
        id: String,
        /// What is wrong with it, without quoting it.
        detail: String,
    },
    /// The value itself is against the rules of the database; a mistake of the caller.
    #[error("the database does not take this: {0}")]
    Rejected(#[source] Box<dyn Error + Send + Sync>),
    /// Another account has this address.
    #[error("another account has this e-mail address")]
    EmailTaken,
    /// No sitting is left at this gate.
    #[error("{used} of {allowed} sittings at this gate are used")]
    AttemptLimit {
        /// Sittings begun since the instant asked about.
        used: u32,
        /// Sittings allowed.
        allowed: u32,
    },
}

/// How often the database failed this process.
static FAILURES: AtomicU64 = AtomicU64::new(0);

/// How often the database failed or could not be reached since the process began. Refusals and conflicts are no failures.
pub fn failures() -> u64 {
    FAILURES.load(Ordering::Relaxed)
}

fn unavailable(error: sqlx::Error) -> StoreError {
    FAILURES.fetch_add(1, Ordering::Relaxed);
    StoreError::Unavailable(Box::new(error))
}

/// `PostgreSQL`'s word for "try again": a serialisation failure or a deadlock.
const TRY_AGAIN: [&str; 2] = ["40001", "40P01"];

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let Some(database) = error.as_database_error() else {
            return unavailable(error);
        };
        match database.kind() {
            ErrorKind::UniqueViolation | ErrorKind::ForeignKeyViolation => Self::Conflict,
            ErrorKind::CheckViolation | ErrorKind::NotNullViolation | ErrorKind::ExclusionViolation => {
                Self::Rejected(Box::new(error))
            }
            _ if database.code().is_some_and(|code| TRY_AGAIN.contains(&code.as_ref())) => Self::Conflict,
            // PostgreSQL's class 22 is "data exception": a NUL in a text, a number out of range.
            _ if database.code().is_some_and(|code| code.len() == 5 && code.starts_with("22")) => {
                Self::Rejected(Box::new(error))
            }
            _ => unavailable(error),
        }
    }
}

/// Whether `error` is a breach of the unique index over `columns` (each `table.column`) named `index`.
///
/// `SQLite` names the columns and `PostgreSQL` the index.
pub(crate) fn breaks(error: &sqlx::Error, index: &str, columns: &str) -> bool {
    error.as_database_error().is_some_and(|database| {
        database.is_unique_violation()
            && (database.constraint() == Some(index) || database.message().ends_with(columns))
    })
}
