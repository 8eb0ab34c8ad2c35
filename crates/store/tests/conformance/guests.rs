//! Guests, and what is known of a person.

use store::{NewGuest, Role, SessionUser, StoreError, User};

use crate::fixtures::*;
use crate::harness::Bench;

async fn is_found_with_every_field(bench: Bench) {
    let user = guest(&bench.store, 1).await;
    let found = bench.store.find_user(user).await.unwrap().unwrap();
    let due =
        User { id: user, email: None, role: Role::Learner, locale: Some("ko".to_owned()), created_at: NOW };
    assert_eq!(found, due);
    assert!(found.is_guest());
    let due = SessionUser { user: due, platform: None };
    assert_eq!(bench.store.find_session(&token(1), NOW).await.unwrap(), Some(due));
    assert_eq!(bench.store.find_password_hash(user).await.unwrap(), None);
    assert_eq!(bench.store.find_user(id(2)).await.unwrap(), None);
}

async fn has_a_session_or_is_not_made(bench: Bench) {
    guest(&bench.store, 1).await;
    let guest = NewGuest { id: id(2), locale: None, created_at: NOW };
    // The token is taken already.
    let error = bench.store.create_guest(&guest, &session(1, 2)).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
    assert_eq!(bench.store.find_user(id(2)).await.unwrap(), None);
}

async fn chooses_a_language(bench: Bench) {
    let user = guest(&bench.store, 1).await;
    for locale in [Some("en"), None] {
        assert!(bench.store.set_locale(user, locale).await.unwrap());
        assert_eq!(bench.store.find_user(user).await.unwrap().unwrap().locale.as_deref(), locale);
    }
    assert!(!bench.store.set_locale(id(9), None).await.unwrap());
}

async fn has_no_password_and_no_other_role(bench: Bench) {
    let user = guest(&bench.store, 1).await;
    assert!(!bench.store.set_role(user, Role::Admin, stamp()).await.unwrap());
    assert!(!bench.store.set_password(user, &hash("x"), None, stamp()).await.unwrap());
    assert_eq!(bench.store.find_user(user).await.unwrap().unwrap().role, Role::Learner);
    assert_eq!(bench.store.list_audit(10).await.unwrap(), []);
}

on_both!(
    is_found_with_every_field,
    has_a_session_or_is_not_made,
    chooses_a_language,
    has_no_password_and_no_other_role,
);
