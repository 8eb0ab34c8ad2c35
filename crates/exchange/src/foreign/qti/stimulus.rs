//! Passages: in the item's body, or in a file of their own (QTI 3.0).

use super::names;
use super::prose::Prose;
use crate::foreign::xml::Element;
use crate::foreign::{Fault, Loss, Problem};

/// The class of the part of a body that holds a passage, one paragraph a line.
pub(super) const CLASS: &str = "stimulus";

/// Whether an element is the passage of a body.
pub(super) fn is_passage(element: &Element) -> bool {
    let classes = element.attribute("class").unwrap_or_default();
    element.name == "div" && classes.split_whitespace().any(|class| class == CLASS) && !is_answered(element)
}

/// Whether an interaction stands in it. Depth is bounded by the reader.
fn is_answered(element: &Element) -> bool {
    element.elements().any(|child| child.name.ends_with("Interaction") || is_answered(child))
}

/// The plain text of a passage: as written if it is paragraphs of text alone, else with its markup as Markdown.
pub(super) fn passage(element: &Element, losses: &mut Vec<Loss>) -> String {
    let plain = |paragraph: &Element| paragraph.name == "p" && paragraph.elements().next().is_none();
    if element.elements().next().is_some() && element.elements().all(plain) {
        return element.elements().map(Element::text).collect::<Vec<_>>().join("\n");
    }
    Prose::of(element, "stimulus", losses)
}

/// The file of the shared stimulus that an item refers to.
pub(in crate::foreign) fn stimulus_of(item_xml: &str) -> Option<String> {
    // Few items have one, and reading an item a second time is not for nothing.
    if !["StimulusRef", "stimulus-ref"].iter().any(|name| item_xml.contains(name)) {
        return None;
    }
    let item = names::item(item_xml).ok()?;
    item.child("assessmentStimulusRef")?.attribute("href").map(|href| href.chars().take(200).collect())
}

/// The passage of a shared stimulus.
pub(in crate::foreign) fn stimulus(text: &str, losses: &mut Vec<Loss>) -> Result<String, Fault> {
    let root = names::tree(text)?;
    let body = root.child("stimulusBody");
    let body = body.ok_or(Fault::new(root.line, Problem::Missing("stimulusBody element")))?;
    Ok(passage(body, losses))
}
