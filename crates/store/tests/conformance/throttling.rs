//! Counting tries.

use crate::fixtures::*;
use crate::harness::Bench;

async fn counts_within_a_window(bench: Bench) {
    let hit = async |key: &str, minute| bench.store.hit(key, 10 * MINUTE, minutes(minute)).await.unwrap();
    assert_eq!(hit("a", 0).await, 1);
    assert_eq!(hit("a", 5).await, 2);
    assert_eq!(hit("b", 5).await, 1, "each key by itself");
    assert_eq!(hit("a", 9).await, 3);
    assert_eq!(hit("a", 10).await, 1, "a new window");
    assert_eq!(hit("a", 19).await, 2, "which began with its first try");
    assert_eq!(hit("a", 20).await, 1);
}

async fn loses_no_try(bench: Bench) {
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let store = bench.store.clone();
        tasks.spawn(async move { store.hit("a", HOUR, NOW).await.unwrap() });
    }
    let mut hits = tasks.join_all().await;
    hits.sort_unstable();
    assert_eq!(hits, (1..=20).collect::<Vec<u32>>());
}

async fn forgets(bench: Bench) {
    bench.store.hit("a", HOUR, NOW).await.unwrap();
    bench.store.hit("b", HOUR, minutes(1)).await.unwrap();
    assert!(bench.store.delete_hits("a").await.unwrap());
    assert!(!bench.store.delete_hits("a").await.unwrap());
    assert_eq!(bench.store.hit("a", HOUR, minutes(2)).await.unwrap(), 1);
    assert_eq!(bench.store.purge_expired(minutes(1).plus_days(1)).await.unwrap().windows, 1);
}

async fn takes_back_one_try_and_no_more(bench: Bench) {
    for _ in 0..3 {
        bench.store.hit("a", HOUR, NOW).await.unwrap();
    }
    assert!(bench.store.take_back_hit("a").await.unwrap());
    assert_eq!(bench.store.hit("a", HOUR, NOW).await.unwrap(), 3);
    for _ in 0..5 {
        bench.store.take_back_hit("a").await.unwrap();
    }
    assert!(!bench.store.take_back_hit("a").await.unwrap() && !bench.store.take_back_hit("b").await.unwrap());
    assert_eq!(bench.store.hit("a", HOUR, NOW).await.unwrap(), 2);
}

on_both!(counts_within_a_window, loses_no_try, forgets, takes_back_one_try_and_no_more);
