//! GIFT, the plain text format of Moodle (docs.moodle.org, "GIFT format").
//!
//! Every type of its documentation comes in and goes out: multiple choice, multiple answers with weights, true-false,
//! short answer, matching, missing word, numerical, essay and description; titles, categories, ids and tags in
//! comments, escapes, feedback, general feedback and format markers. A missing word becomes `_____` in the stem.

mod answers;
mod block;
mod read;
mod signs;
#[cfg(test)]
mod tests;
mod write;

pub use read::read;
pub use write::write;
