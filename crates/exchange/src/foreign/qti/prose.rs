//! The markup of an item's body as Markdown.

use super::stimulus::is_passage;
use crate::foreign::xml::{Element, Node, escape};
use crate::foreign::{Loss, html};

/// Stands where an interaction stood. A private character, taken out of all texts before.
pub(super) const GAP: char = '\u{e000}';

pub(super) struct Prose;

impl Prose {
    /// What stands in an element, with [`GAP`] for each interaction.
    pub(super) fn of(element: &Element, part: &str, losses: &mut Vec<Loss>) -> String {
        Self::without(element, None, part, losses)
    }

    /// The same without one of its children.
    pub(super) fn without(
        element: &Element,
        other: Option<&Element>,
        part: &str,
        losses: &mut Vec<Loss>,
    ) -> String {
        let mut out = String::new();
        put(element, other, &mut out);
        html::markdown(&out, part, losses)
    }
}

/// Depth is bounded by the reader.
fn put(element: &Element, other: Option<&Element>, out: &mut String) {
    for node in &element.nodes {
        match node {
            Node::Text(text) => out.push_str(&escape(&text.replace(GAP, ""))),
            Node::Element(child) if child.name.ends_with("Interaction") => out.push(GAP),
            Node::Element(child)
                if matches!(child.name.as_str(), "feedbackInline" | "feedbackBlock" | "rubricBlock") => {}
            Node::Element(child)
                if other.is_some_and(|other| std::ptr::eq(other, child)) || is_passage(child) => {}
            Node::Element(child) => {
                out.extend(["<", &child.name]);
                for (name, value) in &child.attributes {
                    out.extend([" ", name, "=\"", &escape(value), "\""]);
                }
                out.push('>');
                put(child, other, out);
                // An end would be a second one.
                if !matches!(child.name.as_str(), "br" | "hr" | "img") {
                    out.extend(["</", &child.name, ">"]);
                }
            }
        }
    }
}
