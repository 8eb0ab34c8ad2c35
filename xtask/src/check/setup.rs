//! What parts share, made when first needed and only once.

use anyhow::{Result, anyhow};

use super::{native::Native, tally::Tally};
use crate::{
    build::{self, Manifest, Mode},
    postgres::{self, Durability, Postgres},
    progress::step,
    tools::npm,
    workspace::Workspace,
};

/// The shared set-up of one run.
pub(super) struct Setup<'a> {
    workspace: &'a Workspace,
    native: Option<Result<Native, String>>,
    site: Option<Result<Manifest, String>>,
    postgres: Option<Result<Option<Postgres>, ()>>,
}

impl<'a> Setup<'a> {
    /// Nothing made yet.
    pub(super) fn new(workspace: &'a Workspace) -> Self {
        Self { workspace, native: None, site: None, postgres: None }
    }

    /// The workspace.
    pub(super) fn workspace(&self) -> &'a Workspace {
        self.workspace
    }

    /// The compiled native side. A failure is remembered: compiling again would only say it again.
    pub(super) fn native(&mut self) -> Result<Native> {
        let workspace = self.workspace;
        remembered(&mut self.native, || Native::compile(workspace))
    }

    /// The browser side as it is shipped.
    pub(super) fn site(&mut self) -> Result<Manifest> {
        let workspace = self.workspace;
        remembered(&mut self.site, || {
            // Here for `wasm-opt`: with it the sizes are those that ship. Without Node they are a little larger.
            if let Err(error) = npm::install(workspace) {
                eprintln!("warning: {error:#}");
            }
            build::site(workspace, Mode::Release)
        })
    }

    /// Where a PostgreSQL listens, and what it says about the tests that none is there.
    pub(super) fn postgres(&mut self) -> (Option<String>, Tally) {
        match self.postgres.get_or_insert_with(start_postgres) {
            Ok(Some(postgres)) => (Some(postgres.url()), Tally::default()),
            Ok(None) => (None, Tally::SKIPPED),
            Err(()) => (None, Tally::FAILED),
        }
    }

    /// Stops what was started, so that its words do not come after the closing line.
    pub(super) fn finish(self) {
        drop(self.postgres);
    }
}

fn remembered<T: Clone>(slot: &mut Option<Result<T, String>>, make: impl FnOnce() -> Result<T>) -> Result<T> {
    slot.get_or_insert_with(|| make().map_err(|error| format!("{error:#}")))
        .clone()
        .map_err(|error| anyhow!(error))
}

/// None at all is a gap that is told loudly; one that will not start is a failure.
fn start_postgres() -> Result<Option<Postgres>, ()> {
    let found = step("find or start a PostgreSQL", || {
        let found = Postgres::find(Durability::Off)?;
        let note = match &found {
            Some(Postgres::Given(_)) => format!("named by {}", postgres::VARIABLE),
            Some(Postgres::Own(_)) => "a throw-away cluster".to_owned(),
            None => "none".to_owned(),
        };
        Ok((found, note))
    });
    let why = match &found {
        Ok(Some(_)) => return found.map_err(|_| ()),
        Ok(None) => "no PostgreSQL programs found".to_owned(),
        Err(error) => format!("{error:#}"),
    };
    let bar = "!".repeat(78);
    eprintln!(
        "{bar}\nPOSTGRESQL IS NOT TESTED: {why}.\nInstall it (Debian: `apt-get install postgresql`) or set {}.\n{bar}",
        postgres::VARIABLE
    );
    found.map_err(|_| ())
}
