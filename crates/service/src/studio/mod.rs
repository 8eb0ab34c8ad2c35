//! What instructors do and look at.

pub mod analysis;
mod bank;
mod domains;
mod exchange;
mod gates;
mod guidelines;
mod items;
mod late_answers;
mod manuscripts;
mod objections;
pub mod regrade;
mod rubric;
mod trial;

pub use bank::{BankPage, Bulk};
pub use exchange::{BankExport, Coming, Incoming, Preview};
pub use items::{Desk, ItemHistory, ItemVersion, Written};

// What a page shows of a manuscript is what `exchange` made of it.
pub use ::exchange::content::Problem;
pub use ::exchange::foreign;
pub use ::exchange::manuscript::{
    BoxPart, ChoicePart, ClozePart, ComparisonPart, CorrectionPart, EditPart, EntryPart, FieldFault, GapPart,
    LabelPart, LeftPart, Manuscript, MarkPart, MatchPart, OptionPart, OrderPart, PlacePart, PlacedPart,
    RatingPart, RightPart, Row, Scale, ScorePart, SpanPart, StimulusPart, TranscriptionPart, TrapPart,
};
pub use ::exchange::sound::SoundError;
pub use store::{BankCursor, BankQuery, BankRow, Draft, ItemState};

pub use domains::{DomainOutcome, StudioDomain};
pub use gates::{GateDesk, GateEntry, GateInspection, GateWarning, SampledItem};
pub use guidelines::{ChangedRule, GuidelineDesk, GuidelineOutlook, GuidelineSaying, StaleItem};
pub use late_answers::LateAnswers;
pub use manuscripts::{Mark, PublishRefusal, SaveOutcome};
pub use objections::Contested;
pub use store::Objection;
pub use store::{Document, Turn};
