//! Looking into the database behind the server's back.

use std::collections::BTreeMap;

use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};
use uuid::Uuid;

use super::engine::{Engine, Ground};

/// The database of a test.
pub(crate) struct Database<'a>(pub(super) &'a Ground);

impl Database<'_> {
    async fn sqlite(&self) -> SqliteConnection {
        SqliteConnectOptions::new().filename(self.0.file()).connect().await.unwrap()
    }

    async fn postgres(&self) -> PgConnection {
        PgConnection::connect(self.0.postgres.as_deref().unwrap()).await.unwrap()
    }

    /// Texts that SQL gives, one column.
    pub(crate) async fn texts(&self, sql: &str) -> Vec<String> {
        match self.0.engine {
            Engine::Sqlite => {
                let mut connection = self.sqlite().await;
                let texts = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await.unwrap();
                connection.close().await.unwrap();
                texts
            }
            Engine::Postgres => {
                let mut connection = self.postgres().await;
                let texts = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await.unwrap();
                connection.close().await.unwrap();
                texts
            }
        }
    }

    /// Changes something by hand.
    pub(crate) async fn execute(&self, sql: &str) {
        match self.0.engine {
            Engine::Sqlite => {
                let mut connection = self.sqlite().await;
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
            Engine::Postgres => {
                let mut connection = self.postgres().await;
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
        }
    }

    /// Every column of every table, as `(table, column)`.
    async fn columns(&self) -> Vec<(String, String)> {
        let sql = match self.0.engine {
            Engine::Sqlite => {
                "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1"
            }
            Engine::Postgres => {
                "SELECT table_name || '.' || column_name FROM information_schema.columns
                 WHERE table_schema = 'public' ORDER BY 1"
            }
        };
        let pair = |text: String| text.split_once('.').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        self.texts(sql).await.into_iter().map(pair).collect()
    }

    /// Rows per table.
    pub(crate) async fn rows(&self) -> BTreeMap<String, u64> {
        let mut tables: Vec<String> = self.columns().await.into_iter().map(|(table, _)| table).collect();
        tables.dedup();
        let counts: Vec<String> = tables
            .iter()
            .map(|table| format!("SELECT '{table} ' || CAST(COUNT(*) AS TEXT) FROM {table}"))
            .collect();
        let lines = self.texts(&counts.join(" UNION ALL ")).await;
        lines
            .iter()
            .filter_map(|line| line.split_once(' '))
            .map(|(t, n)| (t.to_owned(), n.parse().unwrap()))
            .collect()
    }

    /// The columns that hold a text somewhere, as `table.column`: as text, or as its bytes.
    pub(crate) async fn places_of(&self, text: &str) -> Vec<String> {
        self.places(text.as_bytes(), text).await
    }

    /// The columns that hold an id somewhere: as its bytes, or written out.
    pub(crate) async fn places_of_id(&self, id: Uuid) -> Vec<String> {
        self.places(id.as_bytes(), &id.to_string()).await
    }

    async fn places(&self, bytes: &[u8], text: &str) -> Vec<String> {
        let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let hex = hex.concat();
        let columns = self.columns().await;
        let found = |(table, column): &(String, String)| {
            let holds = match self.0.engine {
                Engine::Sqlite => format!(
                    "instr(CAST({column} AS TEXT), '{text}') > 0 OR instr(lower(hex({column})), '{hex}') > 0"
                ),
                // Bytes are written as hex there, and an id with dashes.
                Engine::Postgres => format!(
                    "position('{text}' in CAST({column} AS TEXT)) > 0 OR position('{hex}' in CAST({column} AS TEXT)) > 0"
                ),
            };
            format!("SELECT '{table}.{column}' WHERE EXISTS (SELECT 1 FROM {table} WHERE {holds})")
        };
        let selects: Vec<String> = columns.iter().map(found).collect();
        self.texts(&selects.join(" UNION ALL ")).await
    }

    /// How many rows of each table are a person's: those that name the person, or an attempt of theirs. A table that
    /// names neither is nobody's.
    pub(crate) async fn rows_of(&self, user: Uuid) -> BTreeMap<String, u64> {
        let literal = match self.0.engine {
            Engine::Sqlite => format!("x'{}'", user.simple()),
            Engine::Postgres => format!("'{user}'::uuid"),
        };
        let columns = self.columns().await;
        let has = |table: &str, column: &str| columns.contains(&(table.to_owned(), column.to_owned()));
        let mut tables: Vec<&str> = columns.iter().map(|(table, _)| table.as_str()).collect();
        tables.dedup();
        let theirs = |table: &str| {
            if table == "users" {
                Some(format!("id = {literal}"))
            } else if has(table, "user_id") {
                Some(format!("user_id = {literal}"))
            } else if has(table, "attempt_id") {
                Some(format!("attempt_id IN (SELECT id FROM attempts WHERE user_id = {literal})"))
            } else {
                None
            }
        };
        let counts: Vec<String> = tables
            .into_iter()
            .filter_map(|table| Some((table, theirs(table)?)))
            .map(|(table, theirs)| {
                format!("SELECT '{table} ' || CAST(COUNT(*) AS TEXT) FROM {table} WHERE {theirs}")
            })
            .collect();
        let lines = self.texts(&counts.join(" UNION ALL ")).await;
        lines
            .iter()
            .filter_map(|line| line.split_once(' '))
            .map(|(table, count)| (table.to_owned(), count.parse().unwrap()))
            .collect()
    }
}
