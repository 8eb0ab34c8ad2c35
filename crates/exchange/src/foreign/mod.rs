//! What instructors have elsewhere, to and from [`Draft`]s: one broken item never stops the others, and whatever
//! does not fit is reported as a [`Loss`], never dropped in silence.

pub mod aiken;
mod draft;
mod encoding;
pub mod gift;
mod html;
mod limits;
pub mod moodle;
pub mod qti;
pub mod table;
mod xml;

pub use draft::{
    Adopted, Arrival, Blank, Body, Choice, Draft, Entry, Exported, Fault, Import, Loss, Number, Pair, Piece,
    Place, Problem, Released, Span, What,
};
pub use encoding::{Decoded, Encoding, decode};
pub use limits::{MAX_BYTES, MAX_DEPTH, MAX_FIELD, MAX_ITEMS, MAX_PARTS};
