//! The database of one test: a file in its own folder, or a database of its own on the server.

use std::fmt;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection as _};

/// Where `PostgreSQL` is for the tests.
const VARIABLE: &str = "MUNTEOK_TEST_POSTGRES_URL";

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

/// Says loudly what was not tested.
pub(crate) fn skipped(what: &str) {
    // Written past the test harness, which shows nothing of a test that passes.
    let _ = std::io::stderr().write_all(format!("\n=== SKIPPED: {what} ===\n").as_bytes());
}

/// A test's own place for data.
#[derive(Clone, Debug)]
pub(crate) struct Ground {
    pub(crate) engine: Engine,
    /// The data folder.
    pub(crate) folder: PathBuf,
    /// The database on the `PostgreSQL` server.
    pub(crate) postgres: Option<String>,
    name: String,
}

impl Ground {
    /// A fresh one; none, loudly, where the engine is not there.
    pub(crate) async fn fresh(engine: Engine) -> Option<Self> {
        static SKIPPED: Once = Once::new();
        static COUNTER: AtomicU32 = AtomicU32::new(0);
        let server = std::env::var(VARIABLE).ok();
        if engine == Engine::Postgres && server.is_none() {
            SKIPPED.call_once(|| {
                skipped(&format!("the PostgreSQL half of the HTTP tests; set {VARIABLE} to run it"));
            });
            return None;
        }
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let name = format!("munteok_http_{}_{number}", std::process::id());
        let folder = std::env::temp_dir().join(&name);
        std::fs::create_dir_all(&folder).unwrap();
        let postgres = match (engine, &server) {
            (Engine::Postgres, Some(server)) => {
                on_server(server, &format!("CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0"))
                    .await;
                Some(in_database(server, &name))
            }
            _ => None,
        };
        Some(Self { engine, folder, postgres, name })
    }

    /// The database file on `SQLite`.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.join("munteok.db")
    }

    /// Removes it.
    pub(crate) async fn remove(&self) {
        if let (Engine::Postgres, Ok(server)) = (self.engine, std::env::var(VARIABLE)) {
            on_server(&server, &format!("DROP DATABASE {} WITH (FORCE)", self.name)).await;
        }
        let _ = std::fs::remove_dir_all(&self.folder);
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
