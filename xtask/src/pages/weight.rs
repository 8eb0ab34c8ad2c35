//! Weighs a page: every byte a first visit moves, as compressed as the server sends it.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::tags::{Tag, tags};
use crate::{build::Manifest, http::Client};

/// Bytes on the wire, bodies only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    /// The page itself.
    pub(crate) html: usize,
    /// Style sheets.
    pub(crate) css: usize,
    /// Scripts and the WASM module.
    pub(crate) script: usize,
    /// Icons and pictures.
    pub(crate) other: usize,
}

impl Weight {
    /// All of it.
    pub(crate) fn total(self) -> usize {
        self.html + self.css + self.script + self.other
    }
}

/// Loads a page and all it needs. `client` should accept compressed answers, `plain` must not.
pub(crate) fn weigh(
    client: &mut Client,
    plain: &mut Client,
    manifest: &Manifest,
    path: &str,
) -> Result<Weight> {
    let answer = client.get(path)?;
    ensure!(answer.status == 200, "{path} answered {}", answer.status);
    let mut weight = Weight { html: answer.body.len(), ..Weight::default() };
    let html = String::from_utf8_lossy(&plain.get(path)?.body).into_owned();
    let mut wanted: BTreeSet<String> = tags(&html).filter_map(loaded).map(str::to_owned).collect();
    if wanted.iter().any(|path| path.ends_with(&manifest.boot)) {
        // What `boot.js` imports, whether or not the page preloads it.
        wanted.extend([&manifest.script, &manifest.wasm].map(|name| format!("/pkg/{name}")));
    }
    for path in wanted {
        let answer = client.get(&path)?;
        ensure!(answer.status == 200, "{path}, which a page needs, answered {}", answer.status);
        let part = match path.rsplit('.').next() {
            Some("css") => &mut weight.css,
            Some("js" | "wasm") => &mut weight.script,
            _ => &mut weight.other,
        };
        *part += answer.body.len();
    }
    Ok(weight)
}

/// What a browser loads at once because of a tag. Sound waits for its button.
fn loaded(tag: Tag<'_>) -> Option<&str> {
    let address = match tag.name() {
        "link" => {
            let relation = tag.attribute("rel")?;
            ["stylesheet", "modulepreload", "preload", "icon"]
                .contains(&relation)
                .then(|| tag.attribute("href"))?
        }
        "script" | "img" => tag.attribute("src"),
        _ => None,
    };
    address.filter(|address| address.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_loads() {
        let html = r#"<link rel="stylesheet" href="/pkg/main.css"><link rel="alternate" href="/en">
            <script type="module" src="/pkg/boot.js"></script><img src="data:x"><audio src="/media/a.mp3"></audio>"#;
        assert_eq!(tags(html).filter_map(loaded).collect::<Vec<_>>(), ["/pkg/main.css", "/pkg/boot.js"]);
    }
}
