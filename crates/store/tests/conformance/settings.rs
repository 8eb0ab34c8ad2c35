//! Settings.

use crate::harness::Bench;

async fn are_set_and_read(bench: Bench) {
    assert_eq!(bench.store.find_setting("secret").await.unwrap(), None);
    for value in ["하나", "둘", ""] {
        bench.store.set_setting("secret", value).await.unwrap();
        assert_eq!(bench.store.find_setting("secret").await.unwrap().as_deref(), Some(value));
    }
}

async fn are_agreed_on_by_servers_that_start_at_once(bench: Bench) {
    let (one, two) =
        tokio::join!(bench.store.offer_setting("secret", "one"), bench.store.offer_setting("secret", "two"));
    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!(one, two);
    assert_eq!(bench.store.offer_setting("secret", "three").await.unwrap(), one);
}

on_both!(are_set_and_read, are_agreed_on_by_servers_that_start_at_once);
