//! What is wrong with a content file, and where.

use std::fmt;

use super::ImageFault;

/// A problem with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path below `content/`.
    pub file: String,
    /// Line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// The item, rule, gate or clip it is in, if any.
    pub item: Option<String>,
    /// What is wrong and how to mend it.
    pub problem: Problem,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "content/{}:{}: ", self.file, self.line)?;
        if let Some(item) = &self.item {
            write!(f, "[{item}] ")?;
        }
        write!(f, "{}", self.problem)
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Not TOML, or not of the expected shape.
    #[error("{0}")]
    Syntax(String),
    /// A file that every domain has is not there.
    #[error("the file is missing; see content/FORMAT.md for what stands in it")]
    MissingFile,
    /// An identifier of the wrong form.
    #[error("{0}")]
    Identifier(String),
    /// Two things share an id.
    #[error("the id `{0}` is taken by another one; give this one its own")]
    Duplicate(String),
    /// A reference to something that is not there.
    #[error("there is no {kind} `{id}`; write an existing id or add it")]
    Unknown {
        /// Of which kind.
        kind: &'static str,
        /// The id given.
        id: String,
    },
    /// A text that must not be empty is.
    #[error("`{0}` is empty; write it")]
    Empty(&'static str),
    /// Not exactly one interaction.
    #[error(
        "an item has exactly one of choice, text-entry, cloze, span, rating, transcription, correction, comparison, match, order, box; this one has {0}"
    )]
    Interactions(usize),
    /// A choice whose key cannot be.
    #[error("{given} options are keyed; a single choice has one, a multiple one at least one and not all")]
    KeyCount {
        /// How many are keyed.
        given: usize,
    },
    /// A quote that does not stand in the passage exactly where it should.
    #[error(
        "‘{quote}’ stands {found} times in the passage; quote it exactly, and add `occurrence = n` if it stands more than once"
    )]
    Quote {
        /// The quote.
        quote: String,
        /// How often it was found.
        found: usize,
    },
    /// A gap of the text without a definition or the other way round.
    #[error("the gap `{0}` must stand once in `text` as {{{{{0}}}}} and once in `gaps`")]
    Gap(String),
    /// A drop-down whose key is none of its options, or a wrong option without a reason.
    #[error("drop-down `{gap}`: {what}")]
    DropDown {
        /// The gap.
        gap: String,
        /// What is wrong.
        what: &'static str,
    },
    /// An interaction that needs another kind of stimulus.
    #[error("this interaction needs a stimulus of kind {0}")]
    Stimulus(&'static str),
    /// A rating that does not score every trait once, or a panel that cannot be.
    #[error("trait `{id}`: {what}")]
    Panel {
        /// The trait.
        id: String,
        /// What is wrong.
        what: &'static str,
    },
    /// A number outside its range.
    #[error("`{field}` is {given}; it must lie in {range}")]
    Range {
        /// The field.
        field: &'static str,
        /// What was given.
        given: String,
        /// What is allowed.
        range: &'static str,
    },
    /// Versions that do not count from 1 or go back in time.
    #[error("versions count from 1 without gaps and their dates never fall")]
    Versions,
    /// A rule that no item tests.
    #[error("no item tests this rule; write one or drop the rule")]
    Untested,
    /// A rule without a right or a wrong example.
    #[error("a rule has at least one right and one wrong example")]
    Examples,
    /// A gate that the bank cannot fill.
    #[error("section {section}: draws {count} items but the bank has {available}")]
    Shortage {
        /// Place of the section, from 1.
        section: usize,
        /// Items drawn.
        count: u16,
        /// Items there are.
        available: usize,
    },
    /// A live phase that the bank cannot fill: items kept for gates are not drawn for it.
    #[error("live: hands out {tasks} tasks but the bank has {available} items that are not reserved")]
    LiveShortage {
        /// Tasks handed out.
        tasks: u16,
        /// Items there are.
        available: usize,
    },
    /// A domain with too few edge cases.
    #[error("{edges} of {items} items are edge cases; at least a quarter must be")]
    Edges {
        /// Edge cases.
        edges: usize,
        /// Items.
        items: usize,
    },
    /// Nearly the same stem and stimulus as another item.
    #[error("stem and stimulus are the same as in `{0}`; change or drop one")]
    SameStem(String),
    /// A text that is not in NFC.
    #[error("the file is not in Unicode NFC; save it in composed form")]
    Normalisation,
    /// A clip whose audio is missing or stale.
    #[error("the audio of clip `{0}` is missing or older than its script; run `cargo xtask audio`")]
    StaleAudio(String),
    /// A pack that cannot be.
    #[error("{0}")]
    Pack(String),
    /// A key that breaks its own pack.
    #[error("the key `{key}` breaks the pack: {breach}")]
    KeyBreaksPack {
        /// The transcript.
        key: String,
        /// The first breach.
        breach: String,
    },
    /// A trap that scoring would accept as right.
    #[error(
        "the trap `{0}` is the accepted answer once width, case, spaces and signs are levelled; drop it, or set `signs = true`"
    )]
    TrapAccepted(String),
    /// A number whose sign or point would be levelled away.
    #[error("`{0}` holds a sign or a decimal point that levelling would drop; set `signs = true`")]
    SignedNumber(String),
    /// Edits that overlap, change nothing, or give themselves away.
    #[error("the edit of ‘{quote}’ {what}")]
    Edit {
        /// The quote.
        quote: String,
        /// What is wrong.
        what: &'static str,
    },
    /// A verdict whose strength does not fit its side.
    #[error("a preference for a or b has a strength of 1, 2 or 3; equal and both-bad have none")]
    Strength,
    /// A picture that is not there.
    #[error("there is no picture `images/{0}` in the domain; put it there or write an existing name")]
    MissingImage(String),
    /// A picture that cannot be shown.
    #[error("the picture `images/{name}` cannot be used: {fault}")]
    Image {
        /// Its name.
        name: String,
        /// Why.
        fault: ImageFault,
    },
    /// A box that cannot be, or that says the same as another one.
    #[error("the box `{place}` {what}")]
    Box {
        /// Label, place and size.
        place: String,
        /// What is wrong.
        what: &'static str,
    },
    /// HTML where Markdown is due.
    #[error("HTML is not allowed in content; use Markdown")]
    Html,
}
