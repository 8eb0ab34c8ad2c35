//! The packs that ship with the house, under real transcripts.

mod examples;
mod linting;
mod properties;
mod vectors;
mod writing;

use super::{Pack, PackSource};

/// A pack as it stands in `content/packs`.
fn bundled(text: &str) -> Pack {
    let source: PackSource = toml::from_str(text).unwrap();
    Pack::new(source).unwrap()
}

fn etri() -> Pack {
    bundled(include_str!("../../../../../content/packs/etri.toml"))
}

fn nikl() -> Pack {
    bundled(include_str!("../../../../../content/packs/nikl.toml"))
}

fn english() -> Pack {
    bundled(include_str!("../../../../../content/packs/clean-verbatim-en.toml"))
}

fn packs() -> [Pack; 3] {
    [etri(), nikl(), english()]
}
