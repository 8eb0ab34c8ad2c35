//! `target/site/manifest.json`: which hashed file plays which part. The server reads it to write its pages.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::files;

/// Names of files under `/pkg/`.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub(crate) struct Manifest {
    /// wasm-bindgen's glue.
    pub(crate) script: String,
    /// The module.
    pub(crate) wasm: String,
    /// The style sheet.
    pub(crate) style: String,
    /// The tiny module a page with the runner loads first.
    pub(crate) boot: String,
    /// The sheet that the instructors' pages load besides.
    pub(crate) studio_style: String,
    /// Small modules that single pages load, by the name of their source in `app/scripts`.
    pub(crate) modules: BTreeMap<String, String>,
    /// The module of pages on which boxes are drawn.
    pub(crate) boxes: String,
}

const NAME: &str = "manifest.json";

impl Manifest {
    /// Reads the manifest of a built site.
    pub(crate) fn read(site: &Path) -> Result<Self> {
        let path = site.join(NAME);
        serde_json::from_slice(&files::read(&path)?)
            .with_context(|| format!("{} is not a manifest", path.display()))
    }

    /// Writes it into a site.
    pub(super) fn write(&self, site: &Path) -> Result<()> {
        files::write(&site.join(NAME), &serde_json::to_vec_pretty(self).context("a manifest is JSON")?)
    }

    /// Whether every file it names is there.
    pub(super) fn is_whole(&self, site: &Path) -> bool {
        [&self.script, &self.wasm, &self.style, &self.boot, &self.studio_style, &self.boxes]
            .into_iter()
            .chain(self.modules.values())
            .all(|name| site.join("pkg").join(name).is_file())
    }
}
