//! Sizes against DESIGN §6.

use anyhow::{Context, Result};

use super::{setup::Setup, tally::Tally};
use crate::{
    figure,
    instance::{Instance, Settings},
    sizes,
};

/// Starts a server, loads its pages as a browser does, and compares.
pub(super) fn run(setup: &mut Setup<'_>) -> Result<Tally> {
    let manifest = setup.site()?;
    let binary = setup.native()?.server()?;
    let data = tempfile::tempdir().context("cannot make a temporary folder")?;
    let server = Instance::start(&Settings::plain(&binary, data.path(), None))?;
    let figures = sizes::measure(&setup.workspace().site(), &manifest, server.origin())?;
    print!("{}", figure::table(&figures));
    Ok(figures
        .iter()
        .filter_map(figure::Figure::keeps)
        .map(|keeps| if keeps { Tally::PASSED } else { Tally::FAILED })
        .fold(Tally::default(), |all, one| all + one))
}
