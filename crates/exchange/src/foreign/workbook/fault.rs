//! Why a workbook is refused.

use serde::Serialize;

use crate::foreign::package::PackageFault;

/// Why a workbook is refused, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{}{problem}", if sheet.is_empty() { String::new() } else { format!("sheet `{sheet}`, row {row}: ") })]
pub struct WorkbookFault {
    /// The sheet's name; empty when the whole workbook is meant.
    pub sheet: String,
    /// The row, from 1; 0 when the whole sheet is meant.
    pub row: usize,
    /// What is wrong.
    pub problem: WorkbookProblem,
}

impl WorkbookFault {
    /// A fault of the workbook as a whole.
    pub(super) fn whole(problem: WorkbookProblem) -> Self {
        Self { sheet: String::new(), row: 0, problem }
    }
}

/// What is wrong with a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case", tag = "problem", content = "detail")]
pub enum WorkbookProblem {
    /// A zip that is refused; it names the entry.
    #[error(transparent)]
    Package(#[from] PackageFault),
    /// Not a workbook, or one that is damaged.
    #[error("the workbook cannot be read: {0}")]
    Broken(String),
    /// More cells, or more columns, than are taken.
    #[error("the sheet has too many cells; split it")]
    TooLarge,
    /// A workbook without a sheet.
    #[error("the workbook has no sheet")]
    Empty,
}
