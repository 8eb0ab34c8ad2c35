//! Judging again, and what analysis reads.

use assessment::attempt::{Basis, Event, Step};
use assessment::gate::Verdict;
use store::{Affected, NewNotice, Regrading, StoreError};

use crate::fixtures::*;
use crate::harness::Bench;

/// An attempt of two items, judged by its first two steps.
async fn sat(bench: &Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    bench.store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    let answers = [answer(0, "legal/one", 1, 0.25), answer(1, "legal/three", 1, 1.0)];
    let steps = [saved(1, "답")];
    bench.store.append_steps(id(1), &steps, Some(&judged()), &answers).await.unwrap();
}

fn regrading(number: u32) -> Regrading {
    let event = Event::Regraded { slot: 0, basis: Basis::Version(2), score: score(1.0) };
    Regrading {
        attempt: id(1),
        item: item_id("legal/one"),
        steps: vec![Step { number, at: minutes(30), event }],
        verdict: Some(Verdict { passed: true, ..verdict() }),
        answers: vec![answer(0, "legal/one", 99, 1.0)],
        notice: Some(NewNotice {
            id: id(7),
            user_id: id(1),
            at: minutes(30),
            kind: "regraded".to_owned(),
            detail: serde_json::json!({}),
            path: "/attempts".to_owned(),
        }),
    }
}

async fn changes_verdict_answer_and_notices_in_one_go(bench: Bench) {
    sat(&bench).await;
    let store = &bench.store;
    let due = [Affected { attempt: id(1), slot: 0, version: 1 }];
    assert_eq!(store.list_answers_to(&item_id("legal/one")).await.unwrap(), due);
    store.regrade_attempt(&regrading(2), stamp()).await.unwrap();
    let found = store.find_attempt(id(1)).await.unwrap().unwrap();
    assert!(found.verdict.unwrap().passed);
    assert_eq!(found.steps.last(), regrading(2).steps.last());
    let export = store.export_user(id(1)).await.unwrap().unwrap();
    let answer = &export.answers[0];
    assert!((answer.points - 1.0).abs() < 1e-12 && answer.missed.is_empty() && answer.first);
    assert_eq!((answer.version, answer.answered_at), (1, minutes(1)), "what was answered when stays");
    assert_eq!(store.list_notices(id(1), 9).await.unwrap().len(), 1);
    assert_eq!(store.list_audit(1).await.unwrap()[0].deed, "attempt-regraded");
}

async fn is_not_done_twice_and_not_by_halves(bench: Bench) {
    sat(&bench).await;
    let store = &bench.store;
    // A step that is not the next one, an answer that is not there, an attempt that still runs.
    for wrong in [
        regrading(1),
        regrading(3),
        Regrading { answers: vec![answer(5, "legal/one", 1, 1.0)], ..regrading(2) },
    ] {
        let refused = store.regrade_attempt(&wrong, stamp()).await;
        assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    }
    assert_eq!(store.find_attempt(id(1)).await.unwrap().unwrap().steps.len(), 1);
    assert!(store.list_notices(id(1), 9).await.unwrap().is_empty());
    store.create_attempt(&mock(2, id(1), NOW), None).await.unwrap();
    let running = Regrading { attempt: id(2), answers: Vec::new(), ..regrading(1) };
    assert!(matches!(store.regrade_attempt(&running, stamp()).await, Err(StoreError::Conflict)));
    assert!(store.find_attempt(id(2)).await.unwrap().unwrap().steps.is_empty());
}

async fn analysis_reads_judged_answers_and_what_was_given(bench: Bench) {
    sat(&bench).await;
    let sittings = bench.store.list_sittings(&domain_id("legal"), 9).await.unwrap().read().unwrap();
    assert_eq!(sittings.len(), 1);
    let [one, three] = &sittings[0].answers[..] else { panic!("{sittings:?}") };
    assert_eq!((one.item.as_str(), one.version, one.first), ("legal/one", 1, true));
    assert!((one.points - 0.25).abs() < 1e-12 && one.missed.len() == 1 && one.rules.len() == 2);
    assert!(three.missed.is_empty());
    assert_eq!(sittings[0].gate.as_ref().unwrap().id, gate_id("legal/g80"));
    assert!(bench.store.list_sittings(&domain_id("medical"), 9).await.unwrap().read().unwrap().is_empty());
    let given = bench.store.list_given(&item_id("legal/one"), 9).await.unwrap().read().unwrap();
    // The save came a minute after the start.
    assert_eq!((given.len(), given[0].user, given[0].millis), (1, id(1), Some(MINUTE)));
}

on_both!(
    changes_verdict_answer_and_notices_in_one_go,
    is_not_done_twice_and_not_by_halves,
    analysis_reads_judged_answers_and_what_was_given,
);
