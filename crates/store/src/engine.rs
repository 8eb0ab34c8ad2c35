//! The whole dialect layer: an enum of native pools and one macro.
//!
//! `run!` expands one body into an arm per engine, each with its own driver's types, so one `$1` SQL text and one row
//! struct serve both. Where the engines differ, and nowhere else:
//! opening and migrations (`open`, `migrate`), the locks of [`Transaction`] (on `SQLite` there is one writer anyway),
//! [`Pool::room`], size and the doctor's checks (`health`, `doctor`).

use sqlx::{PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool};
use uuid::Uuid;

use crate::StoreError;

/// One of two, by engine.
pub(crate) enum Engine<S, P> {
    Sqlite(S),
    Postgres(P),
}

/// Runs one body on the engine at hand.
macro_rules! run {
    ($engine:expr, $executor:ident => $body:expr) => {
        match $engine {
            $crate::engine::Engine::Sqlite($executor) => $body,
            $crate::engine::Engine::Postgres($executor) => $body,
        }
    };
}

/// The connections.
pub(crate) enum Pool {
    /// `SQLite` takes one writer at a time; a single connection queues them fairly instead of having them fight for
    /// the lock.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

impl Pool {
    /// Where a single statement that only reads goes.
    pub(crate) fn reader(&self) -> Engine<&SqlitePool, &PgPool> {
        match self {
            Self::Sqlite { readers, .. } => Engine::Sqlite(readers),
            Self::Postgres(pool) => Engine::Postgres(pool),
        }
    }

    /// Where a single statement that writes goes; it is its own transaction.
    pub(crate) fn writer(&self) -> Engine<&SqlitePool, &PgPool> {
        match self {
            Self::Sqlite { writer, .. } => Engine::Sqlite(writer),
            Self::Postgres(pool) => Engine::Postgres(pool),
        }
    }

    /// How many bytes of text several things may share a row with. From about 1,000 on `SQLite` moves the rest of a
    /// row to a page of its own, most of which is then empty; `PostgreSQL` compresses from 2,000 on.
    pub(crate) fn room(&self) -> usize {
        match self {
            Self::Sqlite { .. } => 800,
            Self::Postgres(_) => usize::MAX,
        }
    }

    /// A transaction that writes.
    pub(crate) async fn begin(&self) -> Result<Transaction, StoreError> {
        Ok(Transaction(match self {
            // A deferred transaction that turns into a writer late fails instead of waiting.
            Self::Sqlite { writer, .. } => Engine::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Engine::Postgres(pool.begin().await?),
        }))
    }

    /// A transaction that only reads, and sees one moment throughout.
    pub(crate) async fn begin_snapshot(&self) -> Result<Transaction, StoreError> {
        const SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        Ok(Transaction(match self {
            Self::Sqlite { readers, .. } => Engine::Sqlite(readers.begin().await?),
            Self::Postgres(pool) => Engine::Postgres(pool.begin_with(SNAPSHOT).await?),
        }))
    }
}

/// A transaction under way; dropped without a commit, it never happened.
pub(crate) struct Transaction(
    Engine<sqlx::Transaction<'static, Sqlite>, sqlx::Transaction<'static, Postgres>>,
);

impl Transaction {
    /// The connection to run the next statement on.
    pub(crate) fn connection(&mut self) -> Engine<&mut SqliteConnection, &mut PgConnection> {
        match &mut self.0 {
            Engine::Sqlite(transaction) => Engine::Sqlite(&mut **transaction),
            Engine::Postgres(transaction) => Engine::Postgres(&mut **transaction),
        }
    }

    /// Makes it last.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        Ok(run!(self.0, transaction => transaction.commit().await)?)
    }

    /// Holds a person's row until the end, so that what is counted of them stays counted; false if there is no such
    /// row.
    pub(crate) async fn lock_user(&mut self, id: Uuid) -> Result<bool, StoreError> {
        const SQLITE: &str = "SELECT 1 FROM users WHERE id = $1";
        // Not FOR NO KEY UPDATE: a save by this person (which refers to the row) has to wait as well.
        const POSTGRES: &str = "SELECT 1::BIGINT FROM users WHERE id = $1 FOR UPDATE";
        let found: Option<i64> = match self.connection() {
            Engine::Sqlite(c) => sqlx::query_scalar(SQLITE).bind(id).fetch_optional(c).await?,
            Engine::Postgres(c) => sqlx::query_scalar(POSTGRES).bind(id).fetch_optional(c).await?,
        };
        Ok(found.is_some())
    }

    /// Holds a person's attempts until the end: saves that are under way come first, later ones wait.
    pub(crate) async fn lock_attempts_of(&mut self, user_id: Uuid) -> Result<(), StoreError> {
        const POSTGRES: &str = "SELECT 1 FROM attempts WHERE user_id = $1 ORDER BY id FOR UPDATE";
        if let Engine::Postgres(connection) = self.connection() {
            sqlx::query(POSTGRES).bind(user_id).execute(connection).await?;
        }
        Ok(())
    }

    /// Lets one loader of content in at a time: several servers may start at once on one database.
    pub(crate) async fn lock_content(&mut self) -> Result<(), StoreError> {
        if let Engine::Postgres(connection) = self.connection() {
            sqlx::query("LOCK TABLE domains IN SHARE ROW EXCLUSIVE MODE").execute(connection).await?;
        }
        Ok(())
    }
}
