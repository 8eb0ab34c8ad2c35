//! What instructors do and look at.

mod late_answers;

pub use late_answers::LateAnswers;
