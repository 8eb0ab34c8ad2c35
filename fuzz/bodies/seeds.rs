//! Texts to begin with, read from the tree once.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use assessment::RuleId;
use assessment::catalogue::Catalogue;
use assessment::item::Item;
use assessment::transcription::Pack;
use exchange::content::{SourceFile, Sources, read};

/// The repository's root.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().find(|folder| folder.join("content/FORMAT.md").is_file());
    root.expect("this is compiled inside the repository").to_path_buf()
}

fn add(folder: &Path, root: &Path, sources: &mut Sources) {
    for entry in std::fs::read_dir(folder).expect("a folder of content") {
        let path = entry.expect("an entry").path();
        let inside = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
        match path.extension().and_then(|ending| ending.to_str()) {
            _ if path.is_dir() => add(&path, root, sources),
            Some("toml") => {
                let text = std::fs::read_to_string(&path).expect("a file of text");
                sources.files.push(SourceFile { path: inside, text });
            }
            // Only the names of clips count here.
            Some("mp3") => drop(sources.audio.insert(inside, "0".repeat(64))),
            Some("svg" | "png") => {
                drop(sources.images.insert(inside, std::fs::read(&path).expect("a picture")));
            }
            _ => {}
        }
    }
    sources.files.sort_by(|one, other| one.path.cmp(&other.path));
}

fn folder(inside: &str) -> Sources {
    let root = root().join(inside);
    let mut sources = Sources::default();
    add(&root, &root, &mut sources);
    sources
}

/// A small content folder with every interaction.
pub(crate) fn sources() -> &'static Sources {
    static SOURCES: OnceLock<Sources> = OnceLock::new();
    SOURCES.get_or_init(|| folder("tests/fixtures/content"))
}

/// The bundled content.
fn bundled() -> &'static Catalogue {
    static BUNDLED: OnceLock<Catalogue> = OnceLock::new();
    BUNDLED.get_or_init(|| read(&folder("content")).expect("the bundled content has no faults"))
}

/// The bundled packs.
pub(crate) fn packs() -> &'static [Pack] {
    static PACKS: OnceLock<Vec<Pack>> = OnceLock::new();
    let compiled =
        |source: &assessment::transcription::PackSource| Pack::new(source.clone()).expect("a sound pack");
    PACKS.get_or_init(|| bundled().packs.iter().map(compiled).collect())
}

/// Some of the bundled items: at most this many of each interaction, so that one byte can name each.
pub(crate) fn items() -> &'static [Item] {
    const EACH: usize = 12;
    static ITEMS: OnceLock<Vec<Item>> = OnceLock::new();
    ITEMS.get_or_init(|| {
        let mut kept: Vec<Item> = Vec::new();
        for item in bundled().domains.iter().flat_map(|domain| &domain.items) {
            let kind = item.question.interaction.kind();
            if kept.iter().filter(|other| other.question.interaction.kind() == kind).count() < EACH {
                kept.push(item.clone());
            }
        }
        kept
    })
}

/// A rule, as an item of transcription has it.
pub(crate) fn rules() -> Vec<RuleId> {
    vec!["transcription/T-R1".parse().expect("a rule")]
}
