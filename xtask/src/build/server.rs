//! Compiles the server, which embeds `target/site`, `content/` and the migrations.

use std::{env, path::PathBuf};

use anyhow::Result;

use super::Mode;
use crate::{
    command::{cargo, loudly},
    progress::loud_step,
    workspace::Workspace,
};

/// Compiles, and answers where the binary is.
pub(super) fn build(workspace: &Workspace, mode: Mode) -> Result<PathBuf> {
    let (profile, folder) = match mode {
        Mode::Debug => ("dev", "debug"),
        Mode::Release => ("release", "release"),
    };
    loud_step(&format!("compile the server ({profile})"), || {
        loudly(cargo(workspace).args([
            "build",
            "--package",
            "server",
            "--bin",
            "munteok",
            "--profile",
            profile,
        ]))
    })?;
    Ok(workspace.target().join(folder).join(format!("munteok{}", env::consts::EXE_SUFFIX)))
}
