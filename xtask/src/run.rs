//! `cargo xtask run`: build, then serve.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::{build, command::in_our_place, workspace::Workspace};

/// Builds and serves until stopped.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode> {
    let binary = build::all(workspace, build::Mode::Release)?;
    let mut server = Command::new(binary);
    server.arg("serve").args(arguments);
    in_our_place(&mut server)?;
    Ok(ExitCode::SUCCESS)
}
