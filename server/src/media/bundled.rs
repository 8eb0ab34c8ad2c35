//! Clips and pictures of the bundled content.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use exchange::content::{digest, media_name};

use super::Kind;
use crate::embedded::content::{Bundle, bundled};

/// Public name to path in the bundle, by the same rule as `exchange` names them.
fn names() -> &'static HashMap<String, String> {
    static NAMES: OnceLock<HashMap<String, String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let sources = bundled().unwrap_or_default();
        let images = sources.images.into_iter().map(|(path, bytes)| (path, digest(&bytes)));
        let named = |(path, digest): (String, String)| Some((media_name(&path, &digest)?, path));
        sources.audio.into_iter().chain(images).filter_map(named).collect()
    })
}

/// The bytes of a clip or picture by its public name, and what browsers are told of them. Drawings (SVG) are among the
/// bundled pictures only: what stands in those was checked when the content was.
pub(super) fn file(name: &str) -> Option<(Cow<'static, [u8]>, &'static str)> {
    let bytes = names().get(name).and_then(|path| Bundle::get(path))?.data;
    let (_, ending) = name.rsplit_once('.')?;
    let told = if ending == "svg" { "image/svg+xml" } else { Kind::of_ending(ending)?.content_type() };
    Some((bytes, told))
}
