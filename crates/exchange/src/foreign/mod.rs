//! What instructors have elsewhere, to and from [`Draft`]s: one broken item never stops the others, and whatever
//! does not fit is reported as a [`Loss`], never dropped in silence.

pub mod aiken;
pub mod canvas;
mod draft;
mod encoding;
mod export;
mod format;
pub mod gift;
mod html;
mod import;
mod limits;
pub mod moodle;
pub mod package;
pub mod qti;
mod recognise;
pub mod table;
#[cfg(test)]
mod tests;
pub mod workbook;
mod xml;

pub use draft::{
    Adopted, Arrival, Blank, Body, Choice, Draft, Entry, Exported, Fault, Import, Loss, Number, Pair, Piece,
    Place, Problem, Released, Span, What,
};
pub use encoding::{Decoded, Encoding, decode};
pub use export::{ExportedFile, ReadOnly, export};
pub use format::Format;
use import::read_text;
pub use import::{ImportError, Imported, import};
pub use limits::{MAX_BYTES, MAX_DEPTH, MAX_FIELD, MAX_ITEMS, MAX_PARTS};
pub use recognise::recognise;
