//! Is there room?

use std::path::Path;

use store::Check;

const NAME: &str = "the disk has room";
/// Below this, in bytes, saves are about to be refused: a write-ahead log alone may take 64 MiB.
const LEAST: u64 = 256 * 1024 * 1024;

/// Whether the folder's disk has room for what comes, and for a copy of a database of `size` bytes.
pub(super) fn check(folder: &Path, size: u64) -> Check {
    let needed = LEAST.saturating_add(size);
    match free(folder) {
        None => Check { name: NAME, ok: true, detail: "not looked at on this system".to_owned() },
        Some(free) => {
            let ok = free >= needed;
            let detail = format!(
                "{} MiB free, {} MiB wanted (a backup beside the database included)",
                free >> 20,
                needed >> 20
            );
            Check { name: NAME, ok, detail }
        }
    }
}

/// Bytes that a program without privileges may still write.
#[cfg(unix)]
fn free(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

#[cfg(not(unix))]
fn free(_folder: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_would_not_hold_a_copy_is_too_small() {
        let here = std::env::temp_dir();
        let full = check(&here, u64::MAX / 2);
        assert!(full.ok != cfg!(unix), "{full:?}");
        assert!(!cfg!(unix) || full.detail.contains("MiB free"), "{full:?}");
    }
}
