//! Aiken: one-line stems, lettered options, `ANSWER: B` (docs.moodle.org, "Aiken format").

mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::read;
pub use write::write;
