//! `audio/peaks.toml`: what the page needs of a sound before it has arrived.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::files;

const FILE: &str = "peaks.toml";

/// All recordings of a domain.
#[derive(Debug, Default, PartialEq, Deserialize)]
pub(super) struct Recordings {
    /// The recipe they were made by; 0 for none.
    #[serde(default)]
    pub(super) recipe: u32,
    /// By clip.
    #[serde(default)]
    pub(super) clip: BTreeMap<String, Recording>,
}

/// One recording.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(super) struct Recording {
    /// Length, to the hundredth of a second.
    pub(super) seconds: f64,
    /// SHA-256 of the script it was made from.
    pub(super) script: String,
    /// Peaks of equal slices of time, 0 … 255, the loudest being 255.
    pub(super) peaks: Vec<u8>,
}

impl Recordings {
    /// Those of an earlier run; none where there was none.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        if !path.is_file() {
            return Ok(Self::default());
        }
        toml::from_str(&files::read_text(&path)?).with_context(|| path.display().to_string())
    }

    /// Writes them in a form whose differences can be read.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        files::write(&folder.join(FILE), self.text().as_bytes())
    }

    fn text(&self) -> String {
        let mut text = format!(
            "# Made by `cargo xtask audio` from clips.toml; not to be edited.\n\
             # script: SHA-256 of what is voiced. peaks: {} equal slices of time, 0-255.\nrecipe = {}\n",
            super::encode::PEAKS,
            self.recipe
        );
        for (id, Recording { seconds, script, peaks }) in &self.clip {
            // Writing to a String cannot fail.
            let _ = write!(
                text,
                "\n[clip.{id}]\nseconds = {seconds:.2}\nscript = \"{script}\"\npeaks = {peaks:?}\n"
            );
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        let recording = Recording { seconds: 5.25, script: "ab".into(), peaks: vec![0, 128, 255] };
        let recordings = Recordings { recipe: 3, clip: [("t01".into(), recording)].into() };
        assert_eq!(toml::from_str::<Recordings>(&recordings.text()).unwrap(), recordings);
    }
}
