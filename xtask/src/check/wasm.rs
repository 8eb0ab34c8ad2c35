//! The pure crates for wasm32: what the browser side shares with the server must not need an operating system.

use anyhow::Result;

use super::tally::Tally;
use crate::{
    build,
    command::{cargo, loudly},
    workspace::Workspace,
};

const PURE: [&str; 2] = ["assessment", "exchange"];

/// Builds each by itself, so that one cannot lean on the other's features.
pub(super) fn run(workspace: &Workspace) -> Result<Tally> {
    build::ensure_target(workspace)?;
    let mut tally = Tally::default();
    for package in PURE {
        println!("{package}");
        tally += Tally::of(loudly(cargo(workspace).args([
            "build",
            "--quiet",
            "--package",
            package,
            "--target",
            build::WASM,
        ])));
    }
    Ok(tally)
}
