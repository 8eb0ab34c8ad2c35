//! The reader.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Element, Node};
use crate::foreign::{Fault, MAX_BYTES, MAX_DEPTH, Problem};

/// Attributes of one element.
const MAX_ATTRIBUTES: usize = 64;

/// Reads a document whole.
pub(in crate::foreign) fn parse(text: &str) -> Result<Element, Fault> {
    let mut children = Vec::new();
    let mut root = walk(text, |element| {
        children.push(element);
        true
    })?;
    root.nodes.extend(children.into_iter().map(Node::Element));
    Ok(root)
}

/// Reads a document and hands out each child of its root as it closes, so that what comes before a fault is there
/// already; reading ends when `each` says false. Gives the root with its attributes and own text.
pub(in crate::foreign) fn walk(text: &str, each: impl FnMut(Element) -> bool) -> Result<Element, Fault> {
    walk_below(text, 1, each)
}

/// The same for elements that stand in `depth` others, 1 or more.
pub(in crate::foreign) fn walk_below(
    text: &str,
    depth: usize,
    mut each: impl FnMut(Element) -> bool,
) -> Result<Element, Fault> {
    if text.len() > MAX_BYTES {
        return Err(Fault::new(0, Problem::TooLarge));
    }
    let mut reader = Reader::from_str(text);
    let mut lines = Lines { text, line: 1, at: 0 };
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    loop {
        let event = reader.read_event();
        let line = lines.of(usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX));
        let event = event.map_err(|error| Fault::new(line, Problem::Xml(error.to_string())))?;
        let fault = |problem| Fault::new(line, problem);
        let mut closed = None;
        match event {
            Event::Start(start) => {
                if open.len() >= MAX_DEPTH {
                    return Err(fault(Problem::TooDeep));
                }
                if root.is_some() {
                    return Err(fault(Problem::Unexpected("second root".to_owned())));
                }
                open.push(element(&start, line).map_err(fault)?);
            }
            Event::Empty(start) => closed = Some(element(&start, line).map_err(fault)?),
            Event::End(_) => closed = open.pop(),
            Event::Text(part) => put(&mut open, &part),
            Event::CData(part) => put(&mut open, &part),
            Event::GeneralRef(part) => {
                let letter = reference(&part).ok_or_else(|| fault(Problem::Entity(cut(&part))))?;
                put(&mut open, letter.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => return Err(fault(Problem::Entity("DOCTYPE".to_owned()))),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
        let Some(element) = closed else { continue };
        match open.as_mut_slice() {
            [] => root = Some(element),
            around if around.len() == depth => {
                if !each(element) {
                    return Ok(open.swap_remove(0));
                }
            }
            [.., parent] => parent.nodes.push(Node::Element(element)),
        }
    }
    match open.last() {
        Some(last) => {
            Err(Fault::new(last.line, Problem::Xml(format!("<{}> is never closed", cut(&last.name)))))
        }
        None => root.ok_or(Fault::new(0, Problem::Missing("root element"))),
    }
}

fn put(open: &mut [Element], text: &str) {
    let Some(parent) = open.last_mut() else { return };
    if let Some(Node::Text(before)) = parent.nodes.last_mut() {
        before.push_str(text);
    } else {
        parent.nodes.push(Node::Text(text.to_owned()));
    }
}

fn element(start: &BytesStart<'_>, line: usize) -> Result<Element, Problem> {
    let name = start.local_name().into_inner().to_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| Problem::Xml(error.to_string()))?;
        if attributes.len() >= MAX_ATTRIBUTES {
            return Err(Problem::TooLong("attributes"));
        }
        let key = attribute.key.local_name().into_inner().to_owned();
        attributes.push((key, unescape(&attribute.value)?));
    }
    Ok(Element { name, attributes, nodes: Vec::new(), line })
}

fn cut(text: &str) -> String {
    text.chars().take(40).collect()
}

/// An attribute's value without references.
fn unescape(text: &str) -> Result<String, Problem> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let (name, after) = rest.split_once(';').ok_or_else(|| Problem::Entity(cut(rest)))?;
        out.push(reference(name).ok_or_else(|| Problem::Entity(cut(name)))?);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// What stands between `&` and `;`.
fn reference(name: &str) -> Option<char> {
    let code = match name {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        _ => name.strip_prefix('#')?,
    };
    let code = match code.strip_prefix('x') {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => code.parse().ok()?,
    };
    char::from_u32(code).filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t'))
}

/// Counts lines up to a place that only moves on.
struct Lines<'a> {
    text: &'a str,
    line: usize,
    at: usize,
}

impl Lines<'_> {
    fn of(&mut self, place: usize) -> usize {
        let place = place.min(self.text.len());
        self.line += self.text.get(self.at..place).unwrap_or_default().matches('\n').count();
        self.at = self.at.max(place);
        self.line
    }
}
