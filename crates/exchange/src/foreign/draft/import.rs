//! What an import came to, item by item.

use serde::Serialize;

use super::{Draft, Loss};

/// Everything that came in, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Import {
    /// Item by item.
    pub arrivals: Vec<Arrival>,
    /// Whether there were more than [`crate::foreign::MAX_ITEMS`]; the rest was not read.
    pub cut: bool,
}

impl Import {
    /// The drafts that came in.
    pub fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.arrivals.iter().filter_map(|arrival| arrival.draft.as_ref().ok())
    }

    /// The faults of those that did not.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.arrivals.iter().filter_map(|arrival| arrival.draft.as_ref().err())
    }
}

/// One item: the draft or why there is none, and what it lost on the way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Arrival {
    /// Where it stands.
    pub place: Place,
    /// The draft, or why there is none.
    pub draft: Result<Draft, Fault>,
    /// What the format said and the draft does not.
    pub losses: Vec<Loss>,
}

/// Where an item stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Its number among the items of the file, from 1.
    pub number: usize,
    /// The line or row it begins in, from 1; 0 where lines say nothing.
    pub line: usize,
    /// The file in a package, or the sheet of a workbook.
    pub file: Option<String>,
}

/// Why something could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct Fault {
    /// The line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// What is wrong.
    pub problem: Problem,
}

impl Fault {
    /// A fault at a line.
    pub fn new(line: usize, problem: Problem) -> Self {
        Self { line, problem }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case", tag = "problem", content = "detail")]
pub enum Problem {
    /// More bytes than are taken.
    #[error("the file is too large; split it")]
    TooLarge,
    /// A text or list that is longer than is taken.
    #[error("`{0}` is too long")]
    TooLong(&'static str),
    /// Nested deeper than is taken.
    #[error("nested too deep")]
    TooDeep,
    /// An encoding that the bytes do not keep to.
    #[error("the bytes are not {0}")]
    Encoding(&'static str),
    /// A sign that opens something and has no end.
    #[error("`{0}` is opened and never closed")]
    Unclosed(&'static str),
    /// Something that stands where it must not.
    #[error("`{0}` is not expected here")]
    Unexpected(String),
    /// Something that must be there is not.
    #[error("there is no {0}")]
    Missing(&'static str),
    /// A value that is not of its form.
    #[error("`{given}` is not {expected}")]
    Value {
        /// As given, cut.
        given: String,
        /// The form expected.
        expected: &'static str,
    },
    /// No answer is right.
    #[error("no answer is marked as right")]
    NoKey,
    /// Not well-formed XML.
    #[error("not well-formed XML: {0}")]
    Xml(String),
    /// A document type, or an entity beyond the five.
    #[error("document types and entities of one's own are refused (`{0}`)")]
    Entity(String),
    /// A kind of item that is not known.
    #[error("items of the kind `{0}` are not known")]
    Kind(String),
    /// Processing of responses that takes more steps than are given.
    #[error("the processing of the response takes too many steps")]
    Endless,
}
