//! What must not outlive this program: servers, mounts, folders.
//!
//! Whoever makes one holds it here, and clears it away when dropped. A signal drops nothing: then it is cleared away here,
//! the newest first.

#[cfg(unix)]
mod signals;

use std::{
    collections::BTreeMap,
    fs,
    path::PathBuf,
    process::{Command, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, Result};
use tempfile::{Builder, TempDir};

/// Something that stays when we are gone.
#[derive(Debug)]
pub(crate) enum Belonging {
    /// A program that may be killed.
    Program(u32),
    /// A PostgreSQL, which would leave shared memory behind: it is told to leave at once.
    Postgres(u32),
    /// A mounted file system.
    Mount(PathBuf),
    /// A folder with all that is in it.
    Folder(PathBuf),
}

/// By the order in which they came.
type Belongings = BTreeMap<u64, Belonging>;

static BELONGINGS: Mutex<Belongings> = Mutex::new(Belongings::new());

fn belongings() -> MutexGuard<'static, Belongings> {
    BELONGINGS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Dropped once a belonging has been cleared away.
#[derive(Debug)]
pub(crate) struct Hold(u64);

impl Drop for Hold {
    fn drop(&mut self) {
        belongings().remove(&self.0);
    }
}

/// Makes something that stays. Nothing is made while everything is being cleared away.
pub(crate) fn hold<T>(make: impl FnOnce() -> Result<(T, Belonging)>) -> Result<(T, Hold)> {
    #[cfg(unix)]
    {
        static WATCH: std::sync::Once = std::sync::Once::new();
        WATCH.call_once(signals::watch);
    }
    let mut belongings = belongings();
    let (made, belonging) = make()?;
    let place = belongings.last_key_value().map_or(0, |(last, _)| last + 1);
    belongings.insert(place, belonging);
    Ok((made, Hold(place)))
}

/// A temporary folder, gone when dropped, and after a signal as well.
#[derive(Debug)]
pub(crate) struct Scratch {
    // Removed before it is let go.
    folder: TempDir,
    _hold: Hold,
}

impl Scratch {
    /// Makes one where `place` says.
    pub(crate) fn make(prefix: &str, place: &std::path::Path) -> Result<Self> {
        let make = || {
            let folder =
                Builder::new().prefix(prefix).tempdir_in(place).context("cannot make a temporary folder")?;
            let path = folder.path().to_path_buf();
            Ok((folder, Belonging::Folder(path)))
        };
        hold(make).map(|(folder, hold)| Self { folder, _hold: hold })
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &std::path::Path {
        self.folder.path()
    }
}

impl Belonging {
    /// Clears it away, as far as that can be done.
    fn clear(&self) {
        match self {
            #[cfg(unix)]
            Self::Program(process) => signals::end(*process, signals::KILL),
            #[cfg(unix)]
            Self::Postgres(process) => signals::end(*process, signals::QUIT),
            #[cfg(not(unix))]
            Self::Program(_) | Self::Postgres(_) => {}
            Self::Mount(path) => {
                // Lazily: a log may be open still. It may not have been mounted yet.
                let mut unmount = Command::new("umount");
                let _ = unmount.arg("--lazy").arg(path).stderr(Stdio::null()).status();
            }
            Self::Folder(path) => {
                let _ = fs::remove_dir_all(path);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sleeper() -> (std::process::Child, Belonging) {
        let child = Command::new("sleep").arg("1000").spawn().expect("sleep");
        let process = child.id();
        (child, Belonging::Program(process))
    }

    #[test]
    #[cfg(unix)]
    fn what_is_cleared_away_is_gone() {
        let (mut child, belonging) = sleeper();
        belonging.clear();
        // It was waited for in there, so that nobody is left to wait for here.
        assert!(child.try_wait().is_err());
        let folder = Scratch::make("leftovers-", &std::env::temp_dir()).expect("a folder");
        let path = folder.path().to_path_buf();
        fs::write(path.join("file"), "left").expect("a file");
        Belonging::Folder(path.clone()).clear();
        assert!(!path.exists());
    }

    #[test]
    fn what_is_dropped_is_let_go() {
        let folder = Scratch::make("leftovers-", &std::env::temp_dir()).expect("a folder");
        let path = folder.path().to_path_buf();
        let is_held =
            || belongings().values().any(|each| matches!(each, Belonging::Folder(held) if *held == path));
        assert!(is_held());
        drop(folder);
        assert!(!is_held() && !path.exists());
    }
}
