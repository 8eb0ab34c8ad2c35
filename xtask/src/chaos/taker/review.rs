//! Reading an attempt back, and ending it.

use anyhow::{Context, Result};
use assessment::{
    Response,
    attempt::{Event, Step},
};
use serde_json::{Value, json};

use super::{Stage, Taker};
use crate::{
    chaos::count::Count,
    journey::{endpoints, told},
};

/// A save whose connection was cut may be written while the attempt is read: then it is read again.
const READINGS: usize = 5;

impl Taker {
    /// Reads every step back and holds it against the ledger; gives what was counted since the last time.
    pub(in crate::chaos) fn review(&mut self, stage: &Stage) -> Result<Count> {
        self.connected = false;
        let (steps, shown) = self.insist(stage, Self::read_back)?;
        let balance = self.ledger.balance(&steps);
        let mut count = std::mem::take(&mut self.count);
        count.compared += self.ledger.len() as u64;
        count.lost += balance.lost;
        count.doubled += balance.doubled;
        for complaint in balance.complaints.into_iter().chain(self.differences(&shown, &steps)?) {
            count.complain(format!("attempt {}: {complaint}", self.sitting.id()));
        }
        Ok(count)
    }

    /// Submits and reviews once more: judging must not lose a step either.
    pub(in crate::chaos) fn finish(&mut self, stage: &Stage) -> Result<Count> {
        let path = endpoints::closure(self.sitting.id());
        self.insist(stage, |taker| {
            let steps = taker.steps()?;
            if steps.iter().any(|step| matches!(step.event, Event::Closed { .. })) {
                return Ok(());
            }
            let body = json!({ "step": steps.len() + 1 });
            told(&taker.client.send_json("POST", &path, &body)?, "submitting the attempt").map(drop)
        })?;
        self.review(stage)
    }

    /// All steps, and the attempt as it is shown at the same moment.
    fn read_back(&mut self) -> Result<(Vec<Step>, Value)> {
        let mut reading = 1;
        loop {
            let answer = self.client.get(&endpoints::attempt(self.sitting.id()))?;
            let shown = told(&answer, "reading the attempt back")?;
            let steps = self.steps()?;
            let agree = shown["last_step"].as_u64() == Some(steps.len() as u64);
            if agree || reading == READINGS {
                return Ok((steps, shown));
            }
            reading += 1;
        }
    }

    /// The steps of the attempt, from everything the server keeps of this taker.
    fn steps(&mut self) -> Result<Vec<Step>> {
        let mut export = told(&self.client.get(endpoints::EXPORT)?, "reading the steps back")?;
        let attempts = export["attempts"].as_array_mut().context("an export without attempts")?;
        let own = attempts.iter_mut().find(|attempt| attempt["id"] == self.sitting.id());
        let steps = own.context("the attempt is gone")?["steps"].take();
        serde_json::from_value(steps).context("steps that cannot be read")
    }

    /// How the attempt as it is shown differs from the ledger.
    fn differences(&self, shown: &Value, steps: &[Step]) -> Result<Vec<String>> {
        let mut found = Vec::new();
        let last = shown["last_step"].as_u64().context("an attempt without its last step")?;
        if last != steps.len() as u64 {
            found.push(format!("the attempt says that {last} is its last step, there are {}", steps.len()));
        }
        for (number, slot) in (0_u16..).zip(shown["slots"].as_array().into_iter().flatten()) {
            let shown: Option<Response> = serde_json::from_value(slot["response"].clone())
                .with_context(|| format!("the response of slot {number}"))?;
            if shown.as_ref() != self.ledger.response(number, steps) {
                found.push(format!("slot {number} shows another response than the last one acknowledged"));
            }
        }
        Ok(found)
    }
}
