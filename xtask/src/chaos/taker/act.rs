//! What a taker does next.

use anyhow::Result;
use serde_json::Value;

use super::{Stage, Taker};
use crate::{chaos::ledger::Entry, dice::Dice, http::Answer, journey::save};

impl Taker {
    /// One act. What is not acknowledged yet is sent again before anything new, under the same number, as the runner does.
    pub(super) fn act(&mut self, stage: &Stage, dice: &mut Dice) -> Result<()> {
        if self.ledger.pending().is_none() {
            if self.ledger.len() > 0 && dice.chance(15) {
                return self.repeat_old(dice);
            }
            let (slot, response) = self.sitting.answer(self.place, dice)?;
            self.ledger.intend(Entry { slot, response });
            self.place += 1;
        }
        let Some((path, body)) = self.pending_request() else { return Ok(()) };
        match dice.below(100) {
            0..15 => self.cut_off(&path, &body, dice.chance(50)),
            15..25 => self.twice(&stage.origin(), &path, &body),
            25..35 => self.overtaken(&stage.origin(), &path, &body),
            _ => {
                let answer = self.client.send_json("PUT", &path, &body);
                self.settle(answer);
            }
        }
        Ok(())
    }

    fn pending_request(&self) -> Option<(String, Value)> {
        let entry = self.ledger.pending()?;
        Some((self.sitting.path(entry.slot), save(self.ledger.due(), &entry.response)))
    }

    /// The save may have arrived or not; its receipt does not.
    fn cut_off(&mut self, path: &str, body: &Value, late: bool) {
        let sent = self.client.post("PUT", path, body);
        if late && sent.is_ok() {
            // By now it is saved; only the taker cannot know.
            let _ = self.client.see_answer_begin();
        }
        self.client.cut();
        self.connected = false;
        self.count.cut += 1;
    }

    /// The same save on two connections at once, as an impatient browser sends it; where there are two servers, perhaps to both.
    fn twice(&mut self, origin: &str, path: &str, body: &Value) {
        let Ok(mut second) = self.client.twin(origin) else {
            self.lose_connection();
            return;
        };
        self.count.twice += 1;
        let sent = [self.client.post("PUT", path, body), second.post("PUT", path, body)];
        let answers = [self.client.answer(), second.answer()];
        let [first, second] = answers;
        let both_sent = sent.iter().all(Result::is_ok);
        let due = self.ledger.due();
        let second_kept = second.as_ref().is_ok_and(|answer| answer.status == 200);
        self.settle(first);
        if self.ledger.due() == due && second_kept {
            // Only the second receipt arrived.
            self.settle(second);
        } else if both_sent && let Ok(answer) = second {
            self.expect_repeat(&answer, due);
        }
    }

    /// Half a request, then the whole of it on another connection, then the other half: the network has delayed the first.
    fn overtaken(&mut self, origin: &str, path: &str, body: &Value) {
        let due = self.ledger.due();
        let Ok(mut slow) = self.client.twin(origin) else {
            self.lose_connection();
            return;
        };
        let rest = slow.post_half("PUT", path, body);
        let answer = self.client.send_json("PUT", path, body);
        self.settle(answer);
        if let Ok(rest) = rest
            && slow.write(&rest).is_ok()
            && let Ok(answer) = slow.answer()
        {
            self.count.late += 1;
            if self.ledger.due() == due && answer.status == 200 {
                self.settle(Ok(answer));
            } else {
                self.expect_repeat(&answer, due);
            }
        }
    }

    /// An old step once more: with what it held it is answered like the first time, with something else it is refused.
    fn repeat_old(&mut self, dice: &mut Dice) -> Result<()> {
        let place = dice.below(self.ledger.len());
        let Some(old) = self.ledger.entry(place).cloned() else { return Ok(()) };
        let number = place as u32 + 1;
        let other = dice.chance(30).then(|| self.sitting.answer(self.place, dice)).transpose()?;
        let foreign = other
            .map(|(slot, response)| Entry { slot, response })
            .filter(|other| (other.slot, &other.response) != (old.slot, &old.response));
        let sent = foreign.as_ref().unwrap_or(&old);
        let answer =
            self.client.send_json("PUT", &self.sitting.path(sent.slot), &save(number, &sent.response));
        let Ok(answer) = answer else {
            self.lose_connection();
            return Ok(());
        };
        self.count.late += 1;
        if foreign.is_some() {
            self.expect_out_of_order(&answer, number);
        } else {
            self.expect_repeat(&answer, number);
        }
        Ok(())
    }

    /// What the answer to the pending save means.
    fn settle(&mut self, answer: Result<Answer>) {
        match answer {
            Ok(answer) => self.judge(&answer),
            Err(_) => self.lose_connection(),
        }
    }

    fn lose_connection(&mut self) {
        self.connected = false;
        self.count.broken += 1;
    }
}
