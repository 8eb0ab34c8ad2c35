//! Bringing the schema up to date.

use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};
use sqlx::{Connection, SqlSafeStr};

use crate::engine::Pool;
use crate::{Store, StoreError};

/// A published file is never edited; the database remembers its checksum.
const SQLITE: Files = &[
    (1, "beginning", include_str!("../migrations/sqlite/0001_beginning.sql")),
    (2, "forecasts", include_str!("../migrations/sqlite/0002_forecasts.sql")),
    (3, "study plans", include_str!("../migrations/sqlite/0003_study_plans.sql")),
    (4, "late arrivals", include_str!("../migrations/sqlite/0004_late_arrivals.sql")),
    (5, "set aside", include_str!("../migrations/sqlite/0005_set_aside.sql")),
    (6, "studio", include_str!("../migrations/sqlite/0006_studio.sql")),
    (7, "notices", include_str!("../migrations/sqlite/0007_notices.sql")),
    (9, "objections", include_str!("../migrations/sqlite/0009_objections.sql")),
    (10, "manuscripts", include_str!("../migrations/sqlite/0010_manuscripts.sql")),
    (11, "learning platforms", include_str!("../migrations/sqlite/0011_lti.sql")),
    (12, "imports", include_str!("../migrations/sqlite/0012_imports.sql")),
];
const POSTGRES: Files = &[
    (1, "beginning", include_str!("../migrations/postgres/0001_beginning.sql")),
    (2, "forecasts", include_str!("../migrations/postgres/0002_forecasts.sql")),
    (3, "study plans", include_str!("../migrations/postgres/0003_study_plans.sql")),
    (4, "late arrivals", include_str!("../migrations/postgres/0004_late_arrivals.sql")),
    (5, "set aside", include_str!("../migrations/postgres/0005_set_aside.sql")),
    (6, "studio", include_str!("../migrations/postgres/0006_studio.sql")),
    (7, "notices", include_str!("../migrations/postgres/0007_notices.sql")),
    (9, "objections", include_str!("../migrations/postgres/0009_objections.sql")),
    (10, "manuscripts", include_str!("../migrations/postgres/0010_manuscripts.sql")),
    (11, "learning platforms", include_str!("../migrations/postgres/0011_lti.sql")),
    (12, "imports", include_str!("../migrations/postgres/0012_imports.sql")),
];

type Files = &'static [(i64, &'static str, &'static str)];

fn migrator(files: Files) -> Migrator {
    let migration = |&(number, name, sql): &(i64, &'static str, &'static str)| {
        Migration::new(number, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(files.iter().map(migration).collect())
}

/// Number and checksum of every migration of `SQLite`, in order.
pub(crate) fn sqlite_checksums() -> Vec<(i64, Vec<u8>)> {
    let migrator = migrator(SQLITE);
    migrator.iter().map(|migration| (migration.version, migration.checksum.to_vec())).collect()
}

/// Runs what is due. `Migrator::run` does the same, but the compiler cannot see that its future is `Send`
/// ("implementation of `Acquire` is not general enough"); this is sqlx's own way around it.
async fn apply<C: Migrate>(files: Files, connection: &mut C) -> Result<(), MigrateError> {
    migrator(files).run_direct(None, connection, false).await
}

impl Store {
    /// Runs the migrations that are due, all or none; several servers may call it at once. A database that a newer
    /// program has migrated is left as it is: [`StoreError::NewerDatabase`].
    pub async fn migrate(&self) -> Result<(), StoreError> {
        match &*self.pool {
            Pool::Sqlite { writer, .. } => {
                // sqlx takes no lock on SQLite: without this, two processes starting at once would both create the
                // tables.
                let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await?;
                apply(SQLITE, &mut *transaction).await.map_err(|error| explain(&error))?;
                transaction.commit().await?;
            }
            Pool::Postgres(pool) => {
                let mut connection = pool.acquire().await?;
                if let Err(error) = apply(POSTGRES, &mut *connection).await {
                    // The connection still holds the migration lock; closing it lets others in.
                    let _ = connection.detach().close().await;
                    return Err(explain(&error));
                }
            }
        }
        Ok(())
    }

    /// Number of the last migration this program knows.
    pub(crate) fn newest_migration(&self) -> i64 {
        let files = match &*self.pool {
            Pool::Sqlite { .. } => SQLITE,
            Pool::Postgres(_) => POSTGRES,
        };
        files.last().map_or(0, |(number, ..)| *number)
    }
}

fn explain(error: &MigrateError) -> StoreError {
    let known = SQLITE.last().map_or(0, |(number, ..)| *number);
    let damaged = |id: &i64, detail: &str| StoreError::Corrupt {
        table: "_sqlx_migrations",
        column: "checksum",
        id: id.to_string(),
        detail: detail.to_owned(),
    };
    match error {
        MigrateError::VersionMissing(found) => StoreError::NewerDatabase { found: *found, known },
        MigrateError::VersionMismatch(number) => {
            damaged(number, "the migration was another one when it was run")
        }
        MigrateError::Dirty(number) => damaged(number, "the migration was not finished"),
        other => StoreError::Unavailable(other.to_string().into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_engines_have_the_same_migrations() {
        let names =
            |files: Files| -> Vec<_> { files.iter().map(|(number, name, _)| (*number, *name)).collect() };
        assert_eq!(names(SQLITE), names(POSTGRES));
    }
}
