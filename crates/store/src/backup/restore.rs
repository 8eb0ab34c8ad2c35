//! Putting a copy in place.

use std::fs;
use std::path::{Path, PathBuf};

use assessment::Instant;

use super::hold::Hold;
use super::partial::{Partial, sync_folder};
use super::{Backup, BackupError, Restored, at, companion, examine::examine};

/// What `SQLite` keeps beside a database.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

impl Backup {
    /// Puts the copy `from` at `to`, after it was looked over. A database that is there stays unless `replace`, and then
    /// is kept aside under a name with `now` in it.
    pub async fn restore(
        from: &Path,
        to: &Path,
        replace: bool,
        now: Instant,
    ) -> Result<Restored, BackupError> {
        if !from.is_file() {
            return Err(BackupError::Missing(from.to_owned()));
        }
        if companion(from, "-wal").metadata().is_ok_and(|log| log.len() > 0) {
            // What is in the log is not in the file: it was copied by hand from under a running server.
            let detail = "a write-ahead log lies beside it; take backups with `munteok backup`".to_owned();
            return Err(BackupError::Unsound { path: from.to_owned(), detail });
        }
        let occupied = to.metadata().is_ok_and(|file| file.len() > 0);
        if occupied && !replace {
            return Err(BackupError::Occupied(to.to_owned()));
        }
        if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder).map_err(at(folder))?;
        }
        let partial = Partial::beside(to)?;
        fs::copy(from, partial.path()).map_err(at(partial.path()))?;
        private(partial.path())?;
        let bytes = partial.sync()?;
        // The copy that goes into place is the one that is looked over.
        let version = examine(partial.path(), from).await?;
        let backup = Self { bytes, version };
        if !occupied {
            // A log without its database would be taken for the new one's.
            set_aside(to, &aside(to, now), &COMPANIONS)?;
            partial.replace()?;
            return Ok(Restored { backup, aside: None });
        }
        let hold = Hold::of(to).await?;
        let aside = aside(to, now);
        // Linked, not renamed: at no moment is there no database, which a server that starts would make anew.
        if fs::hard_link(to, &aside).is_err() {
            fs::copy(to, &aside).map_err(at(&aside))?;
        }
        sync_folder(&aside)?;
        set_aside(to, &aside, &COMPANIONS)?;
        partial.replace()?;
        hold.release().await?;
        Ok(Restored { backup, aside: Some(aside) })
    }
}

fn aside(to: &Path, now: Instant) -> PathBuf {
    companion(to, &format!(".replaced-{}", now.0))
}

/// Moves files beside a database to beside another name.
fn set_aside(from: &Path, to: &Path, endings: &[&str]) -> Result<(), BackupError> {
    for ending in endings {
        let (from, to) = (companion(from, ending), companion(to, ending));
        if from.exists() {
            fs::rename(&from, to).map_err(at(&from))?;
        }
    }
    Ok(())
}

/// `fs::copy` also copies the mode, which may let others read.
fn private(path: &Path) -> Result<(), BackupError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).map_err(at(path))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
