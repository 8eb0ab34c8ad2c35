//! What analysis reads: the judged answers of a domain, and how an item was answered.

mod given;
mod sittings;

pub use given::{GivenAnswer, GivenAnswers};
pub use sittings::{JudgedAnswer, Sitting, Sittings};
