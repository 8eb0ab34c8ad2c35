//! The table of items in a workbook.

use csv::StringRecord;

use super::{WorkbookFault, read};
use crate::foreign::{Import, table};

/// Reads the items of every sheet whose first row names their columns; the place of each says sheet and row. If no
/// sheet does, the first one says which column it lacks.
pub fn read_items(bytes: &[u8]) -> Result<Import, WorkbookFault> {
    let mut sheets = read(bytes)?;
    let is_table = |rows: &super::Rows| rows.first().is_some_and(|(_, cells)| table::has_columns(cells));
    if sheets.iter().any(|(_, rows)| is_table(rows)) {
        sheets.retain(|(_, rows)| is_table(rows));
    } else {
        sheets.truncate(1);
    }
    let mut import = Import::default();
    for (name, rows) in sheets {
        let rows = rows.into_iter().map(|(row, cells)| Ok((row, StringRecord::from(cells))));
        let of_sheet = table::read_rows(rows);
        import.cut |= of_sheet.cut;
        for mut arrival in of_sheet.arrivals {
            arrival.place.number = import.arrivals.len() + 1;
            arrival.place.file = Some(name.clone());
            import.arrivals.push(arrival);
        }
    }
    Ok(import)
}
