//! The fields in which some questions are answered, drawn on the server: the runner only reads and fills them, so a new
//! interaction costs the browser next to nothing.
//!
//! Names of fields are what the runner knows them by: `chosen` (choice), the gap's id (cloze), `text` and `none`
//! (correction), `verdict` and `why` (comparison), the entry's id (match), `order` (order).

mod choice;
mod cloze;
mod comparison;
mod correction;
mod matching;
mod order;

pub(super) use choice::choice;
pub(super) use cloze::cloze;
pub(super) use comparison::{comparison, exhibits};
pub(super) use correction::correction;
pub(super) use matching::matching;
pub(super) use order::order;
