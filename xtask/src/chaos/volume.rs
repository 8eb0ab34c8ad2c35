//! A disk small enough to be filled: a file system in memory, mounted for the time of a run.

use std::{
    env,
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{
    command::quietly,
    leftovers::{self, Belonging, Hold, Scratch},
};

/// Written at once while filling.
const BLOCK: usize = 64 * 1024;

/// A mounted file system, gone when dropped.
pub(super) struct Volume {
    // Let go of before the folder goes.
    _hold: Hold,
    folder: Scratch,
}

impl Volume {
    /// Mounts one of so many megabytes; the system may not permit it.
    pub(super) fn mount(megabytes: u32) -> Result<Self> {
        let folder = Scratch::make("munteok-disk-", &env::temp_dir())?;
        // Held before it is there, as mounting is a program's work.
        let ((), hold) = leftovers::hold(|| Ok(((), Belonging::Mount(folder.path().to_path_buf()))))?;
        let size = format!("size={megabytes}m");
        quietly(
            Command::new("mount").args(["-t", "tmpfs", "-o", &size, "munteok-chaos"]).arg(folder.path()),
        )?;
        Ok(Self { _hold: hold, folder })
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Takes all room there is, to the last byte.
    pub(super) fn fill(&self) -> Result<()> {
        let mut file = File::create(self.filler()).context("cannot fill the disk")?;
        for size in [BLOCK, 1] {
            let block = vec![0xA5_u8; size];
            while file.write_all(&block).is_ok() {}
        }
        Ok(())
    }

    /// Gives the room back.
    pub(super) fn free(&self) -> Result<()> {
        fs::remove_file(self.filler()).context("cannot free the disk")
    }

    fn filler(&self) -> PathBuf {
        self.path().join("filler")
    }
}

impl Drop for Volume {
    fn drop(&mut self) {
        // Lazily: the server's log may be open still.
        let _ = quietly(Command::new("umount").arg("--lazy").arg(self.path()));
    }
}
