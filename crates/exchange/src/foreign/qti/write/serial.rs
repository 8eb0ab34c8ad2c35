//! Elements as text, under the names of a version.

use super::Version;
use crate::foreign::xml::{Element, Node, escape};

/// Elements of HTML, which have the same name in all versions. All others are of QTI.
const HTML: [&str; 22] = [
    "a",
    "blockquote",
    "br",
    "code",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "ul",
];

/// A document.
pub(super) fn text(root: &Element, version: Version) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    put(root, version, 0, &mut out);
    out.push('\n');
    out
}

/// Depth is that of what was built, which is bounded by that of a draft's Markdown.
fn put(element: &Element, version: Version, depth: usize, out: &mut String) {
    let is_html = HTML.contains(&element.name.as_str());
    let name = match version {
        Version::V3_0 if !is_html => format!("qti-{}", kebab(&element.name)),
        _ => element.name.clone(),
    };
    out.extend(["<", &name]);
    for (key, value) in &element.attributes {
        let plain = is_html || key.starts_with("xml") || key.starts_with("xsi");
        let key = if version == Version::V3_0 && !plain { kebab(key) } else { key.clone() };
        out.extend([" ", &key, "=\"", &escape(value).replace('\n', "&#10;"), "\""]);
    }
    if element.nodes.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    // Lines help whoever looks at the file; between words they would mean a blank.
    let in_lines = depth < 2
        && element.name != "modalFeedback"
        && element.nodes.iter().all(|node| matches!(node, Node::Element(_)));
    for node in &element.nodes {
        if in_lines {
            out.push('\n');
        }
        match node {
            Node::Text(text) => out.push_str(&escape(text)),
            Node::Element(child) => put(child, version, depth + 1, out),
        }
    }
    if in_lines {
        out.push('\n');
    }
    out.extend(["</", &name, ">"]);
}

/// `responseIf` as `response-if`.
fn kebab(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}
