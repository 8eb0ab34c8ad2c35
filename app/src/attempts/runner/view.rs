//! What the runner is given of an attempt: everything to show, nothing to work out. Programs are given
//! [`AttemptView`](crate::attempts::view::AttemptView) instead.
//!
//! Stems, options, hints and judgements come as [`Html`] that the server has written, so that neither Markdown nor the
//! wording of findings has to be in the WASM: shown by the runner itself they were a third of it. No type here can hold
//! a key, nor the id of an item, which may say what is due ("mark-nothing").

use assessment::item::{Clip, Label, SpanUnit, Trait};
use assessment::{Instant, Response};
use serde::Serialize;

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

/// What things are called, in the reader's language: a text per [`Word`]. They come with the attempt because each kind
/// of it has its own, and because what the server says need not be in the WASM, in two languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Words(pub(in crate::attempts) Vec<String>);

impl Words {
    /// What it is called.
    pub fn of(&self, word: Word) -> String {
        self.0.get(word as usize).cloned().unwrap_or_default()
    }
}

/// What is told in the words of the attempt, in the order of [`Words`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A question without an answer.
    Empty,
    /// A question with an answer.
    Answered,
    /// Judged, all right.
    Right,
    /// Judged, some of it right.
    Partly,
    /// Judged, nothing right.
    Wrong,
    /// To have an answer checked.
    Check,
    /// What stands above a hint.
    Hint,
    /// The page after the last question.
    End,
    /// The button there.
    Finish,
    /// What is asked there when nothing is left to do.
    Full,
    /// What is asked there when something is: `#` stands for how much.
    Left,
    /// The heading of what is left to do, with `#`.
    LeftTitle,
    /// The heading of what is flagged, with `#`.
    FlaggedTitle,
    /// The heading of what is done, with `#`.
    DoneTitle,
    /// What leaving does.
    Leave,
    /// What is told while the server cannot be reached and this browser keeps the answers.
    Offline,
    /// The same where the browser does not keep them.
    Fragile,
    /// What is told when the server is there again.
    WholeAgain,
    /// What is told when another tab or device has saved.
    Elsewhere,
    /// What is told where a later answer has taken the place of this one.
    Displaced,
    /// To take that back.
    BringBack,
    /// What is told who would have an empty answer checked.
    AnswerFirst,
    /// The same of a text that is to be mended.
    MendFirst,
    /// What is told when the time is over.
    TimeOver,
    /// What is told while an answer is being judged.
    Checking,
    /// What is told while the attempt is being ended.
    Submitting,
    /// To take the hint.
    TakeHint,
    /// What is told before there is anything to save.
    NothingYet,
    /// What is told of an answer that this browser keeps.
    OnDevice,
    /// What is told of one that is on its way and kept nowhere.
    Saving,
    /// What is told of one that the server does not take.
    NotSaved,
    /// What is told, in a word, while the server cannot be reached.
    Broken,
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
