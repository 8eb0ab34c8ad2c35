//! A short run of `cargo xtask chaos` on every database.

use anyhow::Result;

use super::{setup::Setup, tally::Tally};
use crate::chaos::{self, Database, Options};

/// Takers of a short run: enough to be many, few enough for an unoptimised server.
const TAKERS: u64 = 16;
/// More rounds than fit.
const ROUNDS: u64 = 1_000;

/// Runs each within its time; a database that cannot be had is skipped, loudly.
pub(super) fn run(setup: &mut Setup<'_>) -> Result<Tally> {
    setup.site()?;
    let binary = setup.native()?.server()?;
    let workspace = setup.workspace();
    let mut tally = Tally::default();
    for database in Database::ALL {
        let options = Options::short(ROUNDS, TAKERS, minutes(database));
        tally += match chaos::on(workspace, &binary, database, &options) {
            Ok(None) => Tally::SKIPPED,
            Ok(Some(row)) if row.is_clean() => Tally::PASSED,
            Ok(Some(_)) => Tally::FAILED,
            Err(error) => Tally::of(Err(error)),
        };
    }
    Ok(tally)
}

/// About a minute for SQLite and a minute for PostgreSQL.
fn minutes(database: Database) -> f64 {
    match database {
        Database::Sqlite => 0.7,
        Database::SqliteSmallDisk | Database::PostgresSmallDisk => 0.3,
        Database::Postgres | Database::PostgresTwoServers => 0.4,
    }
}
