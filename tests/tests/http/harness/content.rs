//! Content to load.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use assessment::transcription::Scripts;
use exchange::content::{SourceFile, Sources};
use sha2::{Digest, Sha256};

/// Where the small domains lie.
const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/content");

/// The two small domains of `tests/fixtures/content`. Their clip was never voiced: nobody listens to it here.
pub(crate) fn sample_content() -> Sources {
    static CONTENT: OnceLock<Sources> = OnceLock::new();
    let load = || {
        let mut sources = folder_content(Path::new(SAMPLE));
        sources.audio.insert("domains/sample/audio/c1.mp3".to_owned(), "0".repeat(64));
        let text = measures();
        sources.files.push(SourceFile { path: "domains/sample/audio/peaks.toml".to_owned(), text });
        sources
    };
    CONTENT.get_or_init(load).clone()
}

/// The item of the small domains that asks this, without its domain.
pub(crate) fn item_of_stem(stem: &str) -> Option<&'static str> {
    static ITEMS: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let read = || {
        let catalogue = exchange::content::read(&sample_content()).unwrap();
        let items = catalogue.domains.into_iter().flat_map(|domain| domain.items);
        items.map(|item| (item.question.stem, item.id.local().to_owned())).collect()
    };
    ITEMS.get_or_init(read).get(stem).map(String::as_str)
}

/// The same as a folder, for the binary.
pub(crate) fn write_sample_content(to: &Path) {
    copy(Path::new(SAMPLE), to);
    let audio = to.join("domains/sample/audio");
    std::fs::create_dir_all(&audio).unwrap();
    std::fs::write(audio.join("c1.mp3"), "no sound").unwrap();
    std::fs::write(audio.join("peaks.toml"), measures()).unwrap();
}

/// What the audio tool would have measured.
fn measures() -> String {
    let clips = std::fs::read_to_string(Path::new(SAMPLE).join("domains/sample/clips.toml")).unwrap();
    let scripts: Scripts = toml::from_str(&clips).unwrap();
    let script = hex(scripts.clips[0].voiced().as_bytes());
    format!("[clip.c1]\nseconds = 4.0\nscript = \"{script}\"\npeaks = [0, 40, 200, 120, 10]\n")
}

fn hex(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
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
            if path.extension().is_some_and(|ending| ending == "toml") {
                sources.files.push(SourceFile { path: name, text: String::from_utf8(bytes).unwrap() });
            } else if path.extension().is_some_and(|ending| ending == "mp3") {
                sources.audio.insert(name, hex(&bytes));
            } else if name.contains("/images/") {
                sources.images.insert(name, bytes);
            }
        }
    }
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}
