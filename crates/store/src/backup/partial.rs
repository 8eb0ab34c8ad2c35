//! A file that is not what it is for yet.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::{BackupError, at};

/// A file beside the place it is for; gone when dropped, unless it was named.
pub(super) struct Partial {
    path: PathBuf,
    place: PathBuf,
}

impl Partial {
    /// An empty one. The process's number is in its name, so that two at once do not meet.
    pub(super) fn beside(place: &Path) -> Result<Self, BackupError> {
        let place = std::path::absolute(place).map_err(at(place))?;
        let name = place.file_name().ok_or_else(|| at(&place)(io::ErrorKind::InvalidFilename.into()))?;
        let name = format!(".{}.{}.partial", name.to_string_lossy(), std::process::id());
        let path = place.with_file_name(name);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        // It holds what people wrote and their password hashes.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&path).map_err(at(&path))?;
        Ok(Self { path, place })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Brings it to the disk and says how large it is.
    pub(super) fn sync(&self) -> Result<u64, BackupError> {
        // Opened for writing, as some systems refuse to sync what is only read.
        let file = OpenOptions::new().append(true).open(&self.path).map_err(at(&self.path))?;
        file.sync_all().map_err(at(&self.path))?;
        Ok(file.metadata().map_err(at(&self.path))?.len())
    }

    /// Gives it its name, unless a file has that by now.
    pub(super) fn name_anew(self) -> Result<(), BackupError> {
        // A rename would overwrite a file that came in the meantime; a link is refused then.
        match fs::hard_link(&self.path, &self.place) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(BackupError::Exists(self.place.clone()));
            }
            // A file system without links.
            Err(_) if self.place.exists() => return Err(BackupError::Exists(self.place.clone())),
            Err(_) => fs::rename(&self.path, &self.place).map_err(at(&self.place))?,
        }
        sync_folder(&self.place)
    }

    /// Puts it in the place of what is there, in one move.
    pub(super) fn replace(self) -> Result<(), BackupError> {
        fs::rename(&self.path, &self.place).map_err(at(&self.place))?;
        sync_folder(&self.place)
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // Named by a rename it is not here any more, which is no fault.
        let _ = fs::remove_file(&self.path);
    }
}

/// Brings a name to the disk: the file alone would come back without it.
pub(super) fn sync_folder(path: &Path) -> Result<(), BackupError> {
    if cfg!(unix)
        && let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
    {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))?;
    }
    Ok(())
}
