//! Correction (교정): the edits of a learner against those an editor would make.
//!
//! A gold is a complete set of edits; an item may have several. As in the `MaxMatch` scorer (Dahlmeier & Ng 2012,
//! "Better Evaluation for Grammatical Error Correction", NAACL) the learner's edits are not cut by one fixed
//! alignment: of all ways to get from the source to what was written, the one that agrees with most gold edits is
//! taken, and of those the one that changes the fewest characters. Figures are F½ = 1.25 P R ⁄ (0.25 P + R), so that a
//! needless edit costs more than a missed one. What lies between two agreeing stretches of one word is one edit,
//! because Korean particles and endings stand inside the word.
//!
//! Texts are compared in NFC, runs of white space as one space, characters without width dropped.

mod edit;
mod lattice;
mod made;
mod report;
#[cfg(test)]
mod tests;

pub use edit::{Edit, EditClass, Outcome, apply, written};
pub use report::{Report, Tally, best, compare};

/// Longest source, in code points.
pub const SOURCE_LIMIT: usize = 1_000;
