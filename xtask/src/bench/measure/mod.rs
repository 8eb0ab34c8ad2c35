//! The measurements, one file each.

mod bare;
mod computing;
mod database;
mod first_run;
mod load;
mod render;
mod saves;
mod start;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use super::Options;
use crate::{
    build::{self, Manifest, Mode},
    figure::{self, Figure},
    instance::{Instance, Settings},
    sizes,
    workspace::Workspace,
};
use computing::Content;

/// What a measurement works with.
struct Bench<'a> {
    workspace: &'a Workspace,
    options: &'a Options,
    manifest: Manifest,
    binary: PathBuf,
}

/// Measures everything; a measurement that fails does not stop the others.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut failures = 0;
    let mut section = |title: &str, measure: &mut dyn FnMut() -> Result<Vec<Figure>>| {
        println!("\n## {title}\n");
        match measure() {
            Ok(figures) => print!("{}", figure::table(&figures)),
            Err(error) => {
                failures += 1;
                eprintln!("error: {error:#}");
            }
        }
    };
    if options.first_run {
        section("First run", &mut || first_run::measure(workspace));
    }
    let content = Content::read(workspace)?;
    section("Scoring", &mut || computing::scoring(&content));
    section("Transcript", &mut || computing::transcript(&content, workspace));
    section("Statistics", &mut computing::statistics);
    section("Readiness", &mut || computing::readiness(&content));
    if !options.computing {
        let binary = build::all(workspace, Mode::Release)?;
        let bench = Bench { workspace, options, manifest: Manifest::read(&workspace.site())?, binary };
        section("Sizes", &mut || bench.sizes());
        section("Start", &mut || start::measure(&bench));
        section("Render", &mut || render::measure(&bench));
        section("Saves on SQLite", &mut || saves::sqlite(&bench));
        section("Saves on PostgreSQL", &mut || saves::postgres(&bench));
    }
    if failures > 0 {
        bail!("{failures} measurements failed; see above");
    }
    Ok(())
}

impl Bench<'_> {
    /// A fresh folder on the disk of `target/`.
    fn folder(&self) -> Result<TempDir> {
        let scratch = self.workspace.scratch();
        std::fs::create_dir_all(&scratch).with_context(|| format!("cannot make {}", scratch.display()))?;
        tempfile::Builder::new()
            .prefix("bench-")
            .tempdir_in(&scratch)
            .context("cannot make a temporary folder")
    }

    fn serve(&self, data: &Path, database: Option<&str>) -> Result<Instance> {
        Instance::start(&Settings::plain(&self.binary, data, database))
    }

    fn sizes(&self) -> Result<Vec<Figure>> {
        let data = self.folder()?;
        let server = self.serve(data.path(), None)?;
        sizes::measure(&self.workspace.site(), &self.manifest, server.origin())
    }
}
