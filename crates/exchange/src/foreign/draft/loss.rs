//! What did not come along.

use serde::Serialize;

/// One thing that is lost, and where it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Loss {
    /// The part of the item, e.g. `option 2` or `stem`.
    pub part: String,
    /// What, and thereby why.
    pub what: What,
}

impl Loss {
    /// A loss at a part.
    pub fn new(part: impl Into<String>, what: What) -> Self {
        Self { part: part.into(), what }
    }
}

/// What can be lost. Wording in both languages stands with the pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case", tag = "what", content = "detail")]
pub enum What {
    /// Options count alike here; the weights became right and wrong.
    #[error("part weights became right and wrong")]
    Weights,
    /// A typed number is compared as text; only the value itself is accepted.
    #[error("the tolerance: only the value itself is accepted")]
    Tolerance,
    /// A range of numbers has no single value to compare with.
    #[error("the range of numbers")]
    Range,
    /// Upper and lower case never differ here.
    #[error("upper and lower case do not differ here")]
    Case,
    /// A pattern with `*`.
    #[error("the pattern `{0}`")]
    Pattern(String),
    /// There is no place for a feedback there.
    #[error("a feedback")]
    Feedback,
    /// Gaps count alike here.
    #[error("the points of gaps")]
    Points,
    /// The kind of item has no counterpart here yet.
    #[error("items of the kind `{0}` have no counterpart")]
    Kind(String),
    /// A file that belongs to the item.
    #[error("the file `{0}`")]
    File(String),
    /// A script, style, frame or form, with its name.
    #[error("active content `{0}`")]
    Script(String),
    /// Markup without a counterpart in Markdown; its text is kept.
    #[error("the markup `{0}`")]
    Markup(String),
    /// A field or element that this import does not know.
    #[error("the field `{0}`")]
    Field(String),
    /// Something as a whole, with what is wrong with it.
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    /// The rule of a part that has no feedback to stand behind.
    #[error("the rule `{0}`")]
    Rule(String),
    /// A way of scoring that this house does not have.
    #[error("the way of scoring `{0}`")]
    Scoring(String),
}
