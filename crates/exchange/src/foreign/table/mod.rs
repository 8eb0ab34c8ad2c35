//! Tables: CSV by a template, and what is pasted from a spreadsheet (tab separated).
//!
//! One item a row. `kind` is choice, multiple, truth, text, number, match, order, essay or description. `option1` …
//! hold options, accepted answers, entries in the right order, or pairs as `left => right`; `answer` holds the numbers
//! of the right options (`1` or `1;3`), O or X, or a number (`3`, `3±0.5`, `1..5`). Columns may stand in any order and
//! carry Korean names.

mod cell;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::read;
pub use write::{template, write};

/// A column by its names; the first one is written.
const COLUMNS: [(&str, &str); 8] = [
    ("id", "번호"),
    ("category", "분류"),
    ("title", "제목"),
    ("tags", "태그"),
    ("kind", "종류"),
    ("stem", "물음"),
    ("answer", "정답"),
    ("explanation", "풀이"),
];
/// Names of the columns that are numbered.
const OPTION: (&str, &str) = ("option", "보기");
const FEEDBACK: (&str, &str) = ("feedback", "까닭");
/// Between the two of a pair.
const PAIRED: &str = " => ";
