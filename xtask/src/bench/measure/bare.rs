//! What the disk and the driver can do without us: one connection, one row of the size of a save, commit, again.

use std::{path::Path, time::Duration};

use anyhow::{Context, Result};
use sqlx::{
    Connection, PgConnection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use crate::clock::Stopwatch;

const TABLE: &str =
    "CREATE TABLE IF NOT EXISTS bare (number BIGINT PRIMARY KEY, at BIGINT NOT NULL, event TEXT NOT NULL)";
const EMPTY: &str = "DELETE FROM bare";
const INSERT: &str = "INSERT INTO bare (number, at, event) VALUES ($1, $2, $3)";
const EVENT: &str = r#"{"event":"saved","slot":7,"response":{"kind":"choice","chosen":["b"]}}"#;

/// The same loop on any connection; the drivers share no type that would allow a function.
macro_rules! commits_per_second {
    ($connection:expr, $time:expr) => {{
        let mut connection = $connection;
        sqlx::query(TABLE).execute(&mut connection).await?;
        sqlx::query(EMPTY).execute(&mut connection).await?;
        let watch = Stopwatch::start();
        let mut number = 0_i64;
        while watch.elapsed() < $time {
            let mut transaction = connection.begin().await?;
            sqlx::query(INSERT).bind(number).bind(number).bind(EVENT).execute(&mut *transaction).await?;
            transaction.commit().await?;
            number += 1;
        }
        let rate = number as f64 / watch.elapsed().as_secs_f64();
        connection.close().await?;
        Ok(rate)
    }};
}

/// Commits per second in a SQLite file set up as the store's own.
pub(super) fn sqlite(file: &Path, time: Duration) -> Result<f64> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    runtime()?.block_on(async { commits_per_second!(SqliteConnection::connect_with(&options).await?, time) })
}

/// Commits per second in PostgreSQL.
pub(super) fn postgres(url: &str, time: Duration) -> Result<f64> {
    runtime()?.block_on(async { commits_per_second!(PgConnection::connect(url).await?, time) })
}

/// One thread: the loop waits for each commit anyway.
pub(super) fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().context("cannot start tokio")
}
