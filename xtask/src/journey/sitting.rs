//! An attempt at a gate, as far as somebody who only answers has to know it.

use anyhow::{Context, Result, ensure};
use assessment::{Response, item::Interaction};
use serde_json::{Value, json};

use super::{endpoints, response, told};
use crate::{
    dice::Dice,
    http::{Answer, Client},
};

/// A gate in progress.
#[derive(Clone, Debug)]
pub(crate) struct Sitting {
    id: String,
    slots: Vec<(u16, Interaction)>,
}

impl Sitting {
    /// From the answer to its beginning.
    pub(crate) fn read(begun: &Answer) -> Result<Self> {
        let attempt = told(begun, "beginning an attempt")?;
        let id = attempt["id"].as_str().context("an attempt without an id")?.to_owned();
        ensure!(attempt["last_step"] == 0, "a fresh attempt has steps: {}", attempt["last_step"]);
        let mut slots = Vec::new();
        for (number, slot) in (0_u16..).zip(attempt["slots"].as_array().into_iter().flatten()) {
            let interaction = slot.pointer("/question/interaction").cloned().unwrap_or_default();
            let interaction = serde_json::from_value(interaction)
                .with_context(|| format!("the question of slot {number}"))?;
            slots.push((number, interaction));
        }
        // Only what we can answer.
        let mut dice = Dice::new(0);
        slots.retain(|(_, interaction)| response::made_up(interaction, &mut dice).is_some());
        ensure!(!slots.is_empty(), "the gate has no item that this tool can answer");
        Ok(Self { id, slots })
    }

    /// The attempt's id.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// A made-up response to the item that is `place` further on, round and round.
    pub(crate) fn answer(&self, place: usize, dice: &mut Dice) -> Result<(u16, Response)> {
        let (slot, interaction) = &self.slots[place % self.slots.len()];
        let response = response::made_up(interaction, dice).context("an item that cannot be answered")?;
        Ok((*slot, response))
    }

    /// How many items there are to answer.
    pub(crate) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Where the response to a slot goes.
    pub(crate) fn path(&self, slot: u16) -> String {
        endpoints::response(&self.id, slot.into())
    }
}

/// The body that saves a response as a step.
pub(crate) fn save(step: u32, response: &Response) -> Value {
    json!({ "step": step, "response": response })
}

/// The gates there are, with how many items each has.
pub(crate) fn gates(client: &mut Client) -> Result<Vec<(String, u64)>> {
    let list = told(&client.get(endpoints::GATES)?, "listing the gates")?;
    let items = |gate: &Value| {
        gate["sections"].as_array().into_iter().flatten().filter_map(|one| one["count"].as_u64()).sum()
    };
    let gates: Vec<(String, u64)> = list
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|gate| Some((gate["id"].as_str()?.to_owned(), items(gate))))
        .collect();
    ensure!(!gates.is_empty(), "the server has no gate");
    Ok(gates)
}
