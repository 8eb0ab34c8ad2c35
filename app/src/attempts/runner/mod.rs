//! The attempt runner, the one part of the site that works in the browser.
//!
//! The server draws it once, so that the first question can be read at once; when the WASM has come, [`wake`] draws it
//! anew in its place, and from then on it works. `session` holds what the parts share; `saver` brings answers to the
//! server; `stage`, `reference` and `bar` are the three regions of the page; `answer` takes answers.

mod answer;
mod bar;
mod browser;
mod clock;
mod end;
mod erased;
mod map;
pub(crate) mod marks;
mod place;
mod player;
mod reference;
mod root;
mod saver;
mod session;
mod slot;
mod stage;
mod tally;
pub mod view;
mod waking;
mod wire;
mod words;

#[cfg(feature = "ssr")]
pub(crate) use reference::{GOLD, label_class, passage_of, response_marks};
#[cfg(feature = "ssr")]
pub(crate) use root::{KEYBOARD_HELP, STAND, START, runner};
#[cfg(feature = "ssr")]
pub(crate) use slot::VERDICT;
pub use waking::wake;
