//! One entry for whatever file comes in.

use serde::Serialize;

use super::package::{self, Media, PackageFault, Test};
use super::workbook::{self, WorkbookFault};
use super::{
    Encoding, Fault, Format, Import, MAX_BYTES, Problem, aiken, canvas, decode, gift, moodle, qti, recognise,
    table,
};

/// What came in, and what it was.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Imported {
    /// The format it is in.
    pub format: Format,
    /// The encoding of its text; none for zips and workbooks, which say it themselves.
    pub encoding: Option<Encoding>,
    /// Item by item.
    pub import: Import,
    /// The tests of a package.
    pub tests: Vec<Test>,
    /// The files of a package that its items refer to. They are not unpacked.
    pub media: Vec<Media>,
}

/// Why nothing came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case", tag = "error", content = "detail")]
pub enum ImportError {
    /// More bytes than [`MAX_BYTES`].
    #[error("the file has more than {MAX_BYTES} bytes; split it")]
    TooLarge,
    /// No bytes, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// A format that is not known.
    #[error("the file is in none of the formats that are read")]
    Unknown,
    /// Bytes that are not in the encoding they claim.
    #[error(transparent)]
    Text(Fault),
    /// A zip that is refused; it names the entry.
    #[error(transparent)]
    Package(PackageFault),
    /// A workbook that is refused; it names sheet and row.
    #[error(transparent)]
    Workbook(WorkbookFault),
}

/// Reads a file: of the format given, else of the one it is recognised as. At most [`super::MAX_ITEMS`] items are
/// read, and the import says when there were more.
pub fn import(bytes: &[u8], file_name: &str, format: Option<Format>) -> Result<Imported, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::Empty);
    }
    let format = format.or_else(|| recognise(bytes, file_name)).ok_or(ImportError::Unknown)?;
    let whole =
        |encoding, import| Imported { format, encoding, import, tests: Vec::new(), media: Vec::new() };
    Ok(match format {
        Format::Package | Format::Qti22 | Format::Qti30 => {
            let package = package::read(bytes).map_err(ImportError::Package)?;
            Imported { tests: package.tests, media: package.media, ..whole(None, package.import) }
        }
        Format::Xlsx => whole(None, workbook::read_items(bytes).map_err(ImportError::Workbook)?),
        text => {
            let decoded = decode(bytes).map_err(|fault| match fault.problem {
                Problem::TooLarge => ImportError::TooLarge,
                _ => ImportError::Text(fault),
            })?;
            whole(Some(decoded.encoding), read_text(text, &decoded.text))
        }
    })
}

/// Reads a text of a format; formats that are no texts hold no items as one.
pub(super) fn read_text(format: Format, text: &str) -> Import {
    match format {
        Format::Gift => gift::read(text),
        Format::Aiken => aiken::read(text),
        Format::Moodle => moodle::read(text),
        Format::Csv => table::read(text),
        Format::Qti12 => canvas::read(text),
        Format::QtiItem => Import { arrivals: vec![qti::read(text)], cut: false },
        Format::Xlsx | Format::Package | Format::Qti22 | Format::Qti30 => Import::default(),
    }
}
