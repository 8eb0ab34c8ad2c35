//! The save path: steps, conclusions, conflicts.

use std::collections::BTreeMap;

use assessment::attempt::{Basis, ClosureReason, Event, Status, Step};
use assessment::response::MarkedSpan;
use assessment::{Instant, Response};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection as _};
use store::{Conclusion, StoreError};
use uuid::Uuid;

use crate::fixtures::*;
use crate::harness::{Bench, Engine};

/// An attempt of a guest that takes steps.
async fn begun(bench: &Bench) -> Uuid {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    bench.store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    id(1)
}

async fn steps_of(bench: &Bench, attempt: Uuid) -> Vec<Step> {
    bench.store.find_attempt(attempt).await.unwrap().unwrap().steps
}

async fn keeps_every_kind_of_step(bench: Bench) {
    let attempt = begun(&bench).await;
    let events = [
        Event::Saved { slot: 1, response: Response::Choice { chosen: vec!["a".to_owned()] } },
        Event::SavedLate {
            slot: 0, response: Response::TextEntry { text: "늦은 답".into() }, given_at: NOW
        },
        Event::SetAside { slot: 1, response: Response::TextEntry { text: "옛 답".into() }, given_at: NOW },
        Event::Flagged { slot: 1, flagged: true },
        Event::Hinted { slot: 0 },
        Event::Checked { slot: 0 },
        Event::Scored { slot: 0, score: score(0.1 + 0.2) },
        Event::Regraded { slot: 0, basis: Basis::Version(2), score: score(0.5) },
        Event::Regraded { slot: 0, basis: Basis::FullPoints, score: score(1.0) },
        Event::Closed { reason: ClosureReason::TimeEnded },
    ];
    let steps: Vec<Step> = (1..)
        .zip(events)
        .map(|(number, event)| Step { number, at: minutes(i64::from(number)), event })
        .collect();
    // One by one, and several at once.
    for step in &steps[..3] {
        bench.store.append_steps(attempt, std::slice::from_ref(step), None, &[]).await.unwrap();
    }
    bench.store.append_steps(attempt, &steps[3..], None, &[]).await.unwrap();
    assert_eq!(steps_of(&bench, attempt).await, steps);
}

async fn refuses_a_number_that_is_taken(bench: Bench) {
    let attempt = begun(&bench).await;
    bench.store.append_steps(attempt, &[saved(1, "first")], None, &[]).await.unwrap();
    // The same step again, another step of the same number, a batch that begins with it, one that leaves a gap.
    for steps in [
        vec![saved(1, "first")],
        vec![saved(1, "other")],
        vec![saved(1, "other"), saved(2, "more")],
        vec![saved(3, "gap")],
        vec![saved(3, "gap"), saved(4, "more")],
    ] {
        let error = bench.store.append_steps(attempt, &steps, None, &[]).await.unwrap_err();
        assert!(matches!(error, StoreError::Conflict), "{error:?}");
    }
    for steps in [vec![saved(3, "b"), saved(2, "a")], vec![saved(2, "a"), saved(4, "b")]] {
        let error = bench.store.append_steps(attempt, &steps, None, &[]).await.unwrap_err();
        assert!(matches!(error, StoreError::Rejected(_)), "a mistake of the caller: {error:?}");
    }
    let answers = [answer(0, "legal/one", 1, 1.0)];
    let error =
        bench.store.append_steps(attempt, &[saved(1, "other")], Some(&judged()), &answers).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
    let found = bench.store.find_attempt(attempt).await.unwrap().unwrap();
    assert_eq!((found.steps, found.status), (vec![saved(1, "first")], Status::Open), "nothing was changed");
    assert_eq!(bench.store.list_answers(found.owner, None).await.unwrap(), []);
}

async fn takes_one_of_two_devices(bench: Bench) {
    let attempt = begun(&bench).await;
    let mut tasks = tokio::task::JoinSet::new();
    for device in 0..8 {
        let store = bench.store.clone();
        tasks.spawn(async move {
            let text = format!("device {device}");
            let steps = [saved(1, &text), saved(2, &text)];
            // Half of them save one step, half of them two.
            store.append_steps(attempt, &steps[..=device % 2], None, &[]).await.is_ok()
        });
    }
    let saved = tasks.join_all().await.into_iter().filter(|saved| *saved).count();
    assert_eq!(saved, 1);
    let steps = steps_of(&bench, attempt).await;
    assert!(steps.windows(2).all(|pair| pair[0].event == pair[1].event), "of one device: {steps:?}");
}

/// Saves that share a commit: each learner gets what is theirs, whoever is refused in the same group.
async fn many_save_at_once(bench: Bench) {
    let learners = 40;
    begun(&bench).await;
    let user = guest(&bench.store, 2).await;
    for number in 2..=learners {
        bench.store.create_attempt(&mock(number, user, NOW), None).await.unwrap();
    }
    let mut tasks = tokio::task::JoinSet::new();
    for learner in 1..=learners {
        let store = bench.store.clone();
        tasks.spawn(async move {
            for number in 1..=5 {
                let text = format!("{learner}/{number}");
                store.append_steps(id(learner), &[saved(number, &text)], None, &[]).await.unwrap();
                let taken = store.append_steps(id(learner), &[saved(number, "again")], None, &[]).await;
                assert!(matches!(taken, Err(StoreError::Conflict)), "{taken:?}");
                let nobody = store.append_steps(id(1_000), &[saved(1, "a")], None, &[]).await;
                assert!(matches!(nobody, Err(StoreError::Conflict)), "{nobody:?}");
            }
        });
    }
    tasks.join_all().await;
    for learner in 1..=learners {
        let due: Vec<Step> = (1..=5).map(|number| saved(number, &format!("{learner}/{number}"))).collect();
        assert_eq!(steps_of(&bench, id(learner)).await, due);
    }
    assert_eq!(bench.count("SELECT COUNT(*) FROM attempt_steps").await, i64::try_from(learners * 5).unwrap());
}

async fn needs_an_attempt(bench: Bench) {
    begun(&bench).await;
    for (steps, conclusion) in
        [(vec![saved(1, "a")], None), (vec![saved(1, "a"), saved(2, "b")], None), (vec![], Some(judged()))]
    {
        let error = bench.store.append_steps(id(9), &steps, conclusion.as_ref(), &[]).await.unwrap_err();
        assert!(matches!(error, StoreError::Conflict), "{error:?}");
    }
    let answers = [answer(0, "legal/one", 1, 1.0)];
    let error = bench.store.append_steps(id(9), &[saved(1, "a")], None, &answers).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
}

async fn concludes_forward_only(bench: Bench) {
    let attempt = begun(&bench).await;
    let closed = Conclusion { closure: closure(), judged: false, verdict: None };
    bench.store.append_steps(attempt, &[saved(1, "a")], Some(&closed), &[]).await.unwrap();
    let found = bench.store.find_attempt(attempt).await.unwrap().unwrap();
    assert_eq!((found.status, found.verdict), (Status::Closed(closure()), None));
    bench.store.append_steps(attempt, &[saved(2, "b")], Some(&judged()), &[]).await.unwrap();
    let found = bench.store.find_attempt(attempt).await.unwrap().unwrap();
    assert_eq!((found.status, found.verdict), (Status::Judged(closure()), Some(verdict())));
    let error = bench.store.append_steps(attempt, &[saved(3, "c")], Some(&closed), &[]).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
    assert_eq!(steps_of(&bench, attempt).await.len(), 2);
}

async fn a_verdict_without_judgement_is_rejected(bench: Bench) {
    let attempt = begun(&bench).await;
    let wrong = Conclusion { judged: false, ..judged() };
    let error = bench.store.append_steps(attempt, &[saved(1, "a")], Some(&wrong), &[]).await.unwrap_err();
    assert!(matches!(error, StoreError::Rejected(_)), "{error:?}");
    assert_eq!(steps_of(&bench, attempt).await, []);
}

async fn of_nothing_is_nothing(bench: Bench) {
    let attempt = begun(&bench).await;
    bench.store.append_steps(attempt, &[], None, &[]).await.unwrap();
    assert_eq!(steps_of(&bench, attempt).await, []);
}

async fn what_is_added_together_is_one_row(bench: Bench) {
    let attempt = begun(&bench).await;
    let together = |number| Step { at: minutes(9), ..saved(number, "a") };
    bench.store.append_steps(attempt, &[together(1), together(2), together(3)], None, &[]).await.unwrap();
    bench
        .store
        .append_steps(attempt, &[together(4), saved(5, "later"), saved(6, "last")], None, &[])
        .await
        .unwrap();
    let due = vec![together(1), together(2), together(3), together(4), saved(5, "later"), saved(6, "last")];
    assert_eq!(steps_of(&bench, attempt).await, due);
    assert_eq!(bench.count("SELECT COUNT(*) FROM attempt_steps").await, 4, "one per instant and save");
    // Long ones stand alone where that takes less room.
    let long = |number| Step { at: minutes(9), ..saved(number, &"긴 답 ".repeat(100)) };
    bench.store.append_steps(attempt, &[long(7), long(8), together(9)], None, &[]).await.unwrap();
    let due = if bench.engine == Engine::Sqlite { 7 } else { 5 };
    assert_eq!(bench.count("SELECT COUNT(*) FROM attempt_steps").await, due);
    assert_eq!(steps_of(&bench, attempt).await[6..], [long(7), long(8), together(9)]);
    // A number inside a run is taken as any other.
    let error = bench.store.append_steps(attempt, &[saved(2, "x")], None, &[]).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
}

async fn a_step_that_is_lost_is_told(bench: Bench) {
    let attempt = begun(&bench).await;
    bench
        .store
        .append_steps(attempt, &[saved(1, "a"), saved(2, "b"), saved(3, "c")], None, &[])
        .await
        .unwrap();
    bench.execute("DELETE FROM attempt_steps WHERE number = 2").await;
    let error = bench.store.find_attempt(attempt).await.unwrap_err();
    assert!(error.to_string().contains("step 2 is not where it should be"), "{error}");
    assert!(matches!(error, StoreError::Corrupt { table: "attempt_steps", .. }), "{error:?}");
}

/// The narrowest place: a save of two rows waits for another one of the first number, which then is committed.
/// Nothing of it may stay. `SQLite` has one writer, and no such moment.
#[tokio::test]
async fn leaves_nothing_of_a_save_that_came_second_on_postgres() {
    crate::harness::run(Engine::Postgres, comes_second).await;
}

async fn comes_second(bench: Bench) {
    let attempt = begun(&bench).await;
    let mut other = PgConnection::connect(&bench.url).await.unwrap();
    let first = format!("BEGIN; INSERT INTO attempt_steps VALUES ('{attempt}', 1, 1, 0, '[]')");
    sqlx::raw_sql(AssertSqlSafe(first)).execute(&mut other).await.unwrap();
    let store = bench.store.clone();
    let second =
        tokio::spawn(
            async move { store.append_steps(attempt, &[saved(1, "a"), saved(2, "b")], None, &[]).await },
        );
    let waiting = "SELECT COUNT(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while bench.count(waiting).await == 0 {
        tokio::task::yield_now().await;
    }
    sqlx::raw_sql("COMMIT").execute(&mut other).await.unwrap();
    let error = second.await.unwrap().unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
    assert_eq!(bench.count("SELECT COUNT(*) FROM attempt_steps").await, 1);
}

/// Texts of all kinds: Hangul in parts, NUL, quotes, emoji.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![".{0,40}", "[ㄱ-ㅣ가-힣\u{0}\u{1F600}'\"\\\\ ]{0,40}", any::<String>()]
}

fn response() -> impl Strategy<Value = Response> {
    let span = (text(), any::<u32>(), any::<u32>());
    let spans = proptest::collection::vec(
        span.prop_map(|(label, start, end)| MarkedSpan { label, start, end }),
        0..4,
    );
    let scores = proptest::collection::btree_map(text(), any::<u8>(), 0..4);
    prop_oneof![
        proptest::collection::vec(text(), 0..4).prop_map(|chosen| Response::Choice { chosen }),
        text().prop_map(|text| Response::TextEntry { text }),
        proptest::collection::btree_map(text(), text(), 0..4)
            .prop_map(|gaps: BTreeMap<String, String>| Response::Cloze { gaps }),
        (spans, any::<bool>()).prop_map(|(spans, none)| Response::Span { spans, none }),
        (scores, any::<bool>()).prop_map(|(scores, unratable)| Response::Rating { scores, unratable }),
        text().prop_map(|text| Response::Transcription { text }),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    let slot = any::<u16>();
    prop_oneof![
        (slot, response()).prop_map(|(slot, response)| Event::Saved { slot, response }),
        (slot, any::<bool>()).prop_map(|(slot, flagged)| Event::Flagged { slot, flagged }),
        slot.prop_map(|slot| Event::Hinted { slot }),
        slot.prop_map(|slot| Event::Checked { slot }),
        (slot, 0.0..1.0_f64).prop_map(|(slot, points)| Event::Scored { slot, score: score(points) }),
        Just(Event::Closed { reason: ClosureReason::Submitted }),
    ]
}

async fn any_steps_come_back_as_they_were(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    let mut runner = TestRunner::deterministic();
    // Often several at one instant.
    let instant = prop_oneof![Just(0), Just(1), any::<i64>()];
    let batch = proptest::collection::vec((instant, event()), 1..6);
    for case in 0..64 {
        bench.store.create_attempt(&practice(case, user, &["legal/one"], NOW), None).await.unwrap();
        let mut steps = Vec::new();
        for _ in 0..3 {
            let events = batch.new_tree(&mut runner).unwrap().current();
            let first = u32::try_from(steps.len()).unwrap() + 1;
            let new: Vec<Step> = (first..)
                .zip(events)
                .map(|(number, (at, event))| Step { number, at: Instant(at), event })
                .collect();
            bench.store.append_steps(id(case), &new, None, &[]).await.unwrap();
            steps.extend(new);
        }
        assert_eq!(steps_of(&bench, id(case)).await, steps, "case {case}");
    }
}

on_both!(
    keeps_every_kind_of_step,
    refuses_a_number_that_is_taken,
    takes_one_of_two_devices,
    many_save_at_once,
    needs_an_attempt,
    concludes_forward_only,
    a_verdict_without_judgement_is_rejected,
    of_nothing_is_nothing,
    what_is_added_together_is_one_row,
    a_step_that_is_lost_is_told,
    any_steps_come_back_as_they_were,
);
