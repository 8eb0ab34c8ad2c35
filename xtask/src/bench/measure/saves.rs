//! Saves per second, beside a bare insert-and-commit on the same disk in the same run.

use std::time::Duration;

use anyhow::{Context, Result};

use super::{Bench, bare, database::Database, load};
use crate::{
    figure::Figure,
    postgres::{Durability, Postgres},
};

/// DESIGN §6.
const RATE: f64 = 5000.0;
const WAIT: f64 = 100.0;

/// On SQLite.
pub(super) fn sqlite(bench: &Bench<'_>) -> Result<Vec<Figure>> {
    let data = bench.folder()?;
    let server = bench.serve(data.path(), None)?;
    let file = data.path().join("bare.db");
    measure(bench, server.origin(), || bare::sqlite(&file, bench.time()))
}

/// On PostgreSQL, durable commits on.
pub(super) fn postgres(bench: &Bench<'_>) -> Result<Vec<Figure>> {
    let postgres = Postgres::find(Durability::On)?
        .context("no PostgreSQL programs found; install them (Debian: `apt-get install postgresql`) or set MUNTEOK_TEST_POSTGRES_URL")?;
    let database = Database::create(&postgres.url())?;
    let data = bench.folder()?;
    let server = bench.serve(data.path(), Some(database.url()))?;
    measure(bench, server.origin(), || bare::postgres(database.url(), bench.time()))
}

impl Bench<'_> {
    fn time(&self) -> Duration {
        Duration::from_secs(self.options.seconds)
    }
}

/// Bare, ours, bare again: a disk that slows down meanwhile then weighs on both sides.
fn measure(bench: &Bench<'_>, origin: &str, bare: impl Fn() -> Result<f64>) -> Result<Vec<Figure>> {
    let before = bare()?;
    let load = load::run(origin, bench.options.takers, bench.time())?;
    let after = bare()?;
    let bare = f64::midpoint(before, after);
    let takers = bench.options.takers;
    Ok(vec![
        Figure::new(format!("answers saved, durable, {takers} takers"), load.rate, "/s").at_least(RATE),
        Figure::new("wait for the receipt, median", load.waits.median(), "ms"),
        Figure::new("wait for the receipt, 99 of 100", load.waits.at(99), "ms").at_most(WAIT),
        Figure::new("bare sqlx, one connection: insert and commit, before", before, "/s"),
        Figure::new("bare sqlx, after", after, "/s"),
        Figure::new("ours ÷ bare", load.rate / bare, "×"),
    ])
}
