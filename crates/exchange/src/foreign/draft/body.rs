//! How a draft is answered, with the key.

use serde::Serialize;

/// How a draft is answered, with the key. Weights are percent of the item's points, −100 … 100.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Body {
    /// Nothing to answer: a text between items.
    #[default]
    Description,
    /// Written at length and marked by a person.
    Essay,
    /// True or false.
    Truth {
        /// Whether the statement is true.
        answer: bool,
        /// What is told when the answer was right.
        right: String,
        /// What is told when it was wrong.
        wrong: String,
    },
    /// Choose one or several.
    Choice {
        /// Whether several may be chosen.
        multiple: bool,
        /// Whether the order of options has no meaning.
        shuffle: bool,
        /// The options.
        options: Vec<Choice>,
    },
    /// Type a short answer.
    Entry {
        /// Whether upper and lower case differ.
        case_sensitive: bool,
        /// Answers with their weights.
        answers: Vec<Entry>,
    },
    /// Type a number.
    Numerical {
        /// Accepted stretches of numbers with their weights.
        answers: Vec<Number>,
    },
    /// Give every entry its partner. A pair without a left side is a partner that fits nothing.
    Match {
        /// Whether the order of entries has no meaning.
        shuffle: bool,
        /// The pairs.
        pairs: Vec<Pair>,
    },
    /// Bring entries into order.
    Order {
        /// The entries in the right order, Markdown.
        entries: Vec<String>,
    },
    /// Fill the gaps of a text.
    Cloze {
        /// Text and gaps in reading order.
        pieces: Vec<Piece>,
    },
}

impl Body {
    /// The name of the shape, as it stands in a report.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Description => "description",
            Self::Essay => "essay",
            Self::Truth { .. } => "truth",
            Self::Choice { .. } => "choice",
            Self::Entry { .. } => "text-entry",
            Self::Numerical { .. } => "numerical",
            Self::Match { .. } => "match",
            Self::Order { .. } => "order",
            Self::Cloze { .. } => "cloze",
        }
    }
}

/// An option.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Choice {
    /// What it says, Markdown.
    pub text: String,
    /// Percent, −100 … 100.
    pub weight: f64,
    /// What is told to who chooses it, Markdown.
    pub feedback: String,
}

/// An answer that may be typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Entry {
    /// As typed; `*` stands for any text, as in Moodle.
    pub text: String,
    /// Percent, 0 … 100.
    pub weight: f64,
    /// What is told to who types it, Markdown.
    pub feedback: String,
}

/// Numbers that may be typed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Number {
    /// Which; none for any number at all.
    pub span: Option<Span>,
    /// Percent, 0 … 100.
    pub weight: f64,
    /// What is told to who types one of them, Markdown.
    pub feedback: String,
}

/// A stretch of numbers, both ends in it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// A value and how far from it one may be.
    Around {
        /// The value.
        value: f64,
        /// How far, 0 or more.
        tolerance: f64,
    },
    /// From the least to the greatest.
    Between {
        /// The least.
        low: f64,
        /// The greatest.
        high: f64,
    },
}

/// Two that belong together.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Pair {
    /// The entry, Markdown; empty for a partner that fits nothing.
    pub left: String,
    /// Its partner, Markdown.
    pub right: String,
}

/// A piece of a text with gaps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// As shown.
    Text(String),
    /// A gap.
    Gap(Blank),
}

/// A gap with its answers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Blank {
    /// How much it counts against the other gaps, 1 or more.
    pub points: u32,
    /// Whether its answers are chosen from a list rather than typed.
    pub menu: bool,
    /// Answers with their weights; a wrong one has 0.
    pub answers: Vec<Entry>,
}
