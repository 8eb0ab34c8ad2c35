//! The real server over HTTP. Each test is stamped for SQLite and, when `MUNTEOK_TEST_POSTGRES_URL` is set,
//! for PostgreSQL.

use anyhow::{Result, ensure};

use super::{setup::Setup, tally::Tally};

/// Runs the package `http-tests`.
pub(super) fn run(setup: &mut Setup<'_>) -> Result<Tally> {
    setup.site()?;
    let native = setup.native()?;
    let server = native.server()?;
    let (postgres, mut tally) = setup.postgres();
    for suite in native.http_suites() {
        tally += suite.run(Some(&server), postgres.as_deref())?;
    }
    ensure!(tally.passed + tally.failed > 0, "the package http-tests holds no test");
    Ok(tally)
}
