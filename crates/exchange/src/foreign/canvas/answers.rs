//! Presentations: what may be answered, and in which words.

use super::condition::Condition;
use crate::foreign::xml::Element;
use crate::foreign::{Fault, Loss, MAX_FIELD, MAX_PARTS, Problem, What, html};

/// A text as Markdown, by its type.
pub(super) fn prose(material: Option<&Element>, part: &str, losses: &mut Vec<Loss>) -> String {
    let mut out = Vec::new();
    for text in material.into_iter().flat_map(Element::elements) {
        if text.name != "mattext" {
            if let Some(file) = text.attribute("uri") {
                losses.push(Loss::new(part, What::File(file.chars().take(200).collect())));
            }
            continue;
        }
        let words = text.text();
        let is_html = text.attribute("texttype").is_some_and(|kind| kind.eq_ignore_ascii_case("text/html"));
        out.push(if is_html || html::looks_like(&words) {
            html::markdown(&words, part, losses)
        } else {
            words.trim().to_owned()
        });
    }
    out.join("\n\n")
}

/// All texts of a presentation as Markdown, save those of its responses. Depth is bounded by the reader.
pub(super) fn texts(element: &Element, part: &str, losses: &mut Vec<Loss>) -> String {
    let mut out = Vec::new();
    for child in element.elements().filter(|child| !child.name.starts_with("response_")) {
        out.push(if child.name == "material" {
            prose(Some(child), part, losses)
        } else {
            texts(child, part, losses)
        });
    }
    out.retain(|text| !text.is_empty());
    out.join("\n\n")
}

/// A text that is shown in a list, without markup.
fn plain(material: Option<&Element>, part: &str, losses: &mut Vec<Loss>) -> String {
    let text = material.and_then(|material| material.child("mattext")).map(Element::text).unwrap_or_default();
    if html::looks_like(&text) {
        let mut bare = String::new();
        let markdown = html::markdown(&text, part, losses);
        let mut letters = markdown.chars().peekable();
        while let Some(letter) = letters.next() {
            let escapes = letter == '\\' && letters.peek().is_some_and(char::is_ascii_punctuation);
            bare.extend(if escapes { letters.next() } else { Some(letter) });
        }
        return bare;
    }
    text.trim().to_owned()
}

/// One response with its choices.
#[derive(Debug)]
pub(super) struct Response<'a> {
    pub(super) id: &'a str,
    /// What stands beside it: the name of a blank, or the left side of a pair.
    pub(super) label: Option<&'a Element>,
    pub(super) choices: Vec<(&'a str, &'a Element)>,
}

/// The responses of an item, wherever they stand in its presentation.
pub(super) fn responses(presentation: &Element) -> Result<Vec<Response<'_>>, Fault> {
    let mut found = Vec::new();
    collect(presentation, &mut found)?;
    Ok(found)
}

/// Depth is bounded by the reader.
fn collect<'a>(element: &'a Element, found: &mut Vec<Response<'a>>) -> Result<(), Fault> {
    for child in element.elements() {
        if !matches!(child.name.as_str(), "response_lid" | "response_str" | "response_num") {
            collect(child, found)?;
            continue;
        }
        let fault = |what| Fault::new(child.line, Problem::TooLong(what));
        if found.len() == MAX_PARTS {
            return Err(fault("responses"));
        }
        let labels = child.elements().filter(|inner| inner.name.starts_with("render_"));
        let labels = labels.flat_map(|render| render.all("response_label")).take(MAX_PARTS + 1);
        let choices = labels.map(|label| (label.attribute("ident").unwrap_or_default(), label));
        let choices: Vec<_> = choices.collect();
        if choices.len() > MAX_PARTS {
            return Err(fault("options"));
        }
        if choices.iter().any(|(_, label)| label.text().len() > MAX_FIELD) {
            return Err(fault("text"));
        }
        found.push(Response {
            id: child.attribute("ident").unwrap_or_default(),
            label: child.child("material"),
            choices,
        });
    }
    Ok(())
}

impl Response<'_> {
    /// What a choice says, as Markdown.
    pub(super) fn text(&self, id: &str, part: &str, losses: &mut Vec<Loss>) -> Option<String> {
        let (_, label) = self.choices.iter().find(|(known, _)| *known == id)?;
        Some(prose(label.child("material"), part, losses))
    }

    /// What a choice says, without markup.
    pub(super) fn word(&self, id: &str, part: &str, losses: &mut Vec<Loss>) -> Option<String> {
        let (_, label) = self.choices.iter().find(|(known, _)| *known == id)?;
        Some(plain(label.child("material"), part, losses))
    }

    /// What stands beside it, without markup.
    pub(super) fn name(&self, part: &str, losses: &mut Vec<Loss>) -> String {
        plain(self.label, part, losses)
    }
}

/// Feedback of an item by its id.
pub(super) fn feedback(item: &Element, id: &str, part: &str, losses: &mut Vec<Loss>) -> String {
    let told = item.all("itemfeedback").find(|told| told.attribute("ident") == Some(id));
    let Some(told) = told else { return String::new() };
    let flow = told.child("flow_mat").unwrap_or(told);
    prose(flow.child("material"), part, losses)
}

/// Feedback on one value of one response: that of the rule that asks for it alone.
pub(super) fn told(
    item: &Element,
    conditions: &[Condition<'_>],
    response: &str,
    value: &str,
    losses: &mut Vec<Loss>,
) -> String {
    let is_it = |condition: &&Condition<'_>| {
        condition.nots.is_empty()
            && condition.points.is_none()
            && matches!(condition.tests.as_slice(), [one] if one.response == response && one.value == value)
    };
    let id = conditions.iter().find(is_it).and_then(|found| found.feedback.first());
    id.map(|id| feedback(item, id, "feedback", losses)).unwrap_or_default()
}
