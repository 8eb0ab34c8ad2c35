//! What instructors do and look at.

mod domains;
mod gates;
mod guidelines;
mod late_answers;
mod manuscripts;

pub use domains::{DomainOutcome, StudioDomain};
pub use gates::{GateDesk, GateEntry, GateInspection, GateWarning, SampledItem};
pub use guidelines::{ChangedRule, GuidelineDesk, GuidelineOutlook, GuidelineSaying, StaleItem};
pub use late_answers::LateAnswers;
pub use manuscripts::{Mark, PublishRefusal, SaveOutcome};
pub use store::{Document, Turn};
