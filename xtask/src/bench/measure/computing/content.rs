//! The bundled content, read from the tree.

use std::collections::BTreeMap;

use anyhow::{Context, Result, anyhow};
use assessment::catalogue::Catalogue;
use assessment::item::Item;
use assessment::transcription::Pack;
use exchange::content::{self, SourceFile, Sources};

use crate::{digest, files, workspace::Workspace};

/// The content and its packs, compiled.
pub(in super::super) struct Content {
    pub(super) catalogue: Catalogue,
    pub(super) packs: BTreeMap<String, Pack>,
}

impl Content {
    /// Reads `content/`.
    pub(in super::super) fn read(workspace: &Workspace) -> Result<Self> {
        let root = workspace.path("content");
        let mut sources = Sources::default();
        for file in files::under(&root)? {
            let path = file.strip_prefix(&root)?.to_string_lossy().replace('\\', "/");
            match file.extension().and_then(|ending| ending.to_str()) {
                Some("toml") => sources.files.push(SourceFile { path, text: files::read_text(&file)? }),
                Some("mp3") => drop(sources.audio.insert(path, digest::of(&files::read(&file)?))),
                Some("svg" | "png") if path.contains("/images/") => {
                    drop(sources.images.insert(path, files::read(&file)?));
                }
                _ => {}
            }
        }
        let catalogue = content::read(&sources).map_err(|faults| {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            anyhow!("the content has faults:\n{}", lines.join("\n"))
        })?;
        let compiled = |source: &assessment::transcription::PackSource| {
            let pack = Pack::new(source.clone()).with_context(|| format!("the pack {}", source.id))?;
            Ok((source.id.clone(), pack))
        };
        let packs = catalogue.packs.iter().map(compiled).collect::<Result<_>>()?;
        Ok(Self { catalogue, packs })
    }

    /// All items.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        self.catalogue.domains.iter().flat_map(|domain| &domain.items)
    }
}
