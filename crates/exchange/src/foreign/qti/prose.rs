//! The markup of an item's body as Markdown.

use super::stimulus::is_passage;
use crate::foreign::xml::{Element, Node, escape};
use crate::foreign::{Loss, html};

/// Stands where an interaction stood. A private character, taken out of all texts before.
pub(super) const GAP: char = '\u{e000}';

pub(super) struct Prose;

/// Whether an element asks for a response.
pub(super) fn is_interaction(element: &Element) -> bool {
    element.name.ends_with("Interaction")
        && !matches!(element.name.as_str(), "mediaInteraction" | "endAttemptInteraction")
}

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
            Node::Element(child) if is_interaction(child) => out.push(GAP),
            // Nothing is answered by a clip or a button.
            Node::Element(child) if child.name == "mediaInteraction" => {
                let file = child.elements().find_map(|inner| {
                    let inner = inner.elements().find(|source| source.name == "source").unwrap_or(inner);
                    inner.attribute("src").or_else(|| inner.attribute("data"))
                });
                out.extend(["<audio src=\"", &escape(file.unwrap_or("?")), "\">"]);
            }
            Node::Element(child) if child.name == "endAttemptInteraction" => {}
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
