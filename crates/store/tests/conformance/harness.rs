//! A fresh database per test, on either engine.

use std::fmt;
use std::io::Write as _;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};
use store::{DatabaseUrl, Store};

/// Where `PostgreSQL` is for the tests.
const VARIABLE: &str = "MUNTEOK_TEST_POSTGRES_URL";

/// Stamps test functions `async fn(Bench)` for both engines.
macro_rules! on_both {
    ($($test:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $test() {
                $crate::harness::run($crate::harness::Engine::Sqlite, super::$test).await;
            })*
        }
        mod postgres {
            $(#[tokio::test]
            async fn $test() {
                $crate::harness::run($crate::harness::Engine::Postgres, super::$test).await;
            })*
        }
    };
}

/// Which engine a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        })
    }
}

/// A test's own database, migrated, with a door for looking behind the store.
#[derive(Clone)]
pub(crate) struct Bench {
    pub(crate) store: Store,
    pub(crate) engine: Engine,
    /// As [`DatabaseUrl::parse`] takes it.
    pub(crate) url: String,
    folder: PathBuf,
}

/// Runs one test. It goes to a task of its own, which also proves that the store's futures are `Send`.
pub(crate) async fn run<T: Future<Output = ()> + Send + 'static>(engine: Engine, test: fn(Bench) -> T) {
    static SKIPPED: Once = Once::new();
    static COUNTER: AtomicU32 = AtomicU32::new(0);
    let server = std::env::var(VARIABLE).ok();
    if engine == Engine::Postgres && server.is_none() {
        // Written past the test harness, which shows nothing of a test that passes.
        SKIPPED.call_once(|| {
            let line =
                format!("\n=== SKIPPED: the PostgreSQL half of the suite; set {VARIABLE} to run it ===\n");
            let _ = std::io::stderr().write_all(line.as_bytes());
        });
        return;
    }
    let name = format!("munteok_test_{}_{}", std::process::id(), COUNTER.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(&name);
    let url = match (engine, &server) {
        (Engine::Postgres, Some(server)) => {
            on_server(server, &format!("CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")).await;
            in_database(server, &name)
        }
        _ => format!("sqlite:{}", folder.join("문턱.db").display()),
    };
    let store = Store::open(&DatabaseUrl::parse(&url).unwrap()).await.unwrap();
    store.migrate().await.unwrap();
    let bench = Bench { store: store.clone(), engine, url, folder: folder.clone() };
    let outcome = tokio::spawn(test(bench)).await;
    store.close().await;
    if let Some(server) = server.filter(|_| engine == Engine::Postgres) {
        on_server(&server, &format!("DROP DATABASE {name} WITH (FORCE)")).await;
    }
    let _ = std::fs::remove_dir_all(folder);
    if let Err(failure) = outcome {
        eprintln!("=== FAILED on {engine} ===");
        resume_unwind(failure.into_panic());
    }
}

fn in_database(server: &str, name: &str) -> String {
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let end = address.find("://").map_or(0, |at| at + 3);
    let host = address[end..].find('/').map_or(address, |slash| &address[..end + slash]);
    if query.is_empty() { format!("{host}/{name}") } else { format!("{host}/{name}?{query}") }
}

async fn on_server(server: &str, sql: &str) {
    let mut connection = PgConnection::connect(server).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

impl Bench {
    /// The test's own folder; on `SQLite` the database lies in it.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Another store on the same database, as another server has it.
    pub(crate) async fn another(&self) -> Store {
        Store::open(&DatabaseUrl::parse(&self.url).unwrap()).await.unwrap()
    }

    async fn sqlite(&self) -> SqliteConnection {
        let path = self.url.strip_prefix("sqlite:").unwrap();
        // What the tests break by hand must not be mended by foreign keys.
        SqliteConnectOptions::new().filename(path).foreign_keys(false).connect().await.unwrap()
    }

    /// Runs SQL behind the store's back.
    pub(crate) async fn execute(&self, sql: &str) {
        match self.engine {
            Engine::Sqlite => {
                let mut connection = self.sqlite().await;
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
            Engine::Postgres => on_server(&self.url, sql).await,
        }
    }

    /// Texts that SQL gives, one column.
    pub(crate) async fn texts(&self, sql: &str) -> Vec<String> {
        match self.engine {
            Engine::Sqlite => {
                let mut connection = self.sqlite().await;
                sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await.unwrap()
            }
            Engine::Postgres => {
                let mut connection = PgConnection::connect(&self.url).await.unwrap();
                sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await.unwrap()
            }
        }
    }

    /// A count that SQL gives.
    pub(crate) async fn count(&self, sql: &str) -> i64 {
        let counts =
            self.texts(&format!("WITH counted (n) AS ({sql}) SELECT CAST(n AS TEXT) FROM counted")).await;
        counts[0].parse().unwrap()
    }

    /// Every column of every table, as `(table, column)`.
    pub(crate) async fn columns(&self) -> Vec<(String, String)> {
        let sql = match self.engine {
            Engine::Sqlite => {
                "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
                 WHERE m.type = 'table' AND m.name NOT LIKE '\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%'
                    AND m.name NOT LIKE 'bank\\_grams\\_%' ESCAPE '\\'
                 ORDER BY 1"
            }
            Engine::Postgres => {
                "SELECT table_name || '.' || column_name FROM information_schema.columns
                 WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%' ORDER BY 1"
            }
        };
        let pair = |text: String| text.split_once('.').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        self.texts(sql).await.into_iter().map(pair).collect()
    }
}
