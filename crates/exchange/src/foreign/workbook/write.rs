//! Sheets to a workbook.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name. What a workbook refuses in one (`[]:*?/\`, more than 31 characters, a name twice) is mended.
    pub name: String,
    /// Rows from the top; the first one is shown in bold and stays in view.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text; it never becomes a formula.
    Text(String),
    /// A number; one that is not finite becomes an empty cell.
    Number(f64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

/// Characters of a cell that a workbook holds.
const MAX_TEXT: usize = 32_767;
/// Columns are as wide as their longest cell, within these many characters.
const WIDTHS: (usize, usize) = (8, 48);

/// Writes a workbook. The same sheets give the same bytes: it bears a fixed date. Texts longer than a cell holds are
/// cut, and rows and columns beyond a sheet's size are left out.
pub fn write(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = Workbook::new();
    if let Ok(day) = ExcelDateTime::from_ymd(2000, 1, 1) {
        book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    }
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap();
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        let name = name(&sheet.name, &names);
        // Names are mended and cells cut before, so that nothing is left to refuse.
        drop(page.set_name(&name));
        names.push(name);
        drop(page.set_freeze_panes(1, 0));
        for (row, cells) in sheet.rows.iter().enumerate() {
            let Ok(row) = u32::try_from(row) else { break };
            for (column, cell) in cells.iter().enumerate() {
                let Ok(column) = u16::try_from(column) else { break };
                let format = if row == 0 { &bold } else { &wrapped };
                match cell {
                    Cell::Text(text) => {
                        let text: String =
                            text.chars().filter(|sign| is_held(*sign)).take(MAX_TEXT).collect();
                        drop(page.write_string_with_format(row, column, text, format));
                    }
                    Cell::Number(value) if value.is_finite() => {
                        drop(page.write_number(row, column, *value));
                    }
                    Cell::Number(_) | Cell::Empty => {}
                }
            }
        }
        for (column, width) in widths(&sheet.rows).into_iter().enumerate() {
            let Ok(column) = u16::try_from(column) else { break };
            drop(page.set_column_width(column, width as f64));
        }
    }
    book.save_to_buffer().unwrap_or_default()
}

/// Characters that XML can hold.
fn is_held(sign: char) -> bool {
    (!sign.is_control() || matches!(sign, '\n' | '\t')) && !matches!(sign, '\u{fffe}' | '\u{ffff}')
}

fn name(given: &str, taken: &[String]) -> String {
    let kept = given.chars().filter(|sign| is_held(*sign) && !"[]:*?/\\\n\t".contains(*sign));
    let kept: String = kept.take(24).collect();
    let kept = kept.trim_matches('\'').trim();
    let base = if kept.is_empty() { "Sheet" } else { kept };
    let is_taken = |name: &str| taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let numbered = (2..).map(|number| format!("{base} {number}"));
    std::iter::once(base.to_owned()).chain(numbered).find(|name| !is_taken(name)).unwrap_or_default()
}

/// Widths of columns in characters; a Korean one takes two.
fn widths(rows: &[Vec<Cell>]) -> Vec<usize> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut widths = vec![WIDTHS.0; columns];
    for cells in rows {
        for (width, cell) in widths.iter_mut().zip(cells) {
            if let Cell::Text(text) = cell {
                let longest = text.lines().map(|line| {
                    line.chars().take(WIDTHS.1).map(|sign| if sign.is_ascii() { 1 } else { 2 }).sum()
                });
                *width = longest.max().unwrap_or(0).clamp(*width, WIDTHS.1);
            }
        }
    }
    widths
}
