//! A database of our own in a PostgreSQL, gone when dropped.

use std::{process, str::FromStr};

use anyhow::{Context, Result};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, postgres::PgConnectOptions};

use super::bare::runtime;

/// A fresh database.
pub(super) struct Database {
    admin: String,
    name: String,
    url: String,
}

impl Database {
    /// Creates it beside the one `admin` names.
    pub(super) fn create(admin: &str) -> Result<Self> {
        let name = format!("munteok_bench_{}", process::id());
        let options = PgConnectOptions::from_str(admin).context("not the URL of a PostgreSQL")?;
        let url = options.database(&name).to_url_lossy().to_string();
        let database = Self { admin: admin.to_owned(), name, url };
        database
            .tell(format!("CREATE DATABASE {}", database.name))
            .context("cannot create a database to measure in")?;
        Ok(database)
    }

    /// Where it is.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    fn tell(&self, sql: String) -> Result<()> {
        runtime()?.block_on(async {
            let mut connection = PgConnection::connect(&self.admin).await?;
            sqlx::query(AssertSqlSafe(sql)).execute(&mut connection).await?;
            Ok(connection.close().await?)
        })
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // A throw-away cluster takes it along; in a given one a leftover would only lie about.
        let _ = self.tell(format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}
