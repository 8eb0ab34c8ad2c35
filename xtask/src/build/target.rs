//! The wasm32 target of the Rust toolchain.

use std::{path::Path, process::Command};

use anyhow::{Result, ensure};

use crate::{
    command::{loudly, on_path, quietly},
    progress::loud_step,
    workspace::Workspace,
};

/// The target the browser side is built for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Adds the target with rustup unless the toolchain has it.
pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    // Asking rustc instead of rustup also serves toolchains that a distribution packaged.
    let libraries = quietly(Command::new("rustc").current_dir(workspace.root()).args([
        "--print",
        "target-libdir",
        "--target",
        WASM,
    ]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    ensure!(
        on_path("rustup").is_some(),
        "this Rust has no target {WASM} and there is no rustup to add it; \
         install Rust with rustup, or your distribution's package of that target"
    );
    loud_step("add the wasm32 target", || {
        loudly(Command::new("rustup").current_dir(workspace.root()).args(["target", "add", WASM]))
    })
}
