//! Sittings at a gate are counted.

use assessment::attempt::Behaviour;
use store::{AttemptLimit, StoreError};

use crate::fixtures::*;
use crate::harness::Bench;

fn limit(attempts: u32, since_minute: i64) -> AttemptLimit {
    AttemptLimit {
        gate: gate_id("legal/g80"),
        behaviour: Behaviour::Mock,
        attempts,
        since: minutes(since_minute),
    }
}

async fn refuses_one_sitting_too_many(bench: Bench) {
    let mut catalogue = catalogue();
    load(&bench.store, &catalogue).await;
    let user = guest(&bench.store, 1).await;
    let other = guest(&bench.store, 2).await;
    bench.store.create_attempt(&mock(1, user, minutes(1)), Some(&limit(2, 0))).await.unwrap();
    // Another version of the gate is the same gate; practice and other people's sittings do not count.
    catalogue.domains[1].gates[0].bar = 85;
    load(&bench.store, &catalogue).await;
    let mut second = mock(2, user, minutes(2));
    second.gate.as_mut().unwrap().version = 2;
    bench.store.create_attempt(&practice(3, user, &["legal/one"], minutes(2)), None).await.unwrap();
    bench.store.create_attempt(&mock(4, other, minutes(2)), Some(&limit(2, 0))).await.unwrap();
    bench.store.create_attempt(&second, Some(&limit(2, 0))).await.unwrap();
    let error = bench.store.create_attempt(&mock(5, user, minutes(3)), Some(&limit(2, 0))).await.unwrap_err();
    assert!(matches!(error, StoreError::AttemptLimit { used: 2, allowed: 2 }), "{error:?}");
    assert_eq!(bench.store.find_attempt(id(5)).await.unwrap(), None);
    // Sittings before `since` are forgiven, the one at that very instant is not.
    let error = bench.store.create_attempt(&mock(5, user, minutes(3)), Some(&limit(1, 2))).await.unwrap_err();
    assert!(matches!(error, StoreError::AttemptLimit { used: 1, allowed: 1 }), "{error:?}");
    bench.store.create_attempt(&mock(5, user, minutes(3)), Some(&limit(2, 2))).await.unwrap();
    // No limit, no refusal.
    bench.store.create_attempt(&mock(6, user, minutes(4)), None).await.unwrap();
}

async fn lets_one_of_many_tabs_in(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..8 {
        let store = bench.store.clone();
        tasks.spawn(async move { store.create_attempt(&mock(number, user, NOW), Some(&limit(1, 0))).await });
    }
    let outcomes = tasks.join_all().await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
    let refused = |outcome: &Result<(), StoreError>| matches!(outcome, Err(StoreError::AttemptLimit { .. }));
    assert_eq!(outcomes.iter().filter(|outcome| refused(outcome)).count(), 7, "{outcomes:?}");
}

async fn of_nothing_lets_nobody_in(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    let error = bench.store.create_attempt(&mock(1, user, NOW), Some(&limit(0, 0))).await.unwrap_err();
    assert!(matches!(error, StoreError::AttemptLimit { used: 0, allowed: 0 }), "{error:?}");
}

on_both!(refuses_one_sitting_too_many, lets_one_of_many_tabs_in, of_nothing_lets_nobody_in);
