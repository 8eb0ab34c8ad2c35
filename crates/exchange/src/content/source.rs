//! What is read: files by their path below `content/`.

use std::collections::BTreeMap;

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

/// Public name of a clip's audio: domain, clip and the start of its digest, so that every cache may keep it for ever.
/// None for a path that is not `domains/<domain>/audio/<clip>.mp3`.
pub fn media_name(path: &str, digest: &str) -> Option<String> {
    let (domain, clip) = path.strip_prefix("domains/")?.strip_suffix(".mp3")?.split_once("/audio/")?;
    Some(format!("{domain}-{clip}-{}.mp3", digest.get(..12)?))
}
