//! Import and export in the browser.

mod confirm;
mod download;
mod page;
mod preview;
mod upload;

pub use confirm::confirm;
pub use download::{download, template};
pub use page::show;
pub use preview::preview;
pub use upload::upload;

use service::studio::foreign::Format;

/// The formats that are written, with the word that an address has for each.
const WRITTEN: [(&str, Format); 7] = [
    ("moodle", Format::Moodle),
    ("gift", Format::Gift),
    ("aiken", Format::Aiken),
    ("csv", Format::Csv),
    ("xlsx", Format::Xlsx),
    ("qti22", Format::Qti22),
    ("qti30", Format::Qti30),
];

/// The word for our own form, which loses nothing.
const OWN: &str = "json";

fn format(word: &str) -> Option<Format> {
    WRITTEN.iter().find(|(known, _)| *known == word).map(|(_, format)| *format)
}
