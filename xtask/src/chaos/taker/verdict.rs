//! Whether an answer is one that the server may give.

use serde_json::Value;

use super::Taker;
use crate::http::Answer;

impl Taker {
    /// The answer to the save that is pending.
    pub(super) fn judge(&mut self, answer: &Answer) {
        let due = self.ledger.due();
        match answer.status {
            200 => {
                let last = json(answer)["last_step"].as_u64();
                if last != Some(due.into()) {
                    self.complain(answer, &format!("the receipt of step {due} is of another"));
                }
                self.ledger.acknowledge();
                self.count.acknowledged += 1;
            }
            500..=599 => self.refused(answer),
            _ => self.complain(answer, &format!("step {due} was due and is refused")),
        }
    }

    /// The answer to a step that was acknowledged before, and is the same.
    pub(super) fn expect_repeat(&mut self, answer: &Answer, number: u32) {
        match answer.status {
            200 => {}
            500..=599 => self.refused(answer),
            _ => self.complain(answer, &format!("step {number} was repeated and is refused")),
        }
    }

    /// The answer to another step under a number that was acknowledged before.
    pub(super) fn expect_out_of_order(&mut self, answer: &Answer, number: u32) {
        let problem = json(answer);
        match answer.status {
            500..=599 => self.refused(answer),
            409 if problem["code"] == "out-of-order" && problem["expected_step"] == self.ledger.due() => {}
            _ => self.complain(answer, &format!("step {number} was sent with another content")),
        }
    }

    /// The server could not; it has to say so in its own words.
    fn refused(&mut self, answer: &Answer) {
        self.count.refused += 1;
        if !json(answer)["code"].is_string() {
            self.complain(answer, "a refusal without a problem that can be read");
        }
    }

    fn complain(&mut self, answer: &Answer, what: &str) {
        let said = String::from_utf8_lossy(&answer.body);
        let said: String = said.chars().take(300).collect();
        let id = self.sitting.id();
        self.count.complain(format!("attempt {id}: {what}; the server answered {}: {said}", answer.status));
    }
}

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_default()
}
