//! Clippy, with warnings denied.

use anyhow::Result;

use super::{native, tally::Tally};
use crate::{
    build,
    command::{cargo, loudly},
    workspace::Workspace,
};

/// Lints the native side, this tool, and the browser side, each in the build its users make.
pub(super) fn run(workspace: &Workspace) -> Result<Tally> {
    build::placeholder(workspace)?;
    build::ensure_target(workspace)?;
    let lint = |what: &[&str]| {
        println!("cargo clippy {}", what.join(" "));
        Tally::of(loudly(
            cargo(workspace).arg("clippy").arg("--quiet").args(what).args(["--", "--deny", "warnings"]),
        ))
    };
    let native: Vec<&str> = native::PACKAGES.into_iter().chain(["--all-targets"]).collect();
    Ok(lint(&native)
        + lint(&["--package", "xtask", "--all-targets", "--all-features"])
        + lint(&["--package", "browser", "--target", build::WASM]))
}
