//! Workbooks (XLSX): bounded reading of cells, and writing of sheets.

mod cell;
mod fault;
mod items;
mod parts;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use fault::{WorkbookFault, WorkbookProblem};
pub use items::read_items;
pub use read::{MAX_CELLS, MAX_COLUMNS, Rows, read};
pub use write::{Cell, Sheet, write};
