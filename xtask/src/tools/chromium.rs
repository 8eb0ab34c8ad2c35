//! A Chromium for the browser tests, from wherever one can be had.

use std::{env, path::PathBuf, process::Command};

use anyhow::{Context, Result};

use crate::{
    command::{loudly, on_path, quietly},
    progress::loud_step,
    tools::npm,
    workspace::Workspace,
};

/// Names a Chromium to use; the Playwright configuration reads it too.
pub(crate) const VARIABLE: &str = "CHROMIUM";

/// Programs that are a Chromium.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The one named in CHROMIUM, Playwright's own, one on PATH, Debian's package, or Playwright's download: the first that works.
pub(crate) fn find(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(path) = env::var_os(VARIABLE).map(PathBuf::from).filter(|path| !path.as_os_str().is_empty()) {
        anyhow::ensure!(path.is_file(), "CHROMIUM names {}, which is not there", path.display());
        return Ok(path);
    }
    present(workspace)
        .or_else(|| from_debian().then(|| present(workspace)).flatten())
        .or_else(|| from_playwright(workspace).then(|| present(workspace)).flatten())
        .context(
            "no Chromium found, and none could be installed; install one (Debian: `apt-get install chromium`, \
             elsewhere: `npx playwright install chromium` in end2end/), or set CHROMIUM to its path",
        )
}

fn present(workspace: &Workspace) -> Option<PathBuf> {
    playwrights(workspace).or_else(|| NAMES.into_iter().find_map(on_path))
}

/// Where Playwright would have put its own.
fn playwrights(workspace: &Workspace) -> Option<PathBuf> {
    let mut node = Command::new("node");
    node.current_dir(workspace.path("end2end"))
        .args(["-p", "require('playwright-core').chromium.executablePath()"]);
    quietly(&mut node).ok().map(|path| PathBuf::from(path.trim())).filter(|path| path.is_file())
}

fn from_debian() -> bool {
    let root = quietly(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0");
    let can = root && on_path("apt-get").is_some();
    can && loud_step("install Debian's chromium", || {
        let apt = || {
            let mut apt = Command::new("apt-get");
            apt.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet=2");
            apt
        };
        // An old list may still do.
        let _ = loudly(apt().arg("update"));
        loudly(apt().args(["install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk"]))
    })
    .is_ok()
}

fn from_playwright(workspace: &Workspace) -> bool {
    loud_step("let Playwright fetch a Chromium", || {
        loudly(npm::command(workspace, "@playwright/test/cli.js").args(["install", "chromium"]))
    })
    .is_ok()
}
