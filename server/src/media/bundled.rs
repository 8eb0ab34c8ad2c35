//! Clips of the bundled content.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use crate::embedded::content::{Bundle, bundled};

/// Public name to path in the bundle, by the same rule as `exchange` names clips.
fn names() -> &'static HashMap<String, String> {
    static NAMES: OnceLock<HashMap<String, String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let audio = bundled().map(|sources| sources.audio).unwrap_or_default();
        audio
            .into_iter()
            .filter_map(|(path, digest)| Some((exchange::content::media_name(&path, &digest)?, path)))
            .collect()
    })
}

/// The bytes of a clip by its public name; all of them are MP3.
pub(super) fn clip(name: &str) -> Option<Cow<'static, [u8]>> {
    names().get(name).and_then(|path| Bundle::get(path)).map(|file| file.data)
}
