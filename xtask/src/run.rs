//! `cargo xtask run`: build, then serve.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::{build, workspace::Workspace};

/// Builds and serves until stopped.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode> {
    let binary = build::all(workspace, build::Mode::Release)?;
    let mut server = Command::new(binary);
    server.arg("serve").args(arguments);
    serve(&mut server)
}

/// Becomes the server, so that Ctrl-C and signals reach it without a middleman.
#[cfg(unix)]
fn serve(server: &mut Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;

    Err(server.exec())
        .map_err(|error| anyhow::anyhow!("cannot start {}: {error}", server.get_program().display()))
}

#[cfg(not(unix))]
fn serve(server: &mut Command) -> Result<ExitCode> {
    crate::command::loudly(server)?;
    Ok(ExitCode::SUCCESS)
}
