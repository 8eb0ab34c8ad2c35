//! Attempts: begun, found, listed, overdue.

use assessment::attempt::{Behaviour, Closure, ClosureReason, Status};
use store::{AttemptFilter, AttemptSummary, Conclusion, StoreError, StoredAttempt};
use uuid::Uuid;

use crate::fixtures::*;
use crate::harness::Bench;

async fn comes_back_as_it_was_begun(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    for new in [
        mock(1, user, NOW),
        practice(2, user, &["legal/one", "legal/two"], minutes(1)),
        practice(3, user, &[], NOW),
    ] {
        bench.store.create_attempt(&new, None).await.unwrap();
        let due = StoredAttempt {
            id: new.id,
            owner: user,
            domain: new.domain,
            gate: new.gate,
            plan: new.plan,
            status: Status::Open,
            verdict: None,
            steps: Vec::new(),
        };
        assert_eq!(bench.store.find_attempt(new.id).await.unwrap(), Some(due));
    }
    assert_eq!(bench.store.find_attempt(id(9)).await.unwrap(), None);
}

async fn needs_person_domain_and_gate(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    let mut no_gate = mock(1, user, NOW);
    no_gate.gate.as_mut().unwrap().version = 2;
    let mut no_domain = practice(1, user, &["legal/one"], NOW);
    no_domain.domain = domain_id("nowhere");
    for new in [mock(1, id(9), NOW), no_gate, no_domain] {
        let error = bench.store.create_attempt(&new, None).await.unwrap_err();
        assert!(matches!(error, StoreError::Conflict), "{error:?}");
    }
    bench.store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    let error = bench.store.create_attempt(&mock(1, user, NOW), None).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "the id is taken: {error:?}");
}

async fn is_summed_up(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    bench.store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    bench.store.append_steps(id(1), &[saved(1, "a"), saved(2, "b")], Some(&judged()), &[]).await.unwrap();
    let new = mock(1, user, NOW);
    let due = AttemptSummary {
        id: id(1),
        domain: domain_id("legal"),
        gate: new.gate,
        behaviour: Behaviour::Mock,
        started_at: NOW,
        ends_at: new.plan.ends_at,
        status: Status::Judged(closure()),
        verdict: Some(verdict()),
        slots: 2,
        last_step: 2,
    };
    assert_eq!(bench.store.list_attempts(user, &AttemptFilter::default(), 10).await.unwrap(), [due]);
}

async fn is_listed_by_filter_newest_first(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    let other = guest(&bench.store, 2).await;
    let mut medical = practice(4, user, &["medical/one"], minutes(4));
    medical.domain = domain_id("medical");
    let mut ninety = mock(3, user, minutes(3));
    ninety.gate.as_mut().unwrap().id = gate_id("legal/g90");
    let legal = practice(1, user, &["legal/one"], minutes(1));
    for new in [legal, mock(2, user, minutes(2)), ninety, medical, mock(5, other, minutes(5))] {
        bench.store.create_attempt(&new, None).await.unwrap();
    }
    let ended = Conclusion { verdict: None, ..judged() };
    bench.store.append_steps(id(2), &[], Some(&ended), &[]).await.unwrap();
    let list = async |filter: AttemptFilter, limit| -> Vec<Uuid> {
        let attempts = bench.store.list_attempts(user, &filter, limit).await.unwrap();
        attempts.into_iter().map(|attempt| attempt.id).collect()
    };
    let all = AttemptFilter::default();
    assert_eq!(list(all.clone(), 10).await, [id(4), id(3), id(2), id(1)]);
    assert_eq!(list(all.clone(), 2).await, [id(4), id(3)]);
    let legal = AttemptFilter { domain: Some(domain_id("legal")), ..all.clone() };
    assert_eq!(list(legal, 10).await, [id(3), id(2), id(1)]);
    let eighty = AttemptFilter { gate: Some(gate_id("legal/g80")), ..all.clone() };
    assert_eq!(list(eighty, 10).await, [id(2)]);
    let mocks = AttemptFilter { behaviour: Some(Behaviour::Mock), ..all.clone() };
    assert_eq!(list(mocks.clone(), 10).await, [id(3), id(2)]);
    assert_eq!(list(AttemptFilter { open: Some(true), ..mocks }, 10).await, [id(3)]);
    assert_eq!(list(AttemptFilter { open: Some(false), ..all }, 10).await, [id(2)]);
}

async fn is_overdue_from_its_last_instant_on(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    // They close at 31, 32 and 33; practice never does.
    for number in 0..3 {
        let new = mock(u128::try_from(number).unwrap(), user, minutes(number));
        bench.store.create_attempt(&new, None).await.unwrap();
    }
    bench.store.create_attempt(&practice(9, user, &["legal/one"], NOW), None).await.unwrap();
    let overdue = async |at, limit| bench.store.list_overdue(at, limit).await.unwrap();
    assert_eq!(overdue(minutes(31).plus_millis(-1), 10).await, Vec::<Uuid>::new());
    assert_eq!(overdue(minutes(31), 10).await, [id(0)]);
    assert_eq!(overdue(minutes(60), 10).await, [id(0), id(1), id(2)]);
    assert_eq!(overdue(minutes(60), 2).await, [id(0), id(1)]);
    bench.store.append_steps(id(0), &[], Some(&judged()), &[]).await.unwrap();
    assert_eq!(overdue(minutes(60), 10).await, [id(1), id(2)]);
    // As an older program writes it: it closes when it ends.
    bench
        .execute("UPDATE attempts SET closes_at = NULL WHERE ends_at = (SELECT MAX(ends_at) FROM attempts)")
        .await;
    assert_eq!(overdue(minutes(32), 10).await, [id(1), id(2)]);
    let older = bench.store.find_attempt(id(2)).await.unwrap().unwrap().plan;
    assert_eq!(older.closes_at, older.ends_at);
}

async fn waits_for_judgement_after_a_crash(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    for number in [1, 2, 3] {
        bench.store.create_attempt(&mock(number, user, NOW), None).await.unwrap();
    }
    for (number, minute) in [(1, 9), (2, 8)] {
        let closure = Closure { reason: ClosureReason::TimeEnded, at: minutes(minute) };
        let closed = Conclusion { closure, judged: false, verdict: None };
        bench.store.append_steps(id(number), &[], Some(&closed), &[]).await.unwrap();
        let found = bench.store.find_attempt(id(number)).await.unwrap().unwrap();
        assert_eq!(found.status, Status::Closed(closure));
    }
    assert_eq!(bench.store.list_unjudged(10).await.unwrap(), [id(2), id(1)]);
    assert_eq!(bench.store.list_unjudged(1).await.unwrap(), [id(2)]);
    bench.store.append_steps(id(2), &[], Some(&judged()), &[]).await.unwrap();
    assert_eq!(bench.store.list_unjudged(10).await.unwrap(), [id(1)]);
}

on_both!(
    comes_back_as_it_was_begun,
    needs_person_domain_and_gate,
    is_summed_up,
    is_listed_by_filter_newest_first,
    is_overdue_from_its_last_instant_on,
    waits_for_judgement_after_a_crash,
);
