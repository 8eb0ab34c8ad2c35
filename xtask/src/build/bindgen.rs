//! Turns raw WASM into a module a page can load, with the library behind the `wasm-bindgen` command.
//!
//! As a library of the pinned version it cannot drift from the crate, and nothing has to be installed.

use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::Mode;
use crate::files;

/// Stem of the files made.
pub(super) const NAME: &str = "munteok";

/// What the page loads.
pub(super) struct Bundle {
    /// The module.
    pub(super) wasm: Vec<u8>,
    /// Its JavaScript glue.
    pub(super) script: String,
    /// JavaScript that crates brought along: path under `snippets/`, content.
    pub(super) snippets: Vec<(String, Vec<u8>)>,
}

/// Generates the bundle by way of a temporary folder.
pub(super) fn generate(raw: &Path, mode: Mode) -> Result<Bundle> {
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let names = mode == Mode::Debug;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(raw)
        .out_name(NAME)
        .typescript(false)
        .keep_debug(false)
        // Names make a panic's stack readable; in release they would be a third of the download.
        .remove_name_section(!names)
        .demangle(names)
        .remove_producers_section(true)
        // `boot.js` says where the module is; the glue must not guess an unhashed name.
        .omit_default_module_path(true);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder.path()))
        .with_context(|| format!("wasm-bindgen cannot read {}", raw.display()))?;
    Ok(Bundle {
        wasm: files::read(&folder.path().join(format!("{NAME}_bg.wasm")))?,
        script: files::read_text(&folder.path().join(format!("{NAME}.js")))?,
        snippets: snippets(&folder.path().join("snippets"))?,
    })
}

fn snippets(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    files::under(folder)?
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            Ok((name, files::read(&path)?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::{files, workspace::Workspace};

    /// The generator refuses a module of another version, but only after minutes of building; this says so at once.
    #[test]
    fn the_generator_has_the_version_of_the_crate() {
        let lock = files::read_text(&Workspace::find().expect("a workspace").path("Cargo.lock"))
            .expect("Cargo.lock");
        let version = |package: &str| {
            let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \"")).expect(package);
            rest.split('"').next().map(str::to_owned).expect(package)
        };
        assert_eq!(
            version("wasm-bindgen"),
            version("wasm-bindgen-cli-support"),
            "pin the same version in Cargo.toml (wasm-bindgen) and xtask/Cargo.toml (wasm-bindgen-cli-support)"
        );
    }
}
