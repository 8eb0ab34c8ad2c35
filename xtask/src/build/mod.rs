//! Builds everything: the browser side into `target/site`, then the server that carries it.

mod assets;
mod bindgen;
mod compress;
mod glue;
mod manifest;
mod optimise;
mod server;
mod site;
mod style;
mod target;
mod wasm;

use std::path::PathBuf;

use anyhow::Result;

use crate::{clock::Stopwatch, workspace::Workspace};

pub(crate) use manifest::Manifest;
pub(crate) use site::placeholder;
pub(crate) use target::{WASM, ensure as ensure_target};

/// How carefully to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Quick to build.
    Debug,
    /// Small and quick to run.
    Release,
}

impl Mode {
    /// The mode for the flag `--debug`.
    pub(crate) fn of_debug(debug: bool) -> Self {
        if debug { Self::Debug } else { Self::Release }
    }
}

/// Builds the browser side and the server; the answer is the server's binary.
pub(crate) fn all(workspace: &Workspace, mode: Mode) -> Result<PathBuf> {
    let watch = Stopwatch::start();
    site(workspace, mode)?;
    let binary = server::build(workspace, mode)?;
    println!("built {} in {:.1} s", binary.display(), watch.elapsed().as_secs_f64());
    Ok(binary)
}

/// Builds only the browser side.
pub(crate) fn site(workspace: &Workspace, mode: Mode) -> Result<Manifest> {
    target::ensure(workspace)?;
    let raw = wasm::build(workspace, mode)?;
    site::assemble(workspace, mode, &raw)
}
