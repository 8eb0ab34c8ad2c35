//! Cells to rows of texts.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};

use super::{WorkbookFault, WorkbookProblem};
use crate::foreign::package::Archive;
use crate::foreign::{MAX_BYTES, MAX_FIELD};

/// Cells of a sheet that hold something.
pub const MAX_CELLS: usize = 4_000_000;
/// Columns of a sheet.
pub const MAX_COLUMNS: u32 = 2_000;

/// The rows of a sheet that hold something, each with its number, from 1.
pub type Rows = Vec<(usize, Vec<String>)>;

/// Reads all sheets, each with its name. Numbers stand as a person would type them; times and errors of formulas as
/// the workbook writes them.
pub fn read(bytes: &[u8]) -> Result<Vec<(String, Rows)>, WorkbookFault> {
    check(bytes)?;
    let broken = |error: calamine::XlsxError| whole(WorkbookProblem::Broken(error.to_string()));
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut left = Left { cells: MAX_CELLS, bytes: MAX_BYTES };
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        // Charts and macros are sheets without cells.
        if let Ok(rows) = rows(&mut book, &name, &mut left)? {
            sheets.push((name, rows));
        }
    }
    if sheets.is_empty() { Err(whole(WorkbookProblem::Empty)) } else { Ok(sheets) }
}

/// What may still come in. Bytes are counted by cell: one text may stand in a million of them.
struct Left {
    cells: usize,
    bytes: usize,
}

fn whole(problem: WorkbookProblem) -> WorkbookFault {
    WorkbookFault { sheet: String::new(), row: 0, problem }
}

/// Unpacks every part once under the limits of packages: the reader of workbooks has none of its own.
fn check(bytes: &[u8]) -> Result<(), WorkbookFault> {
    let refuse = |fault| whole(WorkbookProblem::Package(fault));
    let mut archive = Archive::open(bytes).map_err(refuse)?;
    let names: Vec<String> = archive.files().map(|(name, _)| name.to_owned()).collect();
    // All of them: any name may turn out to be that of a sheet.
    for name in &names {
        archive.unpack(name).map_err(refuse)?;
    }
    Ok(())
}

/// The rows of one sheet, cell by cell: the size that a sheet claims to have is not believed.
fn rows<R: std::io::Read + std::io::Seek>(
    book: &mut Xlsx<R>,
    name: &str,
    left: &mut Left,
) -> Result<Result<Rows, ()>, WorkbookFault> {
    let fault = |row: usize, problem| WorkbookFault { sheet: name.to_owned(), row, problem };
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Err(())) };
    let mut rows: Rows = Vec::new();
    loop {
        let last = rows.last().map_or(0, |(row, _)| *row);
        let cell = cells.next_cell();
        let cell = cell.map_err(|error| fault(last, WorkbookProblem::Broken(error.to_string())))?;
        let Some(cell) = cell else { break };
        let (row, column) = cell.get_position();
        let row = row as usize + 1;
        let text = text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if column >= MAX_COLUMNS || left.cells == 0 || text.len() > MAX_FIELD.min(left.bytes) {
            return Err(fault(row, WorkbookProblem::TooLarge));
        }
        left.cells -= 1;
        left.bytes -= text.len();
        // Sheets go row by row; one that jumps back is not what it says it is.
        if row < last {
            return Err(fault(row, WorkbookProblem::Broken("rows out of order".to_owned())));
        }
        if row > last {
            rows.push((row, Vec::new()));
        }
        let column = column as usize;
        if let Some((_, cells)) = rows.last_mut() {
            // Empty cells before it count as well: they take memory.
            left.cells = left.cells.saturating_sub(column.saturating_sub(cells.len()));
            cells.resize(cells.len().max(column + 1), String::new());
            if let Some(slot) = cells.get_mut(column) {
                *slot = text;
            }
        }
    }
    Ok(Ok(rows))
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(value) => value.to_string(),
        DataRef::Float(value) => value.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(value) => value.to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}
