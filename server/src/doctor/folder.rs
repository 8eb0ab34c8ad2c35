//! Can the data folder be written, and is its time ours?

use std::fs::OpenOptions;
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use assessment::Instant;
use service::Clock as _;
use store::Check;

use crate::clock::SystemClock;

const NAME: &str = "the data folder can be written, with our time";
/// How far the file system's clock may be from ours, in milliseconds; on a network it is another machine's.
const APART: i64 = 2_000;

/// Writes a file and looks at its date.
pub(super) fn check(folder: &Path) -> Check {
    let (ok, detail) = match dated(folder) {
        Ok(date) => {
            let apart = date.millis_since(SystemClock.now());
            (apart.abs() <= APART, format!("{apart} ms apart"))
        }
        Err(error) => (false, format!("{}: {error}", folder.display())),
    };
    Check { name: NAME, ok, detail }
}

/// The date of a file written now.
fn dated(folder: &Path) -> io::Result<Instant> {
    let path = folder.join(format!(".doctor.{}", std::process::id()));
    let file = OpenOptions::new().write(true).create_new(true).open(&path)?;
    let date = file.metadata().and_then(|file| file.modified());
    drop(file);
    std::fs::remove_file(&path)?;
    let since = date?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(Instant(i64::try_from(since.as_millis()).unwrap_or(i64::MAX)))
}
