//! Steps and what is answered to them.

use super::attempt::judgement;
use super::given::Given;
use super::record::{Record, list};
use super::response::write_response;
use crate::attempts::runner::saver::Save;
use crate::attempts::runner::view::RunnerReceipt;

/// A refusal in the reader's language.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    /// Stable word.
    pub(crate) code: String,
    /// What happened and what to do next.
    pub(crate) message: String,
}

/// Writes a step: its number and, where it flags, how.
pub(crate) fn write_step(step: u32, flagged: Option<bool>) -> String {
    let mut record = Record::default().with("step", step);
    if let Some(flagged) = flagged {
        record = record.with("flagged", flagged);
    }
    record.write()
}

/// Writes responses, as steps from a number on or without one.
pub(crate) fn write_saves(step: Option<u32>, saves: &[Save]) -> String {
    let saves = saves.iter().map(|save| {
        let record = Record::default().with("slot", save.slot as u32).with("given_at", save.at.0 as f64);
        record.with("response", write_response(&save.response))
    });
    let record = Record::default().with("responses", list(saves));
    if let Some(step) = step { record.with("step", step) } else { record }.write()
}

/// Reads the receipt of a step.
pub(crate) fn read_receipt(given: &Given) -> Option<RunnerReceipt> {
    Some(RunnerReceipt {
        last_step: given.number("last_step")? as u32,
        at: given.instant("at")?,
        hint: given.html("hint"),
        judgement: given.get("judgement").and_then(|given| judgement(&given)),
    })
}

/// Reads a refusal.
pub(crate) fn read_problem(given: &Given) -> Option<Problem> {
    Some(Problem { code: given.text("code")?, message: given.text("message")? })
}
