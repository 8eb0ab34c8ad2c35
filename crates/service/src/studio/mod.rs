//! What instructors do and look at.

mod bank;
mod exchange;
mod items;
mod late_answers;
mod rubric;
mod trial;

pub use bank::{BankPage, Bulk};
pub use exchange::{BankExport, Coming, Incoming, Preview};
pub use items::{Desk, ItemHistory, ItemVersion, Written};
pub use late_answers::LateAnswers;

// What a page shows of a manuscript is what `exchange` made of it.
pub use ::exchange::content::Problem;
pub use ::exchange::foreign;
pub use ::exchange::manuscript::{
    ChoicePart, ClozePart, ComparisonPart, CorrectionPart, EditPart, EntryPart, FieldFault, GapPart,
    LabelPart, LeftPart, Manuscript, MarkPart, MatchPart, OptionPart, OrderPart, PlacePart, RatingPart,
    RightPart, Row, Scale, ScorePart, SpanPart, StimulusPart, TranscriptionPart, TrapPart,
};
pub use ::exchange::sound::SoundError;
pub use store::{BankCursor, BankQuery, BankRow, Draft, ItemState};
