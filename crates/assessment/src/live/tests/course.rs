//! How work goes, told by examples.

use super::*;
use crate::attempt::Status;
use crate::live::{TaskState, measure_of};

#[test]
fn the_next_batch_comes_only_after_the_first_is_inspected() {
    let mut worker = Worker::new(terms());
    assert_eq!(worker.work().handed_out, 4);
    assert_eq!(worker.save(4, "good"), Err(Refusal::UnknownSlot(4)));
    for slot in 0..3 {
        worker.hand_in(slot, "good").unwrap();
        assert!(worker.attempt.slots.iter().all(|state| !state.is_inspected()), "looked at too early");
    }
    worker.hand_in(3, "bad").unwrap();
    let work = worker.work();
    assert_eq!((work.handed_out, work.measure, work.defects()), (8, Measure::None, (0, 2)));
    assert!(worker.attempt.slots[3].score.is_none(), "a task that is not gold was inspected");
    worker.save(4, "good").unwrap();
}

#[test]
fn a_rejected_task_is_redone_within_its_time_and_then_accepted() {
    let mut worker = Worker::new(terms());
    worker.hand_in(0, "bad").unwrap();
    for slot in 1..4 {
        worker.hand_in(slot, "good").unwrap();
    }
    let rejected = &worker.attempt.slots[0];
    let due_at = Instant(1 + 100 * MINUTE);
    assert_eq!(TaskState::of(rejected, worker.at), TaskState::Rejected { due_at });
    assert_eq!(worker.work().defects(), (1, 2));
    worker.at = due_at.plus_millis(-1);
    worker.hand_in(0, "good").unwrap();
    assert_eq!(TaskState::of(&worker.attempt.slots[0], worker.at), TaskState::Accepted);
    assert_eq!(worker.work().defects(), (1, 2), "a defect that was mended was one all the same");
    assert_eq!(worker.save(0, "bad"), Err(Refusal::Checked));
}

#[test]
fn a_task_is_taken_away_when_its_time_is_over_or_at_the_third_rejection() {
    let mut worker = Worker::new(terms());
    for (slot, text) in [(0, "bad"), (1, "good"), (2, "good"), (3, "good")] {
        worker.hand_in(slot, text).unwrap();
    }
    let mut late = Worker { attempt: worker.attempt.clone(), at: Instant(1 + 100 * MINUTE) };
    assert_eq!(late.save(0, "good"), Err(Refusal::Withdrawn(0)));
    for _ in 0..2 {
        worker.hand_in(0, "bad").unwrap();
    }
    assert_eq!(TaskState::of(&worker.attempt.slots[0], worker.at), TaskState::Withdrawn);
    assert_eq!(worker.save(0, "good"), Err(Refusal::Withdrawn(0)));
}

#[test]
fn no_task_can_be_redone_after_the_work_has_ended() {
    let mut worker = Worker::new(terms());
    worker.at = END.plus_millis(-50 * MINUTE);
    for (slot, text) in [(0, "bad"), (1, "good"), (2, "good"), (3, "good")] {
        worker.hand_in(slot, text).unwrap();
    }
    assert_eq!(TaskState::of(&worker.attempt.slots[0], worker.at), TaskState::Rejected { due_at: END });
}

#[test]
fn a_second_warning_restricts_and_the_work_ends_with_what_is_to_be_redone() {
    let mut worker = Worker::new(terms());
    for (slot, text) in [(0, "bad"), (1, "good"), (2, "good"), (3, "good")] {
        worker.hand_in(slot, text).unwrap();
    }
    assert_eq!((worker.work().measure, worker.work().warnings), (Measure::Warning, 1));
    for (slot, text) in [(4, "bad"), (5, "good"), (6, "good"), (7, "good")] {
        worker.hand_in(slot, text).unwrap();
    }
    assert_eq!((worker.work().measure, worker.work().warnings), (Measure::Restriction, 2));
    assert_eq!(worker.attempt.status, Status::Open, "what was rejected may be redone");
    worker.hand_in(4, "good").unwrap();
    assert_eq!(worker.attempt.status, Status::Open);
    worker.hand_in(0, "good").unwrap();
    assert!(matches!(worker.attempt.status, Status::Judged(_)), "nothing was left to do");
}

#[test]
fn a_batch_of_defects_ends_the_work_at_once_and_is_judged_whole() {
    let mut worker = Worker::new(terms());
    for slot in 0..4 {
        worker.hand_in(slot, "bad").unwrap();
    }
    assert_eq!(worker.work().measure, Measure::Dismissal);
    assert!(matches!(worker.attempt.status, Status::Judged(_)));
    assert!(worker.attempt.slots[..4].iter().all(|state| state.score.is_some()));
    assert!(worker.attempt.slots[4..].iter().all(|state| state.score.is_none()));
    assert_eq!(worker.work().handed_out, 4, "nothing more is handed out");
}

#[test]
fn who_stops_in_the_middle_is_judged_on_what_was_handed_in() {
    let mut worker = Worker::new(terms());
    worker.hand_in(0, "bad").unwrap();
    worker.hand_in(2, "good").unwrap();
    worker.save(3, "good").unwrap();
    worker.quit().unwrap();
    assert!(matches!(worker.attempt.status, Status::Judged(_)));
    let scored: Vec<bool> = worker.attempt.slots.iter().map(|state| state.score.is_some()).collect();
    assert_eq!(scored, [true, false, true, false, false, false, false, false]);
    assert_eq!(worker.work().defects(), (1, 1));
    assert_eq!(worker.work().measure, Measure::None, "a batch that is not whole has no rate");
}

#[test]
fn a_batch_is_measured_by_the_strictest_rule_it_reaches() {
    let terms = terms();
    let measures: Vec<Measure> = (0..=10).map(|defects| measure_of(&terms, defects, 10)).collect();
    let (none, warned, restricted) = (Measure::None, Measure::Warning, Measure::Restriction);
    let expected = [
        none,
        warned,
        warned,
        warned,
        warned,
        warned,
        restricted,
        restricted,
        restricted,
        restricted,
        Measure::Dismissal,
    ];
    assert_eq!(measures, expected);
    assert_eq!(measure_of(&terms, 0, 0), none);
}

#[test]
fn the_share_of_gold_is_rounded_and_never_nothing() {
    let with = |gold_percent| Terms { gold_percent, ..terms() };
    assert_eq!([1, 30, 50, 75, 100].map(|percent| with(percent).golds(8)), [1, 2, 4, 6, 8]);
    assert_eq!((with(50).golds(1), with(50).golds(0)), (1, 0));
    assert_eq!(Terms { tasks: 9, ..terms() }.batches(), 3);
}
