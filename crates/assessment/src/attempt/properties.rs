//! No order of events loses a saved response, reopens a closed attempt, or scores twice.

use proptest::prelude::*;

use super::*;
use crate::score::Score;
use crate::{Instant, Response};

const SLOTS: u16 = 3;
const END: i64 = 60_000;
const LATE: i64 = 10_000;

fn plan(behaviour: Behaviour) -> Plan {
    let slots = (0..SLOTS)
        .map(|n| PlannedSlot {
            item: format!("d/i{n}").parse().unwrap(),
            version: 1,
            section: 0,
            seed: u64::from(n),
            gold: false,
        })
        .collect();
    let ends_at = (behaviour == Behaviour::Mock).then_some(Instant(END));
    let closes_at = ends_at.map(|end| end.plus_millis(LATE));
    Plan { behaviour, slots, started_at: Instant(0), ends_at, closes_at, terms: None }
}

fn event() -> impl Strategy<Value = Event> {
    // One slot more than there is, so that unknown slots are tried too.
    let slot = 0..=SLOTS;
    prop_oneof![
        4 => (slot.clone(), "[a-c]{0,2}").prop_map(|(slot, text)| Event::Saved {
            slot,
            response: Response::TextEntry { text }
        }),
        2 => (slot.clone(), "[d-f]{0,2}", 0..END * 2).prop_map(|(slot, text, given_at)| Event::SavedLate {
            slot,
            response: Response::TextEntry { text },
            given_at: Instant(given_at)
        }),
        1 => (slot.clone(), "[g-i]{0,2}", 0..END * 2).prop_map(|(slot, text, given_at)| Event::SetAside {
            slot,
            response: Response::TextEntry { text },
            given_at: Instant(given_at)
        }),
        1 => (slot.clone(), any::<bool>()).prop_map(|(slot, flagged)| Event::Flagged { slot, flagged }),
        1 => slot.clone().prop_map(|slot| Event::Hinted { slot }),
        2 => slot.clone().prop_map(|slot| Event::Checked { slot }),
        2 => slot.clone().prop_map(|slot| Event::Scored { slot, score: Score::full() }),
        2 => (slot, 1..4_u32).prop_map(|(slot, version)| Event::Regraded {
            slot,
            basis: Basis::Version(version),
            score: Score::full()
        }),
        1 => prop_oneof![Just(ClosureReason::Submitted), Just(ClosureReason::TimeEnded)]
            .prop_map(|reason| Event::Closed { reason }),
    ]
}

/// Events with the instants at which they arrive, and whether each is sent with a wrong number.
fn history() -> impl Strategy<Value = (Behaviour, Vec<(Event, i64, bool)>)> {
    (
        prop_oneof![Just(Behaviour::Practice), Just(Behaviour::Mock)],
        prop::collection::vec((event(), 0..END * 2, prop::bool::weighted(0.1)), 0..40),
    )
}

proptest! {
    #[test]
    fn the_machine_keeps_its_promises((behaviour, events) in history()) {
        let mut attempt = Attempt::begin(plan(behaviour));
        let mut taken: Vec<Step> = Vec::new();
        let mut saved: Vec<Option<Response>> = vec![None; usize::from(SLOTS)];
        let mut scored = [0_u32; SLOTS as usize];
        let (mut concluded, mut aside) = (0, 0);
        for (event, at, stale) in events {
            let number = if stale { attempt.last_step } else { attempt.last_step + 1 };
            let step = Step { number, at: Instant(at), event };
            let was_closed = attempt.closure();
            let Ok((next, effects)) = apply(&attempt, &step) else { continue };
            prop_assert!(!stale, "a stale step was taken");
            match &step.event {
                Event::Saved { slot, response } => {
                    prop_assert!(was_closed.is_none(), "a closed attempt took a response");
                    if behaviour == Behaviour::Mock {
                        prop_assert!(at < END, "a response was taken after the end");
                    }
                    saved[usize::from(*slot)] = Some(response.clone());
                }
                Event::SavedLate { slot, response, given_at } => {
                    prop_assert!(was_closed.is_none(), "a closed attempt took a response");
                    prop_assert!(behaviour == Behaviour::Mock, "practice has no end to be late for");
                    prop_assert!(*given_at < Instant(END) && at < END + LATE, "a response came too late");
                    saved[usize::from(*slot)] = Some(response.clone());
                }
                Event::SetAside { .. } => {
                    prop_assert_eq!(next.status, attempt.status, "what does not count changed something");
                    aside += 1;
                }
                Event::Regraded { slot, .. } => {
                    prop_assert!(matches!(attempt.status, Status::Judged(_)), "a running attempt was regraded");
                    prop_assert!(scored[usize::from(*slot)] == 1, "what was never judged was judged again");
                    prop_assert_eq!(next.status, attempt.status);
                }
                Event::Scored { slot, .. } => scored[usize::from(*slot)] += 1,
                Event::Checked { .. } | Event::Hinted { .. } => {
                    prop_assert_eq!(behaviour, Behaviour::Practice);
                }
                Event::Flagged { .. } | Event::Closed { .. } => {}
            }
            if was_closed.is_some() {
                prop_assert_eq!(next.closure(), was_closed, "a closure changed");
            }
            concluded += effects.iter().filter(|effect| **effect == Effect::Conclude).count();
            taken.push(step);
            attempt = next;
        }
        for (slot, response) in attempt.slots.iter().zip(&saved) {
            prop_assert_eq!(&slot.response, response, "a saved response was lost");
        }
        let kept: usize = attempt.slots.iter().map(|slot| slot.set_aside.len()).sum();
        prop_assert_eq!(kept, aside, "an answer that arrived was dropped");
        prop_assert!(scored.iter().all(|count| *count <= 1), "a slot was scored twice");
        prop_assert!(concluded <= 1, "an attempt was concluded twice");
        prop_assert_eq!(concluded == 1, matches!(attempt.status, Status::Judged(_)));
        // The state is the fold of its steps, nothing else.
        prop_assert_eq!(replay(plan(behaviour), &taken), Ok(attempt));
    }

    #[test]
    fn a_key_is_revealed_only_when_due((behaviour, events) in history()) {
        let mut attempt = Attempt::begin(plan(behaviour));
        for (event, at, _) in events {
            let step = Step { number: attempt.last_step + 1, at: Instant(at), event };
            if let Ok((next, _)) = apply(&attempt, &step) {
                attempt = next;
            }
            for (index, slot) in attempt.slots.iter().enumerate() {
                if attempt.reveal(index).is_some() {
                    prop_assert!(slot.score.is_some());
                    prop_assert!(behaviour == Behaviour::Practice || matches!(attempt.status, Status::Judged(_)));
                }
            }
        }
    }
}

#[test]
fn a_mock_is_judged_slot_by_slot_and_then_concluded() {
    let mut attempt = Attempt::begin(plan(Behaviour::Mock));
    let close =
        Step { number: 1, at: Instant(END), event: Event::Closed { reason: ClosureReason::TimeEnded } };
    let (next, effects) = apply(&attempt, &close).unwrap();
    assert_eq!(effects, [0, 1, 2].map(|slot| Effect::Judge { slot }));
    attempt = next;
    for slot in 0..SLOTS {
        let step = Step {
            number: attempt.last_step + 1,
            at: Instant(END),
            event: Event::Scored { slot, score: Score::full() },
        };
        let (next, effects) = apply(&attempt, &step).unwrap();
        assert_eq!(effects.contains(&Effect::Conclude), slot + 1 == SLOTS);
        attempt = next;
    }
    assert!(matches!(attempt.status, Status::Judged(_)));
}

#[test]
fn the_clock_cannot_be_closed_early_nor_the_end_be_overrun() {
    let attempt = Attempt::begin(plan(Behaviour::Mock));
    let step = |at, event| Step { number: 1, at: Instant(at), event };
    let early = step(END - 1, Event::Closed { reason: ClosureReason::TimeEnded });
    assert_eq!(apply(&attempt, &early), Err(Refusal::TimeNotOver));
    let save = Event::Saved { slot: 0, response: Response::TextEntry { text: "가".into() } };
    assert!(apply(&attempt, &step(END - 1, save.clone())).is_ok());
    assert_eq!(apply(&attempt, &step(END, save)), Err(Refusal::TimeOver));
}

#[test]
fn what_was_given_in_time_counts_while_the_attempt_waits_for_it() {
    let attempt = Attempt::begin(plan(Behaviour::Mock));
    let late = |at, given_at| {
        let response = Response::TextEntry { text: "가".into() };
        let event = Event::SavedLate { slot: 0, response, given_at: Instant(given_at) };
        apply(&attempt, &Step { number: 1, at: Instant(at), event })
    };
    let (next, _) = late(END + LATE - 1, END - 1).unwrap();
    assert_eq!(next.slots[0].saved_at, Some(Instant(END + LATE - 1)));
    assert!(!next.is_overdue(Instant(END + LATE - 1)) && next.is_overdue(Instant(END + LATE)));
    assert_eq!(late(END, END).unwrap_err(), Refusal::TimeOver, "given too late");
    assert_eq!(late(END, -1).unwrap_err(), Refusal::TimeOver, "given before the attempt began");
    assert_eq!(late(END + LATE, 0).unwrap_err(), Refusal::TimeOver, "arrived too late");
}

#[test]
fn only_so_much_is_set_aside() {
    let mut attempt = Attempt::begin(plan(Behaviour::Mock));
    for number in 1..=25 {
        let response = Response::TextEntry { text: number.to_string() };
        let event = Event::SetAside { slot: 1, response, given_at: Instant(0) };
        match apply(&attempt, &Step { number, at: Instant(END), event }) {
            Ok((next, _)) => attempt = next,
            Err(refusal) => assert_eq!((refusal, number), (Refusal::TooManySetAside(1), 21)),
        }
        if attempt.slots[1].set_aside.len() == 20 && attempt.last_step < number {
            break;
        }
    }
    assert_eq!((attempt.slots[1].set_aside.len(), attempt.slots[1].response.clone()), (20, None));
}
