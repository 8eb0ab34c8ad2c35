//! Digests: names of hashed files, and stamps that tell whether inputs changed.

use std::{fmt::Write, path::Path};

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use crate::files;

/// Gathers inputs into one stamp.
#[derive(Default)]
pub(crate) struct Stamp(Sha256);

impl Stamp {
    /// Adds a named value; lengths are mixed in so that neighbours cannot blend.
    pub(crate) fn add(&mut self, name: &str, bytes: &[u8]) {
        for part in [name.as_bytes(), bytes] {
            self.0.update(part.len().to_le_bytes());
            self.0.update(part);
        }
    }

    /// Adds every file under a folder (or one file), by path and content.
    pub(crate) fn add_files(&mut self, root: &Path, folder: &Path) -> Result<()> {
        for path in files::under(folder)? {
            let name = path.strip_prefix(root).unwrap_or(&path);
            self.add(&name.to_string_lossy(), &files::read(&path)?);
        }
        Ok(())
    }

    /// The stamp as text.
    pub(crate) fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// `main.css` becomes `main-1f0c….css`: the name changes exactly when the content does, so browsers may keep it for ever.
pub(crate) fn hashed_name(stem: &str, extension: &str, bytes: &[u8]) -> String {
    let digest = hex(&Sha256::digest(bytes));
    format!("{stem}-{}.{extension}", digest.get(..16).unwrap_or(&digest))
}

/// The digest of a file's bytes.
pub(crate) fn of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_the_content() {
        let first = hashed_name("main", "css", b"a");
        assert_eq!(first, "main-ca978112ca1bbdca.css");
        assert_ne!(first, hashed_name("main", "css", b"b"));
    }

    #[test]
    fn neighbours_do_not_blend() {
        let stamp = |name: &str, bytes: &[u8]| {
            let mut stamp = Stamp::default();
            stamp.add(name, bytes);
            stamp.finish()
        };
        assert_ne!(stamp("ab", b"c"), stamp("a", b"bc"));
    }
}
