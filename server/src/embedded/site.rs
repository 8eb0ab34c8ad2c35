//! The browser bundle.

use app::context::Assets;
use rust_embed::Embed;

/// Files of `target/site`.
#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
pub(crate) struct Site;

/// Names of the built files.
///
/// # Errors
/// When the bundle was not built, in words that say how.
pub(crate) fn assets() -> anyhow::Result<Assets> {
    let file = Site::get("manifest.json").ok_or_else(|| {
        anyhow::anyhow!("the browser bundle is not in this binary; build it with `cargo xtask build`")
    })?;
    Ok(serde_json::from_slice(&file.data)?)
}
