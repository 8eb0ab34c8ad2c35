//! Moodle XML (docs.moodle.org, "Moodle XML format").
//!
//! multichoice, truefalse, shortanswer, matching, cloze, numerical, essay, description and ordering, with categories,
//! tags, id numbers and feedback. Files are lost and named; so is every field that holds something and has no place.

mod cloze;
mod question;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::read;
pub use write::write;
