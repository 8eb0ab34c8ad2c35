//! What the runner is given of an attempt: everything to show, nothing to work out. Programs are given
//! [`AttemptView`](crate::attempts::view::AttemptView) instead.
//!
//! Stems, options, hints and judgements come as [`Html`] that the server has written, so that neither Markdown nor the
//! wording of findings has to be in the WASM: shown by the runner itself they were a third of it. No type here can hold
//! a key, nor the id of an item, which may say what is due ("mark-nothing").

use assessment::item::{Clip, Label, SpanUnit, Trait};
use assessment::{Instant, Response};
use serde::Serialize;

pub use super::words::{Word, Words};

/// HTML that our own components have written. What learners or content bring is escaped in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(pub(in crate::attempts) String);

impl Html {
    /// To be set as the inner HTML of an element.
    pub fn inner(&self) -> String {
        self.0.clone()
    }
}

/// An attempt with every question at once, so that the next question waits for no request.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunnerView {
    /// Its id.
    pub id: String,
    /// Whether answers are checked one by one, rather than all together at the end.
    pub checks: bool,
    /// Where to go instead of submitting, where there is such a place.
    pub onward: Option<String>,
    /// What things are called in this kind of attempt.
    pub words: Words,
    /// Id of the domain.
    pub domain: String,
    /// Domain or gate title in the reader's language.
    pub title: String,
    /// Whether the guideline may be open.
    pub open_book: bool,
    /// When it ends, if it has a clock.
    pub ends_at: Option<Instant>,
    /// The server's clock when this was written.
    pub now: Instant,
    /// Number of the last step; the next one sent carries this plus one.
    pub last_step: u32,
    /// Whether it has ended.
    pub closed: bool,
    /// One per item.
    pub slots: Vec<RunnerSlot>,
}

/// One place of an attempt.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunnerSlot {
    /// What is asked.
    pub stem: Html,
    /// What it refers to.
    pub reference: Option<Reference>,
    /// How it is answered.
    pub controls: Controls,
    /// The response saved last.
    pub response: Option<Response>,
    /// When it was saved.
    pub saved_at: Option<Instant>,
    /// Whether it is flagged.
    pub flagged: bool,
    /// Whether a hint can be had (practice).
    pub has_hint: bool,
    /// The hint, once taken.
    pub hint: Option<Html>,
    /// The judgement, once it is due.
    pub judgement: Option<Judgement>,
}

/// What a question refers to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Reference {
    /// Passage or essay.
    Text {
        /// Id, unique in the domain.
        id: String,
        /// What it is.
        title: String,
        /// Plain text with line breaks; marks count its code points.
        text: String,
        /// Task and school grade, of an essay.
        task: Option<(String, String)>,
    },
    /// A clip to hear.
    Sound(Clip),
}

impl Reference {
    /// Id, unique in the domain.
    pub fn id(&self) -> &str {
        match self {
            Self::Text { id, .. } => id,
            Self::Sound(clip) => &clip.id,
        }
    }

    /// What it is.
    pub fn title(&self) -> &str {
        match self {
            Self::Text { title, .. } => title,
            Self::Sound(clip) => &clip.title,
        }
    }
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Controls {
    /// Mark parts of the passage.
    Span {
        /// The labels that may be given.
        labels: Vec<Label>,
        /// How much a mark is to take in.
        unit: SpanUnit,
        /// Whether "표시할 곳 없음" can be said.
        none: bool,
    },
    /// Score an essay on every trait.
    Rating {
        /// The traits, in order.
        traits: Vec<Trait>,
    },
    /// Write down what is heard.
    Transcription {
        /// Id of the rule pack in force.
        pack: String,
    },
    /// Fill in a form that the server has drawn.
    Form {
        /// What its fields say.
        form: Form,
        /// What is to be done, in the reader's language.
        legend: String,
        /// The empty form.
        html: Html,
    },
}

/// What the fields of a form say. `runner/answer/form` reads and fills them by the names they have in
/// `attempts/forms`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Form {
    /// Chosen options.
    Choice,
    /// A short answer.
    TextEntry,
    /// Text per gap.
    Cloze,
    /// A mended text, or nothing to mend.
    Correction,
    /// A verdict and what carries it.
    Comparison,
    /// A partner per entry.
    Match,
    /// All entries in order.
    Order,
    /// Boxes on a picture, kept as JSON in a field that nobody sees.
    Box,
}

/// A judgement ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// How much was right.
    pub grade: Grade,
    /// Verdict, the right answer and the reasons.
    pub html: Html,
    /// The marks that were due: first code point, and one past the last.
    pub golds: Vec<(u32, u32)>,
}

/// How much of an answer was right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Grade {
    /// All of it.
    Right,
    /// Some of it.
    Partly,
    /// Nothing.
    Wrong,
}

impl Grade {
    /// As a word in the style sheet.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Partly => "partly",
            Self::Wrong => "wrong",
        }
    }
}

/// Receipt of a step that the server has taken and written down.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunnerReceipt {
    /// Number of the last step now.
    pub last_step: u32,
    /// When it was taken, by the server's clock.
    pub at: Instant,
    /// The hint, when one was asked for.
    pub hint: Option<Html>,
    /// The judgement, when one was asked for.
    pub judgement: Option<Judgement>,
}

/// What the server leaves in the page for the runner.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Start {
    /// The attempt.
    pub attempt: RunnerView,
    /// The reader's language.
    pub locale: crate::i18n::Locale,
}
