//! Compressed copies made beforehand, as small as can be, so that the server only has to choose.

use std::{io::Write, path::Path};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

use crate::files;

/// Kinds of files that shrink; pictures and sound are compressed already.
const TEXTUAL: [&str; 10] = ["css", "html", "js", "json", "map", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Brotli's largest window and quality.
const QUALITY: u32 = 11;
const WINDOW: u32 = 24;

/// Whether copies of this file are worth having.
pub(super) fn worth(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| TEXTUAL.contains(&extension))
}

/// Writes `file.br` and `file.gz` beside `file`.
pub(super) fn beside(path: &Path) -> Result<()> {
    let bytes = files::read(path)?;
    let named = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        name
    };
    files::write(Path::new(&named(".br")), &brotli(&bytes)?)?;
    files::write(Path::new(&named(".gz")), &gzip(&bytes)?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, QUALITY, WINDOW);
    writer.write_all(bytes).context("brotli failed")?;
    drop(writer);
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes).context("gzip failed")?;
    writer.finish().context("gzip failed")
}
