//! Tables: CSV by a template, and what is pasted from a spreadsheet (tab separated).
//!
//! One item a row. `kind` is choice, multiple, truth, text, number, match, order, essay or description. `option1` …
//! hold options, accepted answers, entries in the right order, or pairs as `left => right`; `answer` holds the numbers
//! of the right options (`1` or `1;3`), O or X, or a number (`3`, `3±0.5`, `1..5`). Columns may stand in any order;
//! columns and kinds may carry Korean names.

mod cell;
mod read;
mod template;
#[cfg(test)]
mod tests;
mod write;

pub use read::read;
pub(super) use read::{has_columns, is_header, read_rows};
pub use template::{template, template_workbook};
pub(super) use write::sheet;
pub use write::write;

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
/// Kinds by their names; the first one is written, save in the template.
const KINDS: [(&str, &str); 9] = [
    ("choice", "선택"),
    ("multiple", "복수 선택"),
    ("truth", "참거짓"),
    ("text", "단답"),
    ("number", "숫자"),
    ("match", "짝짓기"),
    ("order", "순서"),
    ("essay", "서술"),
    ("description", "설명"),
];
/// Between the two of a pair.
const PAIRED: &str = " => ";
