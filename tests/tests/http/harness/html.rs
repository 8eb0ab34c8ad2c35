//! Reading HTML as far as the tests need it.

/// The start tags of a page, as they are written.
pub(crate) fn tags(page: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if rest.starts_with("<!--") {
            rest = rest.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some(end) = end_of_tag(rest) else { break };
        tags.push(&rest[..end]);
        // What stands in a script is not markup.
        let is_script = rest[..end].starts_with("<script") && !rest[..end].ends_with("/>");
        rest = &rest[end..];
        if is_script {
            rest = rest.find("</script").map_or("", |at| &rest[at..]);
        }
    }
    tags
}

/// One past the `>` that closes the tag; one inside quotes does not.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return Some(at + 1),
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    None
}

/// The value of an attribute of a tag.
pub(crate) fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split_once(&format!(" {name}=\""))?.1.split('"').next()?;
    Some(value.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<"))
}

/// Where the page's links lead on this site, without what stands behind a `#`.
pub(crate) fn links(page: &str) -> Vec<String> {
    let targets =
        tags(page).into_iter().filter_map(|tag| attribute(tag, "href").or_else(|| attribute(tag, "src")));
    let mut links: Vec<String> = targets
        .map(|target| target.split('#').next().unwrap_or_default().to_owned())
        .filter(|target| target.starts_with('/') && !target.starts_with("//"))
        .collect();
    links.sort();
    links.dedup();
    links
}

#[test]
fn tags_end_where_their_quotes_allow() {
    let page = "<a href=\"/x?a=1&amp;b=2#y\" title='>'>x</a><!-- <b> --><script nonce=\"n\">if (1<2) '<i>'</script><p>";
    let found = tags(page);
    assert_eq!(found.len(), 5, "{found:?}");
    assert_eq!(links(page), ["/x?a=1&b=2"]);
}
