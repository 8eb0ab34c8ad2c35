//! Copies of a `SQLite` file: taken while it is served, and put back.
//!
//! What goes wrong half-way leaves nothing behind: a copy is made under a name of its own beside the place it is for,
//! looked over, brought to the disk, and only then named. On `PostgreSQL` its own programs do this; see
//! [`DatabaseUrl::dump_command`](crate::DatabaseUrl::dump_command).

mod examine;
mod hold;
mod partial;
mod restore;
mod take;

use std::io;
use std::path::{Path, PathBuf};

use crate::StoreError;

/// A copy that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its size.
    pub bytes: u64,
    /// Number of the last migration in it.
    pub version: i64,
}

/// A copy that was put in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What was put there.
    pub backup: Backup,
    /// Where the file that was there before is now.
    pub aside: Option<PathBuf>,
}

/// Why a copy was not made or not put in place. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is nothing to copy.
    #[error("there is no database at {}", .0.display())]
    Missing(PathBuf),
    /// A file of the name is there.
    #[error("{} is there already, and a backup overwrites nothing; give another name", .0.display())]
    Exists(PathBuf),
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The copy is no whole database of this program.
    #[error("{} is not a whole database of this program: {detail}", path.display())]
    Unsound {
        /// The copy.
        path: PathBuf,
        /// What is wrong with it.
        detail: String,
    },
    /// The copy was made by a newer program.
    #[error(
        "{} is of a newer version ({found}) than this program knows ({known}); restore it with the newer program",
        path.display()
    )]
    Newer {
        /// The copy.
        path: PathBuf,
        /// Number of a migration that this program does not know.
        found: i64,
        /// Number of the last one it knows.
        known: i64,
    },
    /// The place holds a database.
    #[error("{} holds a database; `--replace` puts the backup in its place and keeps the old one aside", .0.display())]
    Occupied(PathBuf),
    /// A program has the database open.
    #[error("{} is in use; stop the server (and what else has it open) first", .0.display())]
    Held(PathBuf),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for BackupError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

/// The error that something failed at a file.
fn at(path: &Path) -> impl FnOnce(io::Error) -> BackupError {
    let path = path.to_owned();
    |source| BackupError::File { path, source }
}

/// The file that `SQLite` keeps beside a database.
fn companion(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
