//! Whatever a worker does, nothing is lost, judged twice, or shown early.

use proptest::prelude::*;

use super::*;
use crate::attempt::{Status, replay};
use crate::live::TaskState;

#[derive(Clone, Debug)]
enum Deed {
    Save(u16, bool),
    HandIn(u16),
    Wait(i64),
    Quit,
}

fn deed() -> impl Strategy<Value = Deed> {
    // One task more than there is, so that unknown ones are tried too.
    let slot = || 0..=8_u16;
    prop_oneof![
        8 => (slot(), prop::bool::weighted(0.7)).prop_map(|(slot, good)| Deed::Save(slot, good)),
        10 => slot().prop_map(Deed::HandIn),
        1 => (0..60 * MINUTE).prop_map(Deed::Wait),
        1 => prop::bool::weighted(0.1).prop_map(|quit| if quit { Deed::Quit } else { Deed::Wait(1) }),
    ]
}

proptest! {
    #[test]
    fn the_work_keeps_its_promises(deeds in prop::collection::vec(deed(), 0..120)) {
        let mut worker = Worker::new(terms());
        let mut steps: Vec<Step> = Vec::new();
        let mut saved: Vec<Option<&str>> = vec![None; 8];
        for deed in deeds {
            let (before, work) = (worker.attempt.clone(), worker.work());
            let event = match deed {
                Deed::Wait(millis) => {
                    worker.at = worker.at.plus_millis(millis);
                    continue;
                }
                Deed::Save(slot, good) => {
                    let text = if good { "good" } else { "bad" };
                    Event::Saved { slot, response: Response::TextEntry { text: text.to_owned() } }
                }
                Deed::HandIn(slot) => Event::Checked { slot },
                Deed::Quit => Event::Closed { reason: ClosureReason::Submitted },
            };
            let Ok(mut waiting) = worker.apply(event.clone()) else {
                prop_assert_eq!(&worker.attempt, &before, "a refusal changed something");
                continue;
            };
            prop_assert!(before.closure().is_none(), "ended work took a step");
            steps.push(Step { number: worker.attempt.last_step, at: worker.at, event: event.clone() });
            if let Event::Saved { slot, response: Response::TextEntry { text } } = &event {
                prop_assert!(usize::from(*slot) < work.handed_out, "a task was there before it was handed out");
                saved[usize::from(*slot)] = Some(if text == "good" { "good" } else { "bad" });
            }
            while let Some(effect) = waiting.pop() {
                let Effect::Judge { slot } = effect else { continue };
                let is_gold = worker.attempt.plan.slots[usize::from(slot)].gold;
                prop_assert!(is_gold || worker.attempt.closure().is_some(), "more than gold was inspected");
                let event = Event::Scored { slot, score: judge(&worker.attempt, slot) };
                let more = worker.apply(event.clone());
                prop_assert!(more.is_ok(), "what was asked for was refused: {:?}", more);
                steps.push(Step { number: worker.attempt.last_step, at: worker.at, event });
                waiting.extend(more.unwrap_or_default());
            }
            let after = worker.work();
            prop_assert!(after.handed_out >= work.handed_out && after.measure >= work.measure);
            prop_assert!(after.defects().0 >= work.defects().0, "a defect was forgotten");
            prop_assert_eq!(
                after.measure == Measure::Dismissal && worker.attempt.closure().is_none(), false,
                "somebody dismissed goes on"
            );
            for (index, state) in worker.attempt.slots.iter().enumerate() {
                let ended = matches!(worker.attempt.status, Status::Judged(_));
                prop_assert!(ended || worker.attempt.reveal(index).is_none(), "a key was shown early");
                prop_assert!(state.rejections.len() <= 3);
                if TaskState::of(state, worker.at) == TaskState::Accepted && worker.attempt.plan.slots[index].gold {
                    prop_assert!(saved[index] == Some("good") || ended);
                }
            }
            // Nothing hangs between closed and judged.
            prop_assert!(!matches!(worker.attempt.status, Status::Closed(_)));
        }
        for (state, saved) in worker.attempt.slots.iter().zip(saved) {
            let response = saved.map(|text| Response::TextEntry { text: text.to_owned() });
            prop_assert_eq!(&state.response, &response, "a saved response was lost");
        }
        prop_assert_eq!(replay(worker.attempt.plan.clone(), &steps), Ok(worker.attempt));
    }
}
