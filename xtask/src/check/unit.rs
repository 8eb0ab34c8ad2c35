//! Unit, property and documentation tests of every crate.

use anyhow::Result;

use super::{native, setup::Setup, tally::Tally};
use crate::command::cargo;

/// Runs them; those of the store use PostgreSQL too when there is one.
pub(super) fn run(setup: &mut Setup<'_>) -> Result<Tally> {
    let native = setup.native()?;
    let (postgres, mut tally) = setup.postgres();
    let postgres = postgres.as_deref();
    for suite in native.unit_suites() {
        tally += suite.run(None, postgres)?;
    }
    let workspace = setup.workspace();
    println!("documentation");
    let mut documentation = cargo(workspace);
    documentation.args(["test", "--quiet", "--doc"]).args(native::PACKAGES);
    native::with_postgres(&mut documentation, postgres);
    tally += native::counted(&mut documentation)?;
    println!("xtask");
    tally += native::counted(cargo(workspace).args(["test", "--quiet", "--package", "xtask"]))?;
    Ok(tally)
}
