//! Cells to rows of texts (ECMA-376, "SpreadsheetML"): the few parts of a workbook that say what a cell says.

use super::cell::{column, row_number, text_of};
use super::{WorkbookFault, WorkbookProblem, parts};
use crate::foreign::package::Archive;
use crate::foreign::xml::{self, Element};
use crate::foreign::{MAX_BYTES, MAX_FIELD, decode};

/// Cells of a workbook, empty ones before the last of a row included.
pub const MAX_CELLS: usize = 4_000_000;
/// Columns of a sheet.
pub const MAX_COLUMNS: usize = 2_000;

/// The rows of a sheet that hold something, each with its number, from 1.
pub type Rows = Vec<(usize, Vec<String>)>;

/// Reads all sheets, each with its name. Numbers stand as a person would type them, dates as the number of the day that
/// a workbook has for them, formulas as the value that was computed last.
pub fn read(bytes: &[u8]) -> Result<Vec<(String, Rows)>, WorkbookFault> {
    let refuse = |fault| WorkbookFault::whole(WorkbookProblem::Package(fault));
    let mut archive = Archive::open(bytes).map_err(refuse)?;
    let parts = parts::read(&mut archive)?;
    let mut left = Left { cells: MAX_CELLS, bytes: MAX_BYTES };
    let mut sheets = Vec::new();
    for (name, part) in parts.sheets {
        let bytes = archive.unpack(&part).map_err(refuse)?;
        let decoded = decode(&bytes).map_err(|fault| broken(&name, 0, &fault.to_string()))?;
        sheets.push((name.clone(), rows(&decoded.text, &name, &parts.strings, &mut left)?));
    }
    if sheets.is_empty() { Err(WorkbookFault::whole(WorkbookProblem::Empty)) } else { Ok(sheets) }
}

/// What may still come in. Bytes are counted by cell: one shared text may stand in a million of them.
struct Left {
    cells: usize,
    bytes: usize,
}

fn broken(sheet: &str, row: usize, what: &str) -> WorkbookFault {
    WorkbookFault { sheet: sheet.to_owned(), row, problem: WorkbookProblem::Broken(what.to_owned()) }
}

/// The rows of one sheet, one by one: the size that a sheet claims to have is not believed.
fn rows(text: &str, sheet: &str, strings: &[String], left: &mut Left) -> Result<Rows, WorkbookFault> {
    let mut rows: Rows = Vec::new();
    let (mut last, mut refused) = (0, None);
    let walked = xml::walk_below(text, 2, |element| {
        if element.name != "row" {
            return true;
        }
        match row(&element, last, strings, left) {
            Ok((number, cells)) => {
                last = number;
                if !cells.is_empty() {
                    rows.push((number, cells));
                }
                true
            }
            Err((row, problem)) => {
                refused = Some(WorkbookFault { sheet: sheet.to_owned(), row, problem });
                false
            }
        }
    });
    match (refused, walked) {
        (Some(fault), _) => Err(fault),
        (None, Err(fault)) => Err(broken(sheet, last, &fault.to_string())),
        (None, Ok(_)) => Ok(rows),
    }
}

/// The number of a row and its cells up to the last one that holds something.
fn row(
    element: &Element,
    last: usize,
    strings: &[String],
    left: &mut Left,
) -> Result<(usize, Vec<String>), (usize, WorkbookProblem)> {
    let due = last + 1;
    let fault = |what: &str| (due, WorkbookProblem::Broken(what.to_owned()));
    let number = match element.attribute("r") {
        Some(given) => row_number(given).ok_or_else(|| fault("a row without a number"))?,
        None => due,
    };
    if number < due {
        return Err(fault("rows out of order"));
    }
    let mut cells: Vec<String> = Vec::new();
    let mut next = 0;
    for cell in element.all("c") {
        let place = match cell.attribute("r") {
            Some(given) => column(given).ok_or_else(|| fault("a cell without a place"))?,
            None => next,
        };
        next = place + 1;
        let text = text_of(cell, strings);
        if text.is_empty() {
            continue;
        }
        let room = (place + 1).saturating_sub(cells.len()).max(1);
        if place >= MAX_COLUMNS || room > left.cells || text.len() > MAX_FIELD.min(left.bytes) {
            return Err((number, WorkbookProblem::TooLarge));
        }
        left.cells -= room;
        left.bytes -= text.len();
        cells.resize(cells.len().max(place + 1), String::new());
        if let Some(slot) = cells.get_mut(place) {
            *slot = text;
        }
    }
    Ok((number, cells))
}
