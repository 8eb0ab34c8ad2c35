//! What passes between the browser and the server, and the browser and its journal, as JSON.
//!
//! The browser's own JSON does the reading and writing: serde's for these twenty types was a sixth of the WASM. The
//! server writes with serde; the browser tests walk every interaction, so that the two cannot drift apart unseen.

mod attempt;
mod given;
mod record;
mod response;
mod step;

pub(super) use attempt::{read_attempt, read_start};
pub(super) use given::Given;
pub(super) use record::Record;
pub(super) use response::{read_response, write_response};
pub(super) use step::{Problem, read_problem, read_receipt, write_saves, write_step};
