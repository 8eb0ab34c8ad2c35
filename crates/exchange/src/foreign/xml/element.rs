//! Elements with their names, attributes, children and lines.

/// An element. Names are local ones: a prefix tells nothing that these formats need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::foreign) struct Element {
    pub(in crate::foreign) name: String,
    pub(in crate::foreign) attributes: Vec<(String, String)>,
    pub(in crate::foreign) nodes: Vec<Node>,
    pub(in crate::foreign) line: usize,
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::foreign) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub(in crate::foreign) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(in crate::foreign) fn elements(&self) -> impl DoubleEndedIterator<Item = &Self> {
        self.nodes
            .iter()
            .filter_map(|node| if let Node::Element(element) = node { Some(element) } else { None })
    }

    /// Children of a name.
    pub(in crate::foreign) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The first child of a name.
    pub(in crate::foreign) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// All text in it, that of its descendants included, as it stands.
    pub(in crate::foreign) fn text(&self) -> String {
        let mut out = String::new();
        // Depth is bounded by the reader.
        self.collect(&mut out);
        out
    }

    fn collect(&self, out: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Element(element) => element.collect(out),
                Node::Text(text) => out.push_str(text),
            }
        }
    }
}
