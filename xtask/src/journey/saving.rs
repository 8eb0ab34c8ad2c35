//! Saving answers, one after another, as the attempt page does.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Learner, endpoints, told};

impl Learner {
    /// Saves another answer to the next choice item, and waits for the receipt. `round` makes each answer differ from the last.
    pub(crate) fn save(&mut self, round: usize) -> Result<()> {
        let choices: Vec<(usize, &Value)> =
            self.slots.iter().enumerate().filter(|(_, slot)| options(slot).is_some()).collect();
        let (slot, view) =
            choices.get(round % choices.len().max(1)).context("the gate has no choice item to answer")?;
        let options = options(view).unwrap_or_default();
        // A full turn over all items later the next option is due.
        let chosen =
            options.get(round / choices.len() % options.len().max(1)).context("a choice without options")?;
        let body =
            json!({ "step": self.last_step + 1, "response": { "kind": "choice", "chosen": [chosen["id"]] } });
        let answer = self.client.send_json("PUT", &endpoints::response(&self.attempt, *slot), &body)?;
        let receipt = told(&answer, "saving an answer")?;
        self.last_step = receipt["last_step"].as_u64().context("a receipt without its step")?;
        Ok(())
    }
}

fn options(slot: &Value) -> Option<&[Value]> {
    let interaction = slot.pointer("/question/interaction")?;
    (interaction["kind"] == "choice").then(|| interaction["options"].as_array().map(Vec::as_slice))?
}
