//! The formats, by name.

use serde::Serialize;

/// A format of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Moodle's GIFT.
    Gift,
    /// Aiken: choices with one right answer.
    Aiken,
    /// Moodle XML.
    Moodle,
    /// A table as text: CSV, or cells pasted from a spreadsheet.
    Csv,
    /// The same table as a workbook.
    Xlsx,
    /// One assessment item of QTI 2.1, 2.2 or 3.0. Read only.
    QtiItem,
    /// QTI 1.2 as Canvas writes it. Read only.
    Qti12,
    /// A zip with items: by its manifest, or all files in it that are recognised. Read only.
    Package,
    /// A content package of QTI 2.2. Read as [`Self::Package`].
    Qti22,
    /// A content package of QTI 3.0. Read as [`Self::Package`].
    Qti30,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Gift,
        Self::Aiken,
        Self::Moodle,
        Self::Csv,
        Self::Xlsx,
        Self::QtiItem,
        Self::Qti12,
        Self::Package,
        Self::Qti22,
        Self::Qti30,
    ];

    /// What people call it, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gift => "GIFT",
            Self::Aiken => "Aiken",
            Self::Moodle => "Moodle XML",
            Self::Csv => "CSV",
            Self::Xlsx => "XLSX",
            Self::QtiItem => "QTI 2.1–3.0",
            Self::Qti12 => "QTI 1.2",
            Self::Package => "ZIP",
            Self::Qti22 => "QTI 2.2",
            Self::Qti30 => "QTI 3.0",
        }
    }

    /// How a file of it is announced over HTTP.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Gift | Self::Aiken => "text/plain; charset=utf-8",
            Self::Moodle | Self::QtiItem | Self::Qti12 => "application/xml; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Package | Self::Qti22 | Self::Qti30 => "application/zip",
        }
    }

    /// How the name of a file of it ends, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Gift | Self::Aiken => "txt",
            Self::Moodle | Self::QtiItem | Self::Qti12 => "xml",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Package | Self::Qti22 | Self::Qti30 => "zip",
        }
    }

    /// Whether a file of it is a text, and so has an encoding.
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Xlsx | Self::Package | Self::Qti22 | Self::Qti30)
    }
}
