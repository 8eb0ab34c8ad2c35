//! Finds pages the way a visitor does: from the start page, by following links.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use anyhow::{Context, Result};

use super::tags::tags;
use crate::http::Client;

/// Pages of one kind, such as `/domains/…`, look alike: some of each are enough.
const PER_KIND: usize = 4;

/// A page that answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    /// Its address on the server.
    pub(crate) path: String,
    /// Its kind, such as `/domains/…`.
    pub(crate) kind: String,
}

/// Pages reachable from `/`, at most a few of each kind, in the order found.
pub(crate) fn crawl(client: &mut Client) -> Result<Vec<Page>> {
    let mut queue = VecDeque::from(["/".to_owned()]);
    let mut seen = BTreeSet::from(["/".to_owned()]);
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut pages = Vec::new();
    while let Some(path) = queue.pop_front() {
        let kind = kind(&path);
        let of_kind = kinds.entry(kind.clone()).or_default();
        if *of_kind >= PER_KIND {
            continue;
        }
        let answer = client.get(&path)?;
        let is_page = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
        if answer.status != 200 || !is_page {
            // A redirect, a download, or a page for others; the tests of the tree `tests/` judge those.
            anyhow::ensure!(path != "/", "the start page answered {}", answer.status);
            continue;
        }
        *of_kind += 1;
        let html = String::from_utf8(answer.body).with_context(|| format!("{path} is not UTF-8"))?;
        queue.extend(links(&html).filter(|link| seen.insert(link.clone())));
        pages.push(Page { path, kind });
    }
    Ok(pages)
}

/// Addresses of this server that a page links to.
fn links(html: &str) -> impl Iterator<Item = String> {
    tags(html)
        .filter(|tag| tag.name() == "a")
        .filter_map(|tag| tag.attribute("href"))
        .filter(|href| href.starts_with('/') && !href.starts_with("//"))
        .map(|href| href.split(['#', '?']).next().unwrap_or(href).replace("&amp;", "&"))
}

/// `/gates/legal/legal-80` is a `/gates/…/…`.
fn kind(path: &str) -> String {
    let mut pieces = path.trim_matches('/').split('/');
    let first = pieces.next().unwrap_or_default();
    format!("/{first}{}", "/…".repeat(pieces.count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_leave_names_out() {
        let kinds = ["/", "/gates", "/domains/legal", "/gates/legal/legal-80"].map(kind);
        assert_eq!(kinds, ["/", "/gates", "/domains/…", "/gates/…/…"]);
    }

    #[test]
    fn only_our_own_links_are_followed() {
        let html = r##"<a href="/gates?x=1">1</a><a href="https://else.where/">2</a><a href="#top">3</a><link href="/a.css">"##;
        assert_eq!(links(html).collect::<Vec<_>>(), ["/gates"]);
    }
}
