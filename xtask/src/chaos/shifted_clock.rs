//! The clock of the server, moved by libfaketime (Debian: `apt-get install libfaketime`) where it is installed.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::files;

/// Where distributions keep the variant for programs with threads.
const PLACES: [&str; 5] = [
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib64/faketime/libfaketimeMT.so.1",
    "/usr/lib/faketime/libfaketimeMT.so.1",
    "/usr/local/lib/faketime/libfaketimeMT.so.1",
];

/// The wall clock of a process; its measure of passing time stays true, as it does when a real clock is set.
pub(super) struct ShiftedClock {
    file: PathBuf,
    library: &'static str,
}

impl ShiftedClock {
    /// With its file in this folder; `None` where the library is not installed.
    pub(super) fn find(folder: &Path) -> Result<Option<Self>> {
        let Some(library) = PLACES.into_iter().find(|place| Path::new(place).is_file()) else {
            return Ok(None);
        };
        let clock = Self { file: folder.join("clock"), library };
        clock.shift(0)?;
        Ok(Some(clock))
    }

    /// The clock is so many seconds from the true one from now on.
    pub(super) fn shift(&self, seconds: i64) -> Result<()> {
        files::write(&self.file, format!("{seconds:+}\n").as_bytes())
    }

    /// What a process has to find in its environment.
    pub(super) fn variables(&self) -> Vec<(String, String)> {
        [
            ("LD_PRELOAD", self.library.to_owned()),
            ("FAKETIME_TIMESTAMP_FILE", self.file.display().to_string()),
            ("FAKETIME_CACHE_DURATION", "1".to_owned()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }
}
