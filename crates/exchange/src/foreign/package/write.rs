//! Files to a zip.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Packs files under their names. The same files give the same bytes: every entry bears the first day a zip can say.
pub fn pack<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in files {
        // Writing to memory does not fail, and no entry comes near the four gigabytes of a plain zip.
        drop(zip.start_file(name, options).map(|()| zip.write_all(bytes)));
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}
