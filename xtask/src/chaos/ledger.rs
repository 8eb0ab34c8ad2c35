//! What a taker was promised, and whether the server kept it.

use assessment::{
    Response,
    attempt::{Event, Step},
};

/// A response to a slot, saved as one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Index of the slot.
    pub(crate) slot: u16,
    /// What was given.
    pub(crate) response: Response,
}

/// The steps of one attempt: step `n` is the `n`-th entry.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    acknowledged: Vec<Entry>,
    /// Sent, perhaps more than once, and not acknowledged. The server may have it or not.
    pending: Option<Entry>,
}

/// What a comparison with the server's steps found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Balance {
    /// Acknowledged steps that are gone, or hold another response.
    pub(crate) lost: u64,
    /// Steps that are there more than once, or that nobody sent.
    pub(crate) doubled: u64,
    /// What was wrong, for people.
    pub(crate) complaints: Vec<String>,
}

impl Ledger {
    /// The number of the step that is due.
    pub(crate) fn due(&self) -> u32 {
        self.acknowledged.len() as u32 + 1
    }

    /// What waits for its acknowledgement.
    pub(crate) fn pending(&self) -> Option<&Entry> {
        self.pending.as_ref()
    }

    /// About to send this under the number that is due.
    pub(crate) fn intend(&mut self, entry: Entry) {
        self.pending = Some(entry);
    }

    /// The server has said that it holds what was pending.
    pub(crate) fn acknowledge(&mut self) {
        self.acknowledged.extend(self.pending.take());
    }

    /// How many steps were acknowledged.
    pub(crate) fn len(&self) -> usize {
        self.acknowledged.len()
    }

    /// An acknowledged step, by its place from 0.
    pub(crate) fn entry(&self, place: usize) -> Option<&Entry> {
        self.acknowledged.get(place)
    }

    /// Holds the server's steps, in the order it gave them, against this. The learner's saves alone: what closes and
    /// judges an attempt comes after them.
    pub(crate) fn balance(&self, steps: &[Step]) -> Balance {
        let mut balance = Balance::default();
        for (number, entry) in (1..).zip(&self.acknowledged) {
            let kept = steps.iter().filter(|step| step.number == number).count();
            let right = steps.iter().any(|step| step.number == number && holds(step, entry));
            if !right {
                let why = if kept == 0 { "is gone" } else { "holds something else" };
                balance.lose(format!("acknowledged step {number} {why}"));
            }
            if kept > 1 {
                balance.double(format!("step {number} is there {kept} times"));
            }
        }
        let due = self.due();
        let saved = |step: &&Step| matches!(step.event, Event::Saved { .. });
        for step in steps.iter().filter(saved).filter(|step| step.number >= due) {
            let sent = step.number == due && self.pending.as_ref().is_some_and(|entry| holds(step, entry));
            if !sent {
                balance.double(format!("nobody sent step {} as it stands there", step.number));
            }
        }
        if steps.windows(2).any(|pair| pair[0].number >= pair[1].number) {
            balance.double("the steps are out of order".to_owned());
        }
        balance
    }

    /// The response a slot must have now, given the steps the server has taken.
    pub(crate) fn response(&self, slot: u16, steps: &[Step]) -> Option<&Response> {
        let taken = |entry: &&Entry| steps.iter().any(|step| step.number == self.due() && holds(step, entry));
        let pending = self.pending.iter().filter(taken);
        let mut entries = self.acknowledged.iter().chain(pending);
        entries.rfind(|entry| entry.slot == slot).map(|entry| &entry.response)
    }
}

impl Balance {
    fn lose(&mut self, complaint: String) {
        self.lost += 1;
        self.complaints.push(complaint);
    }

    fn double(&mut self, complaint: String) {
        self.doubled += 1;
        self.complaints.push(complaint);
    }
}

fn holds(step: &Step, entry: &Entry) -> bool {
    matches!(&step.event, Event::Saved { slot, response } if *slot == entry.slot && *response == entry.response)
}

#[cfg(test)]
mod tests {
    use assessment::Instant;
    use proptest::prelude::*;

    use super::*;

    fn entry(slot: u16, text: u32) -> Entry {
        Entry { slot, response: Response::TextEntry { text: text.to_string() } }
    }

    /// A ledger of so many different entries; whether one more is pending, and whether the server took that.
    fn history(length: u32, pending: bool, taken: bool) -> (Ledger, Vec<Step>) {
        let mut ledger = Ledger::default();
        for text in 0..length {
            ledger.intend(entry((text % 3) as u16, text));
            ledger.acknowledge();
        }
        let mut entries = ledger.acknowledged.clone();
        if pending {
            ledger.intend(entry(0, length));
            entries.extend(ledger.pending.clone().filter(|_| taken));
        }
        let steps = (1..).zip(entries).map(|(number, Entry { slot, response })| Step {
            number,
            at: Instant(0),
            event: Event::Saved { slot, response },
        });
        (ledger, steps.collect())
    }

    proptest! {
        #[test]
        fn an_honest_server_has_nothing_to_answer_for(length in 0..40_u32, pending: bool, taken: bool) {
            let (ledger, steps) = history(length, pending, taken);
            prop_assert_eq!(ledger.balance(&steps), Balance::default());
            for slot in 0..3 {
                let shown = steps.iter().rev().find_map(|step| match &step.event {
                    Event::Saved { slot: saved, response } if *saved == slot => Some(response),
                    _ => None,
                });
                prop_assert_eq!(ledger.response(slot, &steps), shown);
            }
        }

        #[test]
        fn whatever_acknowledged_step_is_gone_is_missed(length in 1..40_u32, gone: prop::sample::Index, pending: bool) {
            let (ledger, mut steps) = history(length, pending, true);
            steps.remove(gone.index(length as usize));
            prop_assert_eq!(ledger.balance(&steps).lost, 1);
        }

        #[test]
        fn whatever_step_is_there_twice_is_noticed(length in 1..40_u32, twice: prop::sample::Index) {
            let (ledger, mut steps) = history(length, false, false);
            let place = twice.index(steps.len());
            steps.insert(place, steps[place].clone());
            let balance = ledger.balance(&steps);
            prop_assert_eq!(balance.lost, 0);
            prop_assert!(balance.doubled > 0);
        }

        #[test]
        fn a_step_written_again_under_a_new_number_is_noticed(length in 1..40_u32, twice: prop::sample::Index) {
            let (ledger, mut steps) = history(length, false, false);
            let again = Step { number: length + 1, ..steps[twice.index(steps.len())].clone() };
            steps.push(again);
            prop_assert_eq!(ledger.balance(&steps).doubled, 1);
        }

        #[test]
        fn exchanged_steps_are_lost_ones(length in 2..40_u32, place: prop::sample::Index) {
            let (ledger, mut steps) = history(length, false, false);
            let place = place.index(steps.len() - 1);
            let event = steps[place].event.clone();
            steps[place].event = steps[place + 1].event.clone();
            steps[place + 1].event = event;
            prop_assert_eq!(ledger.balance(&steps).lost, 2);
        }
    }
}
