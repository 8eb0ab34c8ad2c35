//! The bundled content.

use std::path::Path;

use exchange::content::{SourceFile, Sources, digest};
use rust_embed::Embed;

/// Files of `content/`.
#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../content"]
pub(crate) struct Bundle;

fn add(sources: &mut Sources, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    if ending == "toml" {
        let text = String::from_utf8(bytes.to_vec())
            .map_err(|_| anyhow::anyhow!("content/{path} is not UTF-8; save it as UTF-8"))?;
        sources.files.push(SourceFile { path: path.to_owned(), text });
    } else if ending == "mp3" {
        sources.audio.insert(path.to_owned(), digest(bytes));
    } else if path.contains("/images/") {
        sources.images.insert(path.to_owned(), bytes.to_vec());
    }
    Ok(())
}

/// The bundled sources.
pub(crate) fn bundled() -> anyhow::Result<Sources> {
    let mut sources = Sources::default();
    for path in Bundle::iter() {
        if let Some(file) = Bundle::get(&path) {
            add(&mut sources, &path, &file.data)?;
        }
    }
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}

/// Sources of a folder laid out like `content/`.
pub(crate) fn folder(root: &Path) -> anyhow::Result<Sources> {
    let mut sources = Sources::default();
    let mut left = vec![root.to_path_buf()];
    while let Some(folder) = left.pop() {
        let entries = std::fs::read_dir(&folder)
            .map_err(|error| anyhow::anyhow!("cannot read the folder {}: {error}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                left.push(path);
                continue;
            }
            let relative = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            let bytes = std::fs::read(&path)
                .map_err(|error| anyhow::anyhow!("cannot read {}: {error}", path.display()))?;
            add(&mut sources, &relative, &bytes)?;
        }
    }
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}
