//! One-time links.

use assessment::Instant;
use store::{LinkPurpose, NewLink, Role, StoreError};

use crate::fixtures::*;
use crate::harness::Bench;

fn link(number: u8, purpose: LinkPurpose, expires_at: Instant) -> NewLink {
    NewLink { token_hash: token(number), purpose, created_at: NOW, expires_at }
}

fn reset(number: u8, user: u128) -> NewLink {
    link(number, LinkPurpose::Reset { user_id: id(user) }, minutes(60))
}

async fn resets_a_password_once(bench: Bench) {
    let user = account(&bench.store, 1, "a@b.kr").await;
    bench.store.create_session(&session(1, 1)).await.unwrap();
    bench.store.create_link(&reset(5, 1)).await.unwrap();
    let redeem = async |number: u8, minute| {
        bench.store.redeem_reset(&token(number), &hash("new"), minutes(minute)).await.unwrap()
    };
    assert_eq!(redeem(6, 1).await, None, "no such link");
    assert_eq!(redeem(5, 60).await, None, "expired");
    assert_eq!(redeem(5, 59).await, Some(user));
    assert_eq!(redeem(5, 59).await, None, "used");
    assert_eq!(bench.store.find_password_hash(user).await.unwrap(), Some(hash("new")));
    assert_eq!(bench.store.find_session(&token(1), NOW).await.unwrap(), None);
    let entry = bench.store.list_audit(1).await.unwrap().remove(0);
    assert_eq!((entry.deed.as_str(), entry.actor), ("password-reset", Some(user)));
}

async fn voids_the_older_ones_of_the_same_person_and_purpose(bench: Bench) {
    account(&bench.store, 1, "a@b.kr").await;
    account(&bench.store, 2, "c@d.kr").await;
    for new in [reset(1, 1), reset(2, 2), link(3, LinkPurpose::FirstAdmin, minutes(60)), reset(4, 1)] {
        bench.store.create_link(&new).await.unwrap();
    }
    bench.store.create_link(&link(5, LinkPurpose::FirstAdmin, minutes(60))).await.unwrap();
    let mut alive = Vec::new();
    for number in [1, 2, 4] {
        alive.push(bench.store.redeem_reset(&token(number), &hash("x"), NOW).await.unwrap().is_some());
    }
    assert_eq!(alive, [false, true, true]);
    let admin = new_user(7, "admin@b.kr", Role::Admin);
    assert!(!bench.store.redeem_first_admin(&token(3), &admin, NOW).await.unwrap());
    assert!(bench.store.redeem_first_admin(&token(5), &admin, NOW).await.unwrap());
}

async fn is_for_a_person_who_is_there(bench: Bench) {
    let error = bench.store.create_link(&reset(1, 9)).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
}

async fn does_not_serve_another_purpose(bench: Bench) {
    account(&bench.store, 1, "a@b.kr").await;
    bench.store.create_link(&reset(1, 1)).await.unwrap();
    bench.store.create_link(&link(2, LinkPurpose::FirstAdmin, minutes(60))).await.unwrap();
    let admin = new_user(7, "admin@b.kr", Role::Admin);
    assert!(!bench.store.redeem_first_admin(&token(1), &admin, NOW).await.unwrap());
    assert_eq!(bench.store.redeem_reset(&token(2), &hash("x"), NOW).await.unwrap(), None);
    assert!(!bench.store.has_admin().await.unwrap());
}

async fn makes_the_first_admin_and_no_second(bench: Bench) {
    account(&bench.store, 1, "taken@b.kr").await;
    bench.store.create_link(&link(1, LinkPurpose::FirstAdmin, minutes(60))).await.unwrap();
    let taken = new_user(7, "taken@b.kr", Role::Admin);
    let error = bench.store.redeem_first_admin(&token(1), &taken, NOW).await.unwrap_err();
    assert!(matches!(error, StoreError::EmailTaken), "{error:?}");
    let admin = new_user(7, "admin@b.kr", Role::Admin);
    assert!(bench.store.redeem_first_admin(&token(1), &admin, minutes(2)).await.unwrap(), "still usable");
    assert_eq!(bench.store.find_user(id(7)).await.unwrap().unwrap().role, Role::Admin);
    let entry = bench.store.list_audit(1).await.unwrap().remove(0);
    assert_eq!((entry.deed.as_str(), entry.actor, entry.at), ("first-admin-made", Some(id(7)), minutes(2)));
    // A link that was made in the meantime opens nothing any more.
    bench.store.create_link(&link(2, LinkPurpose::FirstAdmin, minutes(60))).await.unwrap();
    let second = new_user(8, "second@b.kr", Role::Admin);
    assert!(!bench.store.redeem_first_admin(&token(2), &second, NOW).await.unwrap());
    assert_eq!(bench.store.find_user(id(8)).await.unwrap(), None);
}

async fn works_once_for_two_who_use_it_at_once(bench: Bench) {
    bench.store.create_link(&link(1, LinkPurpose::FirstAdmin, minutes(60))).await.unwrap();
    let (one, two) = (new_user(7, "one@b.kr", Role::Admin), new_user(8, "two@b.kr", Role::Admin));
    let hash = token(1);
    let (first, second) = tokio::join!(
        bench.store.redeem_first_admin(&hash, &one, NOW),
        bench.store.redeem_first_admin(&hash, &two, NOW)
    );
    assert!(first.unwrap() ^ second.unwrap());
    assert_eq!(bench.count("SELECT COUNT(*) FROM users").await, 1);
}

async fn is_swept_up_when_it_has_expired(bench: Bench) {
    account(&bench.store, 1, "a@b.kr").await;
    bench.store.create_link(&reset(1, 1)).await.unwrap();
    bench.store.redeem_reset(&token(1), &hash("x"), NOW).await.unwrap();
    bench.store.create_link(&reset(2, 1)).await.unwrap();
    assert_eq!(bench.store.purge_expired(minutes(59)).await.unwrap().links, 0);
    assert_eq!(bench.store.purge_expired(minutes(60)).await.unwrap().links, 2);
}

on_both!(
    resets_a_password_once,
    voids_the_older_ones_of_the_same_person_and_purpose,
    is_for_a_person_who_is_there,
    does_not_serve_another_purpose,
    makes_the_first_admin_and_no_second,
    works_once_for_two_who_use_it_at_once,
    is_swept_up_when_it_has_expired,
);
