//! What is read: files by their path below `content/`.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// One TOML file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path below `content/`, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// All of a content folder.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The TOML files.
    pub files: Vec<SourceFile>,
    /// Path below `content/` of each audio file to the hex SHA-256 of its bytes.
    pub audio: BTreeMap<String, String>,
    /// Path below `content/` of each picture to its bytes.
    pub images: BTreeMap<String, Vec<u8>>,
}

impl Sources {
    pub(super) fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a SourceFile> {
        self.files.iter().filter(move |file| file.path.starts_with(prefix))
    }

    pub(super) fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Ids of the domain folders, sorted.
    pub(super) fn domains(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self
            .files
            .iter()
            .filter_map(|file| file.path.strip_prefix("domains/")?.split('/').next())
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

/// Public name of a clip's audio or of a picture: domain, its own name and the start of its digest (hex SHA-256), so that
/// every cache may keep it for ever. None for a path that is neither `domains/<domain>/audio/<clip>.mp3` nor
/// `domains/<domain>/images/<name>.svg` or `….png`.
pub fn media_name(path: &str, digest: &str) -> Option<String> {
    let (domain, file) = path.strip_prefix("domains/")?.split_once('/')?;
    let (folder, file) = file.split_once('/')?;
    let (name, ending) = file.rsplit_once('.')?;
    let is_known = matches!((folder, ending), ("audio", "mp3") | ("images", "svg" | "png"));
    is_known.then_some(format!("{domain}-{name}-{}.{ending}", digest.get(..12)?))
}

/// The digest of a file as [`media_name`] takes it.
pub fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
