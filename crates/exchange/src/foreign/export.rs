//! One exit for whatever format goes out.

use super::qti::{Version, write_package};
use super::{Draft, Exported, Format, Loss, aiken, gift, moodle, table, workbook};

/// A file in a foreign format.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportedFile {
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What it could not say, by the place of the draft, from 0.
    pub losses: Vec<(usize, Loss)>,
    /// How it is announced over HTTP.
    pub media_type: &'static str,
    /// How its name ends, without the dot.
    pub extension: &'static str,
}

/// A format that is only read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} is only read", .0.name())]
pub struct ReadOnly(pub Format);

/// Writes drafts in a format. `title` names the test of a package.
pub fn export<'a>(
    drafts: impl IntoIterator<Item = &'a Draft>,
    format: Format,
    title: &str,
) -> Result<ExportedFile, ReadOnly> {
    let text = |Exported { text, losses }: Exported| (text.into_bytes(), losses);
    let (bytes, losses) = match format {
        Format::Gift => text(gift::write(drafts)),
        Format::Aiken => text(aiken::write(drafts)),
        Format::Moodle => text(moodle::write(drafts)),
        Format::Csv => {
            let Exported { text, losses } = table::write(drafts);
            // Without the mark a spreadsheet takes Korean for something else.
            (format!("\u{feff}{text}").into_bytes(), losses)
        }
        Format::Xlsx => {
            let (sheet, losses) = table::sheet(drafts);
            (workbook::write(&[sheet]), losses)
        }
        Format::Qti22 => write_package(drafts, title, Version::V2_2),
        Format::Qti30 => write_package(drafts, title, Version::V3_0),
        other => return Err(ReadOnly(other)),
    };
    Ok(ExportedFile { bytes, losses, media_type: format.media_type(), extension: format.extension() })
}
