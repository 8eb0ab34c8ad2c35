//! One way of writing for the names of all versions.

use crate::foreign::xml::{self, Element, Node};
use crate::foreign::{Fault, MAX_FIELD, Problem};

/// Reads an assessment item, with the names of all versions written in one way.
pub(super) fn item(item_xml: &str) -> Result<Element, Fault> {
    if item_xml.len() > MAX_FIELD * 16 {
        return Err(Fault::new(0, Problem::TooLarge));
    }
    let item = tree(item_xml)?;
    if item.name != "assessmentItem" {
        return Err(Fault::new(item.line, Problem::Missing("assessmentItem element")));
    }
    Ok(item)
}

/// Any document of the family, a manifest or a test, with the names of all versions written in one way.
pub(in crate::foreign) fn tree(text: &str) -> Result<Element, Fault> {
    let mut root = xml::parse(text)?;
    level(&mut root);
    Ok(root)
}

/// `qti-response-if` as `responseIf`, `base-type` as `baseType`; names of 2.x stay. Depth is bounded by the reader.
fn level(element: &mut Element) {
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
