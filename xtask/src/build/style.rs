//! Bundles `style/main.css` with what it imports into one small sheet.

use std::{io, path::Path};

use anyhow::{Result, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider, ResolveResult, SourceProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Targets},
};

use super::Mode;

/// The oldest browsers we write CSS for: those that run our WASM and know cascade layers and `:has()`, that is
/// phones of about three years back. Newer CSS (nesting, `light-dark()`) is rewritten for them.
const OLDEST: Browsers = Browsers {
    android: Some(version(111, 0)),
    chrome: Some(version(111, 0)),
    edge: Some(version(111, 0)),
    firefox: Some(version(121, 0)),
    ie: None,
    ios_saf: Some(version(16, 4)),
    opera: Some(version(97, 0)),
    safari: Some(version(16, 4)),
    samsung: Some(version(22, 0)),
};

const fn version(major: u32, minor: u32) -> u32 {
    (major << 16) | (minor << 8)
}

/// The bundled sheet.
pub(super) fn bundle(entry: &Path, mode: Mode) -> Result<String> {
    let targets = Targets::from(OLDEST);
    let provider = Sheets(FileProvider::new());
    let mut sheet = Bundler::new(&provider, None, ParserOptions::default())
        .bundle(entry)
        // Its error names the file and the line.
        .map_err(|error| anyhow!("the style sheet is wrong: {error}"))?;
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| anyhow!("the style sheet cannot be minified: {error}"))?;
    let options = PrinterOptions { minify: mode == Mode::Release, targets, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|error| anyhow!("the style sheet cannot be printed: {error}"))?.code)
}

/// Reads sheets, and names one that is missing: the library's own words would not.
struct Sheets(FileProvider);

impl SourceProvider for Sheets {
    type Error = io::Error;

    fn read<'a>(&'a self, file: &Path) -> io::Result<&'a str> {
        self.0
            .read(file)
            .map_err(|error| io::Error::new(error.kind(), format!("cannot read {}: {error}", file.display())))
    }

    fn resolve(&self, specifier: &str, originating_file: &Path) -> io::Result<ResolveResult> {
        self.0.resolve(specifier, originating_file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    #[test]
    fn imports_become_one_small_sheet_and_keep_their_layers() {
        let folder = tempfile::tempdir().expect("a folder");
        let write =
            |name: &str, text: &str| files::write(&folder.path().join(name), text.as_bytes()).expect(name);
        write(
            "main.css",
            "@layer base, parts;\n@import url('base.css') layer(base);\n@import 'parts/a.css' layer(parts);",
        );
        write("base.css", "body { & h1 { color: red; } }");
        write("parts/a.css", "a { color: #ff0000; }");
        let css = bundle(&folder.path().join("main.css"), Mode::Release).expect("a sheet");
        assert_eq!(css, "@layer base{body h1{color:red}}@layer parts{a{color:red}}");
    }

    #[test]
    fn an_error_names_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        files::write(&folder.path().join("main.css"), b"@import 'gone.css';").expect("written");
        let error = bundle(&folder.path().join("main.css"), Mode::Release).expect_err("a missing import");
        assert!(error.to_string().contains("gone.css"), "{error}");
    }
}
