//! Compiles `crates/browser` to raw WASM, always in a cargo call of its own: in a shared call the features `ssr` and
//! `csr` would meet, and every event handler would panic.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use super::{Mode, target::WASM};
use crate::{
    command::{cargo, loudly},
    progress::loud_step,
    workspace::Workspace,
};

/// Compiles, and answers where the raw module is.
pub(super) fn build(workspace: &Workspace, mode: Mode) -> Result<PathBuf> {
    let profile = match mode {
        Mode::Debug => "dev",
        Mode::Release => "wasm-release",
    };
    loud_step(&format!("compile the browser side ({profile})"), || {
        loudly(cargo(workspace).args([
            "build",
            "--package",
            "browser",
            "--lib",
            "--target",
            WASM,
            "--profile",
            profile,
        ]))
    })?;
    let folder = if mode == Mode::Debug { "debug" } else { profile };
    let path = workspace.target().join(WASM).join(folder).join("browser.wasm");
    ensure!(
        path.is_file(),
        "cargo left no {}; crates/browser must be a cdylib named browser",
        path.display()
    );
    Ok(path)
}
