//! The markup of an item's body as Markdown.

use crate::foreign::xml::{Element, Node, escape};
use crate::foreign::{Loss, html};

/// Stands where an interaction stood. A private character, taken out of all texts before.
pub(super) const GAP: char = '\u{e000}';

pub(super) struct Prose;

impl Prose {
    /// What stands in an element, with [`GAP`] for each interaction.
    pub(super) fn of(element: &Element, part: &str, losses: &mut Vec<Loss>) -> String {
        let mut out = String::new();
        put(element, &mut out);
        html::markdown(&out, part, losses)
    }
}

/// Depth is bounded by the reader.
fn put(element: &Element, out: &mut String) {
    for node in &element.nodes {
        match node {
            Node::Text(text) => out.push_str(&escape(&text.replace(GAP, ""))),
            Node::Element(child) if child.name.ends_with("Interaction") => out.push(GAP),
            Node::Element(child)
                if matches!(child.name.as_str(), "feedbackInline" | "feedbackBlock" | "rubricBlock") => {}
            Node::Element(child) => {
                out.extend(["<", &child.name]);
                for (name, value) in &child.attributes {
                    out.extend([" ", name, "=\"", &escape(value), "\""]);
                }
                out.push('>');
                put(child, out);
                out.extend(["</", &child.name, ">"]);
            }
        }
    }
}
