//! The folder being filled: `pkg/` holds hashed files for ever, the rest keeps its names.

use std::path::Path;

use anyhow::Result;

use super::compress;
use crate::{digest::hashed_name, files};

/// A site under construction.
pub(super) struct Assets<'a> {
    folder: &'a Path,
    packed: bool,
}

impl<'a> Assets<'a> {
    /// Fills `folder`, with compressed copies if `packed`.
    pub(super) fn new(folder: &'a Path, packed: bool) -> Self {
        Self { folder, packed }
    }

    /// Adds a file under a name that tells its content; answers that name.
    pub(super) fn hashed(&self, stem: &str, extension: &str, bytes: &[u8]) -> Result<String> {
        let name = hashed_name(stem, extension, bytes);
        self.named(&format!("pkg/{name}"), bytes)?;
        Ok(name)
    }

    /// Adds a file under its own name.
    pub(super) fn named(&self, inside: &str, bytes: &[u8]) -> Result<()> {
        let path = self.folder.join(inside);
        files::write(&path, bytes)?;
        if self.packed && compress::worth(&path) {
            compress::beside(&path)?;
        }
        Ok(())
    }

    /// Adds every file of a folder under its own name.
    pub(super) fn copy(&self, from: &Path) -> Result<usize> {
        let paths = files::under(from)?;
        for path in &paths {
            let inside = path.strip_prefix(from).unwrap_or(path);
            self.named(&inside.to_string_lossy().replace('\\', "/"), &files::read(path)?)?;
        }
        Ok(paths.len())
    }
}
