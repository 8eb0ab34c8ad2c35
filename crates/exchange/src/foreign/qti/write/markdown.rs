//! Markdown as the elements that a body takes.

use pulldown_cmark::{Event, Parser, Tag};

use crate::foreign::MAX_DEPTH;
use crate::foreign::qti::prose::GAP;
use crate::foreign::xml::{Element, Node};

/// How deep elements of a text go; what is nested deeper stands flat. Leaves room for what stands around a text.
const DEPTH: usize = MAX_DEPTH / 2;

/// The elements of a text. `gaps` stand in for the sign [`GAP`], in order; those that found no place come at the end.
pub(super) fn elements(markdown: &str, gaps: Vec<Element>) -> Vec<Element> {
    let mut page = Page { open: vec![Element::new("")], gaps: gaps.into_iter(), skipped: Vec::new() };
    for event in Parser::new(markdown) {
        page.take(event);
    }
    while page.open.len() > 1 {
        page.close();
    }
    let rest: Vec<Element> = page.gaps.by_ref().collect();
    let nodes = page.open.swap_remove(0).nodes;
    // A bare text stands in a paragraph, as bodies take blocks only.
    let blocks = nodes.into_iter().map(|node| match node {
        Node::Element(element) => element,
        text @ Node::Text(_) => Element::new("p").around([text]),
    });
    blocks.chain(rest.into_iter().map(|gap| Element::new("p").holding(gap))).collect()
}

/// The same where a single paragraph needs no element of its own.
pub(super) fn nodes(markdown: &str) -> Vec<Node> {
    let mut blocks = elements(markdown, Vec::new());
    match blocks.as_mut_slice() {
        [only] if only.name == "p" => std::mem::take(&mut only.nodes),
        _ => blocks.into_iter().map(Node::Element).collect(),
    }
}

struct Page {
    /// Open elements, the outermost one for the whole.
    open: Vec<Element>,
    gaps: std::vec::IntoIter<Element>,
    /// For each open tag, whether it has an element.
    skipped: Vec<bool>,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(_) if self.skipped.pop() == Some(false) => self.close(),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(text) => self.push(Node::Element(Element::new("code").saying(text.into_string()))),
            Event::SoftBreak | Event::HardBreak => self.push(Node::Element(Element::new("br"))),
            Event::Rule => self.push(Node::Element(Element::new("hr"))),
            // Extensions that are not asked for.
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        let in_entry = self.open.last().is_some_and(|open| open.name == "li");
        let element = match tag {
            // Paragraphs of a list's entry are lines of it.
            Tag::Paragraph if in_entry => {
                if self.open.last().is_some_and(|open| !open.nodes.is_empty()) {
                    self.push(Node::Element(Element::new("br")));
                }
                None
            }
            Tag::Paragraph | Tag::HtmlBlock => Some(Element::new("p")),
            Tag::Heading { level, .. } => Some(Element::new(&level.to_string())),
            Tag::BlockQuote(_) => Some(Element::new("blockquote")),
            Tag::CodeBlock(_) => Some(Element::new("pre")),
            Tag::List(Some(first)) if *first != 1 => {
                Some(Element::new("ol").with("start", first.to_string()))
            }
            Tag::List(Some(_)) => Some(Element::new("ol")),
            Tag::List(None) => Some(Element::new("ul")),
            Tag::Item => Some(Element::new("li")),
            Tag::Emphasis => Some(Element::new("em")),
            Tag::Strong => Some(Element::new("strong")),
            Tag::Link { dest_url, .. } => Some(Element::new("a").with("href", dest_url.to_string())),
            Tag::Image { dest_url, .. } => {
                let image = Element::new("img").with("src", dest_url.to_string()).with("alt", "");
                self.push(Node::Element(image));
                None
            }
            _ => None,
        };
        let element = element.filter(|_| self.open.len() < DEPTH);
        self.skipped.push(element.is_none());
        self.open.extend(element);
    }

    fn text(&mut self, text: &str) {
        for (place, part) in text.split(GAP).enumerate() {
            let gap = if place > 0 { self.gaps.next() } else { None };
            if let Some(gap) = gap {
                self.push(Node::Element(gap));
            }
            if !part.is_empty() {
                self.push(Node::Text(part.to_owned()));
            }
        }
    }

    fn push(&mut self, node: Node) {
        if let Some(open) = self.open.last_mut() {
            open.nodes.push(node);
        }
    }

    fn close(&mut self) {
        if self.open.len() > 1
            && let Some(element) = self.open.pop()
        {
            self.push(Node::Element(element));
        }
    }
}
