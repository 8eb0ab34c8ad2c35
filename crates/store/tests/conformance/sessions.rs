//! Sessions.

use store::{NewSession, StoreError};

use crate::fixtures::*;
use crate::harness::Bench;

async fn is_valid_until_it_expires(bench: Bench) {
    let user = guest(&bench.store, 1).await;
    let session =
        NewSession { token_hash: token(2), user_id: user, created_at: NOW, expires_at: minutes(10) };
    bench.store.create_session(&session).await.unwrap();
    let last = minutes(10).plus_millis(-1);
    assert_eq!(bench.store.find_session(&token(2), last).await.unwrap().unwrap().user.id, user);
    assert_eq!(bench.store.find_session(&token(2), minutes(10)).await.unwrap(), None);
    assert_eq!(bench.store.find_session(&token(3), NOW).await.unwrap(), None);
}

async fn belongs_to_a_person(bench: Bench) {
    let error = bench.store.create_session(&session(1, 9)).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
}

async fn is_touched_once_an_hour(bench: Bench) {
    guest(&bench.store, 1).await;
    let seen = "SELECT CAST(seen_at AS TEXT) FROM sessions";
    for (at, due) in [
        (NOW.plus_millis(HOUR), NOW),
        (NOW.plus_millis(HOUR + 1), NOW.plus_millis(HOUR + 1)),
        (NOW.plus_millis(2 * HOUR), NOW.plus_millis(HOUR + 1)),
    ] {
        assert!(bench.store.find_session(&token(1), at).await.unwrap().is_some());
        assert_eq!(bench.texts(seen).await, [due.0.to_string()]);
    }
}

async fn ends(bench: Bench) {
    let user = guest(&bench.store, 1).await;
    bench.store.create_session(&session(2, 1)).await.unwrap();
    bench.store.create_session(&session(3, 1)).await.unwrap();
    guest(&bench.store, 4).await;
    assert!(bench.store.delete_session(&token(2)).await.unwrap());
    assert!(!bench.store.delete_session(&token(2)).await.unwrap());
    assert_eq!(bench.store.delete_sessions_of(user).await.unwrap(), 2);
    assert_eq!(bench.count("SELECT COUNT(*) FROM sessions").await, 1);
}

async fn is_swept_up_when_it_has_expired(bench: Bench) {
    let user = guest(&bench.store, 1).await;
    for (number, minute) in [(2, 10), (3, 11), (4, 12)] {
        let expires_at = minutes(minute);
        let session = NewSession { token_hash: token(number), user_id: user, created_at: NOW, expires_at };
        bench.store.create_session(&session).await.unwrap();
    }
    let purged = bench.store.purge_expired(minutes(11)).await.unwrap();
    assert_eq!((purged.sessions, purged.links, purged.windows), (2, 0, 0));
    assert_eq!(bench.count("SELECT COUNT(*) FROM sessions").await, 2);
    assert_eq!(bench.store.purge_expired(minutes(11)).await.unwrap(), store::Purged::default());
}

on_both!(
    is_valid_until_it_expires,
    belongs_to_a_person,
    is_touched_once_an_hour,
    ends,
    is_swept_up_when_it_has_expired,
);
