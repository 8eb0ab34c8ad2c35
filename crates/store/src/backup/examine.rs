//! Is a copy a whole database of this program?

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};

use super::BackupError;
use crate::migrate;

const MIGRATIONS: &str = "SELECT version, checksum FROM _sqlx_migrations WHERE success ORDER BY version";

/// Looks a copy over and gives the number of its last migration. `named` is what the copy is called in errors.
pub(super) async fn examine(path: &Path, named: &Path) -> Result<i64, BackupError> {
    let unsound = |detail: String| BackupError::Unsound { path: named.to_owned(), detail };
    // Immutable: nothing is written beside it, and nobody else knows of it.
    let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(true);
    let mut connection = options.connect().await.map_err(|error| unsound(error.to_string()))?;
    let looked = look(&mut connection).await;
    connection.close().await?;
    let (faults, migrations) = looked.map_err(|error| unsound(error.to_string()))?;
    if let Some(fault) = faults.into_iter().next() {
        return Err(unsound(fault));
    }
    let Some(version) = migrations.last().map(|(version, _)| *version) else {
        return Err(unsound("it was never migrated".to_owned()));
    };
    let known = migrate::sqlite_checksums();
    for (number, checksum) in &migrations {
        match known.iter().find(|(known, _)| known == number) {
            None => {
                let newest = known.last().map_or(0, |(number, _)| *number);
                return Err(BackupError::Newer { path: named.to_owned(), found: *number, known: newest });
            }
            Some((_, due)) if due != checksum => {
                return Err(unsound(format!("migration {number} was another one when it was run")));
            }
            Some(_) => {}
        }
    }
    Ok(version)
}

type Found = (Vec<String>, Vec<(i64, Vec<u8>)>);

/// What is amiss, and the migrations that were run.
async fn look(connection: &mut SqliteConnection) -> Result<Found, sqlx::Error> {
    let lines: Vec<String> =
        sqlx::query_scalar("PRAGMA integrity_check(3)").fetch_all(&mut *connection).await?;
    let mut faults: Vec<String> = lines.into_iter().filter(|line| line != "ok").collect();
    let orphans = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut *connection).await?.len();
    if orphans > 0 {
        faults.push(format!("{orphans} rows refer to rows that are not there"));
    }
    let migrations = sqlx::query_as(MIGRATIONS).fetch_all(connection).await?;
    Ok((faults, migrations))
}
