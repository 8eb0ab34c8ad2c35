//! Where things are.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The checked-out repository and its build folders.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// The workspace this tool was built from: cargo says where when it runs us.
    pub(crate) fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root =
            manifest.parent().context("xtask has no parent folder; run it as `cargo xtask`")?.to_path_buf();
        anyhow::ensure!(
            root.join("Cargo.lock").is_file(),
            "no Cargo.lock in {}; run `cargo xtask` from inside the repository",
            root.display()
        );
        // Cargo resolves a relative CARGO_TARGET_DIR against the working directory; so do we.
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => env::current_dir().context("no working directory")?.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// The repository's root.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the repository.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// Cargo's target folder.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// The built browser side. It stays at this path whatever the target folder is, because the server embeds it from there.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join("target/site")
    }

    /// Our own notes between runs.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.root.join("target/xtask")
    }
}
