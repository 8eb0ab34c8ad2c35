//! Content to load.

use std::path::Path;
use std::sync::OnceLock;

use exchange::content::{SourceFile, Sources};
use sha2::{Digest, Sha256};

/// The two small domains of `tests/fixtures/content`.
pub(crate) fn sample_content() -> Sources {
    static SAMPLE: OnceLock<Sources> = OnceLock::new();
    SAMPLE
        .get_or_init(|| {
            let mut sources = folder_content(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/content")));
            // Nobody listens to it here.
            sources.audio.insert("domains/sample/audio/c1.mp3".to_owned(), "0".repeat(64));
            sources
        })
        .clone()
}

/// The content of the product.
pub(crate) fn bundled_content() -> Sources {
    folder_content(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../content")))
}

/// A folder laid out like `content/`.
pub(crate) fn folder_content(root: &Path) -> Sources {
    let mut sources = Sources::default();
    let mut left = vec![root.to_path_buf()];
    while let Some(folder) = left.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
                continue;
            }
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            let bytes = std::fs::read(&path).unwrap();
            if name.ends_with(".toml") {
                sources.files.push(SourceFile { path: name, text: String::from_utf8(bytes).unwrap() });
            } else if name.ends_with(".mp3") {
                let digest = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
                sources.audio.insert(name, digest);
            }
        }
    }
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}
