//! Shrinks the module with `wasm-opt` when there is one: on PATH, or Binaryen's npm package.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{
    command::{on_path, quietly},
    files,
    workspace::Workspace,
};

/// What rustc's wasm32 target emits today. Binaryen refuses a module that uses a feature it was not told of.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The `wasm-opt` to use, if any.
pub(super) fn tool(workspace: &Workspace) -> Option<PathBuf> {
    on_path("wasm-opt").or_else(|| {
        ["end2end/node_modules/.bin/wasm-opt", "node_modules/.bin/wasm-opt"]
            .into_iter()
            .map(|inside| workspace.path(inside))
            // npm's is a script for Node, useless without it.
            .find(|path| path.is_file() && on_path("node").is_some())
    })
}

/// The smaller module.
pub(super) fn shrink(tool: &Path, wasm: &[u8]) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let (before, after) = (folder.path().join("before.wasm"), folder.path().join("after.wasm"));
    files::write(&before, wasm)?;
    quietly(
        Command::new(tool).args(["-Oz", "--converge"]).args(FEATURES).arg(&before).arg("-o").arg(&after),
    )?;
    files::read(&after)
}
