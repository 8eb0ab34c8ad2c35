//! Transcription: rule packs as data, the key by construction, a linter, error rates, and the score.
//!
//! A [`Pack`] says how each kind of part of a [`Script`] is written. From its templates follow the key of a clip
//! ([`Pack::write`]), the grammar of the linter ([`Pack::lint`]) and what counts as a tag; so the three cannot disagree.
//! [`compare`] sets a transcript beside its key, [`score`] turns that into points and findings.

mod against;
mod alignment;
mod compare;
mod fault;
mod findings;
mod judge;
mod lexer;
mod lint;
mod mapping;
mod notation;
mod pack;
mod pairing;
mod part;
mod pieces;
mod rate;
mod reading;
mod readings;
mod score;
mod script;
mod side;
mod source;
mod stretches;
mod tag_tallies;
mod tags;
mod template;
mod token;
mod window;
mod write;

pub use compare::{Comparison, compare};
pub use fault::{Breach, Fault};
pub use lint::BREACH_LIMIT;
pub use notation::Notation;
pub use pack::{Pack, PackError};
pub use part::{Heard, Part, PartError, PartKind};
pub use pieces::{AlignedPiece, PieceKind};
pub use rate::ErrorRate;
pub use score::score;
pub use script::{Effect, Script, Scripts, Voice};
pub use side::Side;
pub use source::{DualSource, Letters, PackSource, ScoreSource, TextSource, WordSource, WriteSource};
pub use tag_tallies::tag_tallies;
pub use tags::TagTally;

#[cfg(test)]
mod tests;
