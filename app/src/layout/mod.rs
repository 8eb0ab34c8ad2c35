//! What stands around every page.

mod document;
mod footer;
mod header;
mod switches;

pub use document::Document;
pub use switches::{LanguageSwitch, ThemeSwitch};
