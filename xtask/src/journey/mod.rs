//! A learner, as far as the tool needs one: starts as a guest, begins an attempt and saves answers through `/api/v1`.

pub(crate) mod endpoints;
pub(crate) mod response;
mod saving;
mod sitting;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::http::{Answer, Client};

pub(crate) use sitting::{Sitting, gates, save};

/// A guest with an attempt in progress.
pub(crate) struct Learner {
    client: Client,
    attempt: String,
    slots: Vec<Value>,
    last_step: u64,
}

impl Learner {
    /// Starts a visit and an attempt at the first gate. `number` tells learners apart.
    pub(crate) fn begin(origin: &str, number: usize) -> Result<Self> {
        let mut client = Client::connect(origin)?.coming_from(address(number));
        told(&client.send_json("POST", endpoints::GUEST, &json!({}))?, "starting as a guest")?;
        let gates = told(&client.get(endpoints::GATES)?, "listing the gates")?;
        let gate = gates.pointer("/0/id").and_then(Value::as_str).context("the server has no gate")?;
        let attempt = client.send_json("POST", endpoints::ATTEMPTS, &json!({ "gate": gate }))?;
        let attempt = told(&attempt, "beginning an attempt")?;
        let id = attempt["id"].as_str().context("an attempt without an id")?;
        let slots = attempt["slots"]
            .as_array()
            .filter(|slots| !slots.is_empty())
            .context("an attempt without slots")?;
        let last_step = attempt["last_step"].as_u64().context("an attempt without a last step")?;
        Ok(Self { attempt: id.to_owned(), slots: slots.clone(), last_step, client })
    }

    /// The address of the page on which the attempt is taken.
    pub(crate) fn page(&self) -> String {
        endpoints::page(&self.attempt)
    }

    /// The visitor, for their cookies.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }
}

/// A network address of one's own for each taker: the server limits guests per address.
pub(crate) fn address(number: usize) -> String {
    format!("10.{}.{}.{}", number >> 16 & 255, number >> 8 & 255, number & 255)
}

/// The JSON of a good answer; what the server said of a bad one.
pub(crate) fn told(answer: &Answer, doing: &str) -> Result<Value> {
    let said = String::from_utf8_lossy(&answer.body);
    ensure!((200..300).contains(&answer.status), "{doing}: the server answered {}: {said}", answer.status);
    serde_json::from_slice(&answer.body).with_context(|| format!("{doing}: not JSON: {said}"))
}
