//! Short answers.

use assessment::score::{EntryMatch, EntryRules, match_entry};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Input {
    keys: Vec<String>,
    answer: String,
}

pub(super) fn evaluate(input: &Value) -> Result<Value, String> {
    let Input { keys, answer } = Input::deserialize(input).map_err(|error| error.to_string())?;
    let verdict = match match_entry(&keys, EntryRules { particles: true, signs: false }, &answer) {
        EntryMatch::Exact | EntryMatch::Levelled => "accept",
        EntryMatch::Slip => "close",
        EntryMatch::Different => "reject",
    };
    Ok(json!({ "verdict": verdict }))
}
