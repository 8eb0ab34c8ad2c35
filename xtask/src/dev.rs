//! `cargo xtask dev`: serve a debug build, and again after each change.

use std::{
    collections::BTreeMap,
    fs,
    path::PathBuf,
    process::{Child, Command},
    thread,
    time::{Duration, SystemTime},
};

use anyhow::{Context, Result};

use crate::{build, files, workspace::Workspace};

/// What a change of which calls for a rebuild.
const WATCHED: [&str; 8] =
    ["Cargo.toml", "Cargo.lock", "app", "content", "crates", "public", "server", "style"];

/// How often to look. Looking at modification times works on every file system, shared folders of a virtual machine included.
const PAUSE: Duration = Duration::from_millis(400);

type Snapshot = BTreeMap<PathBuf, (SystemTime, u64)>;

/// Serves until stopped.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    let mut server: Option<Child> = None;
    loop {
        let seen = snapshot(workspace);
        match build::all(workspace, build::Mode::Debug) {
            Ok(binary) => {
                if let Some(mut old) = server.take() {
                    stop(&mut old)?;
                }
                let child = Command::new(&binary).arg("serve").args(arguments).spawn();
                server = Some(child.with_context(|| format!("cannot start {}", binary.display()))?);
            }
            // The last good server stays up while the mistake is being mended.
            Err(error) => eprintln!("error: {error:#}\nwaiting for a change"),
        }
        let changed = wait_for_change(workspace, &seen);
        println!("{} changed", changed.display());
    }
}

fn wait_for_change(workspace: &Workspace, seen: &Snapshot) -> PathBuf {
    loop {
        thread::sleep(PAUSE);
        let now = snapshot(workspace);
        let changed = now.iter().find(|(path, state)| seen.get(*path) != Some(*state)).map(|(path, _)| path);
        let gone = seen.keys().find(|path| !now.contains_key(*path));
        if let Some(path) = changed.or(gone) {
            return path.strip_prefix(workspace.root()).unwrap_or(path).to_path_buf();
        }
    }
}

fn snapshot(workspace: &Workspace) -> Snapshot {
    let mut snapshot = Snapshot::new();
    for inside in WATCHED {
        // A file or folder may be replaced while we look; the next look sees the new one.
        for path in files::under(&workspace.path(inside)).unwrap_or_default() {
            if let Ok(about) = fs::metadata(&path)
                && let Ok(modified) = about.modified()
            {
                snapshot.insert(path, (modified, about.len()));
            }
        }
    }
    snapshot
}

fn stop(server: &mut Child) -> Result<()> {
    // It may have ended by itself; `wait` tells either way.
    let _ = server.kill();
    server.wait().context("cannot stop the last server")?;
    Ok(())
}
