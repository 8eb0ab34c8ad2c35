//! 200 takers at once, ten times and more as fast as life, on every database: no request may go wrong. Nothing about time.

use anyhow::{Result, ensure};

use super::{setup::Setup, tally::Tally};
use crate::bench::load::{House, smoke};

/// Runs them one after another.
pub(super) fn run(setup: &mut Setup<'_>) -> Result<Tally> {
    setup.site()?;
    let binary = setup.native()?.server()?;
    let scratch = setup.workspace().scratch();
    let mut tally = Tally::default();
    for house in House::ALL {
        let Some(complaints) = smoke(house, &binary, &scratch)? else {
            println!("{house}: SKIPPED, no PostgreSQL programs found");
            tally += Tally::SKIPPED;
            continue;
        };
        println!("{house}: 200 takers, {} kinds of errors", complaints.len());
        let outcome = || -> Result<()> {
            ensure!(complaints.is_empty(), "{house}: {}", complaints.join("\n"));
            Ok(())
        };
        tally += Tally::of(outcome());
    }
    Ok(tally)
}
