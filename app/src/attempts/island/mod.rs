//! The attempt runner: the one island of the attempt page, and the same questions to look at on the result page.
//!
//! `session` holds what the parts share; `saver` brings answers to the server; `stage`, `reference` and `bar` are the
//! three regions of the page; `answer` takes answers and `feedback` shows judgements.

mod answer;
mod bar;
mod browser;
mod clock;
mod end;
mod feedback;
mod keyboard_help;
mod map;
mod marks;
mod place;
mod player;
mod prose;
mod reference;
mod runner;
mod saver;
mod session;
mod slot;
mod slot_review;
mod stage;
mod tally;

pub use runner::AttemptRunner;
pub use slot_review::SlotReview;
pub use tally::State;
