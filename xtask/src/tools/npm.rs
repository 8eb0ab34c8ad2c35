//! The npm packages of `end2end/`.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::{
    command::{loudly, on_path},
    digest::Stamp,
    files,
    progress::loud_step,
    workspace::Workspace,
};

/// A command of an installed package, by the script behind it: `npx` would ask npm first.
pub(crate) fn command(workspace: &Workspace, script: &str) -> Command {
    let mut command = Command::new("node");
    command.current_dir(workspace.path("end2end")).arg(format!("node_modules/{script}"));
    command
}

/// Installs them unless they are there already, exactly as the lock file says.
pub(crate) fn install(workspace: &Workspace) -> Result<()> {
    ensure!(
        on_path("npm").is_some(),
        "the browser tests need Node 20 or newer with npm, and there is none on PATH; \
         install it (Debian: `apt-get install nodejs npm`), or name the other parts: `cargo xtask test format clippy unit wasm http`"
    );
    let mut stamp = Stamp::default();
    stamp.add_files(workspace.root(), &workspace.path("end2end/package-lock.json"))?;
    let (stamp, stamp_file) = (stamp.finish(), workspace.path("end2end/node_modules/.munteok.stamp"));
    if files::read_text(&stamp_file).is_ok_and(|last| last == stamp) {
        return Ok(());
    }
    loud_step("install the npm packages of end2end", || {
        let mut npm = Command::new("npm");
        npm.current_dir(workspace.path("end2end")).args([
            "ci",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]);
        // Playwright may not fetch browsers while packages install; a Chromium is looked for afterwards.
        loudly(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
    })?;
    files::write(&stamp_file, stamp.as_bytes())
}
