//! QTI 1.2 as Canvas writes it: `questestinterop` with assessments, sections and items, whose kind stands in
//! `question_type` (Canvas LMS, "Quiz export"; IMS QTI 1.2.1, "ASI information model").
//!
//! Points come as rules: `respcondition` with a test and `setvar`. Those that Canvas writes are read; others are said.

mod answers;
mod blanks;
mod condition;
mod item;
mod read;
#[cfg(test)]
mod tests;

pub use read::read;
