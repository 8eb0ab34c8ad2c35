//! One way of writing for the names of all versions.

use crate::foreign::xml::{Element, Node};

/// `qti-response-if` as `responseIf`, `base-type` as `baseType`; names of 2.x stay. Depth is bounded by the reader.
pub(super) fn level(element: &mut Element) {
    element.name = camel(element.name.strip_prefix("qti-").unwrap_or(&element.name));
    for (name, _) in &mut element.attributes {
        *name = camel(name);
    }
    for node in &mut element.nodes {
        if let Node::Element(child) = node {
            level(child);
        }
    }
}

fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        out.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}
