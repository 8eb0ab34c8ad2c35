//! How long a newcomer waits: `cargo xtask run` in a copy of this tree with an empty target folder, up to the ready line.

use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::{
    clock::Stopwatch,
    command::{cargo, quietly},
    figure::Figure,
    instance,
    workspace::Workspace,
};

/// DESIGN §6, in minutes.
const BUDGET: f64 = 10.0;

/// Copies, builds, waits, stops.
pub(super) fn measure(workspace: &Workspace) -> Result<Vec<Figure>> {
    let copy = tempfile::tempdir().context("cannot make a temporary folder")?;
    let mut list = Command::new("git");
    list.current_dir(workspace.root()).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    for inside in quietly(&mut list)?.split('\0').filter(|inside| !inside.is_empty()) {
        let (from, to) = (workspace.path(inside), copy.path().join(inside));
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(copy.path()))
                .and_then(|()| fs::copy(&from, &to))
                .with_context(|| format!("cannot copy {inside}"))?;
        }
    }
    let watch = Stopwatch::start();
    let mut command = cargo(workspace);
    command.current_dir(copy.path()).env_remove("CARGO_TARGET_DIR").env("MUNTEOK_ADDR", "127.0.0.1:0");
    let mut run =
        command.args(["xtask", "run"]).stdout(Stdio::piped()).spawn().context("cannot start cargo")?;
    let output = run.stdout.take().context("cargo has no output")?;
    let mut minutes = None;
    for line in BufReader::new(output).lines() {
        let line = line.context("cannot read the output")?;
        println!("  {line}");
        if instance::origin(&line).is_some() {
            minutes = Some(watch.elapsed().as_secs_f64() / 60.0);
            break;
        }
    }
    // By now cargo has become the server.
    let _ = run.kill();
    let _ = run.wait();
    let Some(minutes) = minutes else { bail!("the first run ended without the server's ready line") };
    Ok(vec![Figure::new("first run (crates downloaded before)", minutes, "min").at_most(BUDGET)])
}
