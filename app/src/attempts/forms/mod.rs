//! The fields in which some questions are answered, drawn on the server: the runner only reads and fills them, so a new
//! interaction costs the browser next to nothing.
//!
//! Names of fields are what the runner knows them by: `chosen` (choice), `text` (text entry), the gap's id (cloze), `text` and `none`
//! (correction), `verdict` and `why` (comparison), the entry's id (match), `order` (order), `boxes` (box).

mod boxes;
mod choice;
mod cloze;
mod comparison;
mod correction;
mod matching;
mod order;
mod text_entry;

pub(super) use boxes::{BoxTask, boxes};
pub(super) use choice::choice;
pub(super) use cloze::cloze;
pub(super) use comparison::{comparison, exhibits};
pub(super) use correction::correction;
pub(super) use matching::matching;
pub(super) use order::order;
pub(super) use text_entry::text_entry;
