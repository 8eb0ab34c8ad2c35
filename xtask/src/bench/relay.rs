//! Hands over to a tool built for measuring: optimised, and with a bare sqlx to compare with. The everyday tool carries
//! neither, so that a first `cargo xtask run` compiles sooner.

use anyhow::Result;

use super::Options;
use crate::{
    command::{cargo, in_our_place},
    workspace::Workspace,
};

/// Builds that tool and runs it with the same options.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    println!("build the measuring tool");
    let mut command = cargo(workspace);
    command.args(["run", "--release", "--package", "xtask", "--features", "bench", "--", "bench"]);
    for (name, value) in
        [("seconds", options.seconds), ("takers", options.takers), ("requests", options.requests)]
    {
        command.arg(format!("--{name}={value}"));
    }
    command.args(options.computing.then_some("--computing"));
    in_our_place(command.args(options.first_run.then_some("--first-run")))
}
