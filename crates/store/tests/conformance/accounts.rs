//! Accounts: addresses, passwords, roles.

use store::{AccountAdoption, AuditEntry, NewUser, Role, Stamp, StoreError, User};

use crate::fixtures::*;
use crate::harness::Bench;

async fn is_found_by_id_and_address(bench: Bench) {
    let new = new_user(1, "가나@example.com", Role::Instructor);
    bench.store.create_user(&new, Stamp { actor: Some(id(7)), at: minutes(1) }).await.unwrap();
    let due = User {
        id: id(1),
        email: Some("가나@example.com".to_owned()),
        role: Role::Instructor,
        locale: Some("en".to_owned()),
        created_at: NOW,
    };
    assert_eq!(bench.store.find_user(id(1)).await.unwrap().as_ref(), Some(&due));
    assert_eq!(bench.store.find_user_by_email("가나@example.com").await.unwrap(), Some(due));
    assert_eq!(bench.store.find_user_by_email("나가@example.com").await.unwrap(), None);
    assert_eq!(bench.store.find_password_hash(id(1)).await.unwrap(), new.password_hash);
    let entry = AuditEntry {
        at: minutes(1),
        actor: Some(id(7)),
        deed: "user-created".to_owned(),
        subject: id(1).to_string(),
        detail: "instructor".to_owned(),
    };
    assert_eq!(bench.store.list_audit(10).await.unwrap(), [entry]);
}

async fn may_have_no_password_and_no_language(bench: Bench) {
    let new = NewUser { password_hash: None, locale: None, ..new_user(1, "a@b.kr", Role::Learner) };
    bench.store.create_user(&new, stamp()).await.unwrap();
    assert_eq!(bench.store.find_password_hash(id(1)).await.unwrap(), None);
    assert_eq!(bench.store.find_user(id(1)).await.unwrap().unwrap().locale, None);
}

async fn has_its_address_alone(bench: Bench) {
    account(&bench.store, 1, "a@b.kr").await;
    let error = bench.store.create_user(&new_user(2, "a@b.kr", Role::Learner), stamp()).await.unwrap_err();
    assert!(matches!(error, StoreError::EmailTaken), "{error:?}");
    assert_eq!(bench.store.find_user(id(2)).await.unwrap(), None);
    // The same id again is no matter of addresses.
    let error = bench.store.create_user(&new_user(1, "c@d.kr", Role::Learner), stamp()).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
    assert_eq!(bench.store.list_audit(10).await.unwrap().len(), 1, "no deed, no audit");
}

async fn an_empty_address_is_rejected(bench: Bench) {
    let error = bench.store.create_user(&new_user(1, "", Role::Learner), stamp()).await.unwrap_err();
    assert!(matches!(error, StoreError::Rejected(_)), "{error:?}");
}

async fn is_adopted_by_a_guest(bench: Bench) {
    let user = guest(&bench.store, 1).await;
    let adoption = AccountAdoption { guest: user, email: "a@b.kr".to_owned(), password_hash: hash("pw") };
    let adopted = bench.store.adopt_account(&adoption, stamp()).await.unwrap().unwrap();
    assert_eq!(adopted.email.as_deref(), Some("a@b.kr"));
    assert_eq!(bench.store.find_user(user).await.unwrap(), Some(adopted));
    assert_eq!(bench.store.find_password_hash(user).await.unwrap(), Some(hash("pw")));
    assert!(bench.store.find_session(&token(1), NOW).await.unwrap().is_some(), "still signed in");
    assert_eq!(bench.store.list_audit(1).await.unwrap()[0].deed, "account-adopted");
    // Nobody adopts twice, and nobody who is not there.
    assert_eq!(bench.store.adopt_account(&adoption, stamp()).await.unwrap(), None);
    let nobody = AccountAdoption { guest: id(9), ..adoption };
    assert_eq!(bench.store.adopt_account(&nobody, stamp()).await.unwrap(), None);
}

async fn is_not_adopted_with_an_address_that_is_taken(bench: Bench) {
    account(&bench.store, 2, "a@b.kr").await;
    let user = guest(&bench.store, 1).await;
    let adoption = AccountAdoption { guest: user, email: "a@b.kr".to_owned(), password_hash: hash("pw") };
    let error = bench.store.adopt_account(&adoption, stamp()).await.unwrap_err();
    assert!(matches!(error, StoreError::EmailTaken), "{error:?}");
    assert!(bench.store.find_user(user).await.unwrap().unwrap().is_guest());
}

async fn changes_its_password_and_ends_the_other_sessions(bench: Bench) {
    let user = account(&bench.store, 1, "a@b.kr").await;
    account(&bench.store, 2, "c@d.kr").await;
    for (number, of) in [(1, 1), (2, 1), (3, 1), (4, 2)] {
        bench.store.create_session(&session(number, of)).await.unwrap();
    }
    let by = Stamp { actor: Some(user), at: minutes(3) };
    assert!(bench.store.set_password(user, &hash("new"), Some(&token(2)), by).await.unwrap());
    assert_eq!(bench.store.find_password_hash(user).await.unwrap(), Some(hash("new")));
    let mut alive = Vec::new();
    for number in 1..=4 {
        alive.push(bench.store.find_session(&token(number), NOW).await.unwrap().is_some());
    }
    assert_eq!(alive, [false, true, false, true]);
    let entry = bench.store.list_audit(1).await.unwrap().remove(0);
    assert_eq!((entry.deed.as_str(), entry.actor, entry.at), ("password-changed", Some(user), minutes(3)));
    assert!(bench.store.set_password(user, &hash("newer"), None, by).await.unwrap());
    assert_eq!(bench.store.find_session(&token(2), NOW).await.unwrap(), None);
    assert!(!bench.store.set_password(id(9), &hash("x"), None, by).await.unwrap());
}

async fn changes_its_role(bench: Bench) {
    let user = account(&bench.store, 1, "a@b.kr").await;
    assert!(!bench.store.has_admin().await.unwrap());
    assert!(bench.store.set_role(user, Role::Admin, stamp()).await.unwrap());
    assert_eq!(bench.store.find_user(user).await.unwrap().unwrap().role, Role::Admin);
    assert!(bench.store.has_admin().await.unwrap());
    let entry = bench.store.list_audit(1).await.unwrap().remove(0);
    assert_eq!((entry.deed.as_str(), entry.detail.as_str()), ("role-changed", "admin"));
    assert!(!bench.store.set_role(id(9), Role::Admin, stamp()).await.unwrap());
}

async fn is_listed_by_address(bench: Bench) {
    guest(&bench.store, 9).await;
    for (number, email) in [(1, "나@b.kr"), (2, "a@b.kr"), (3, "Z@b.kr"), (4, "가@b.kr")] {
        account(&bench.store, number, email).await;
    }
    let emails =
        |users: Vec<User>| -> Vec<Option<String>> { users.into_iter().map(|user| user.email).collect() };
    let some = |texts: &[&str]| -> Vec<Option<String>> {
        texts.iter().map(|text| Some((*text).to_owned())).collect()
    };
    // By code point on both engines, whatever the locale of the server.
    let mut due = some(&["Z@b.kr", "a@b.kr", "가@b.kr", "나@b.kr"]);
    assert_eq!(emails(bench.store.list_users(false, 100).await.unwrap()), due);
    assert_eq!(emails(bench.store.list_users(false, 2).await.unwrap()), due[..2]);
    due.push(None);
    assert_eq!(emails(bench.store.list_users(true, 100).await.unwrap()), due);
}

on_both!(
    is_found_by_id_and_address,
    may_have_no_password_and_no_language,
    has_its_address_alone,
    an_empty_address_is_rejected,
    is_adopted_by_a_guest,
    is_not_adopted_with_an_address_that_is_taken,
    changes_its_password_and_ends_the_other_sessions,
    changes_its_role,
    is_listed_by_address,
);

#[test]
fn secrets_do_not_show() {
    let user = new_user(1, "a@b.kr", Role::Learner);
    assert!(!format!("{user:?} {:?}", session(1, 1)).contains("argon2"));
    assert_eq!(format!("{:?}", token(77)), "TokenHash(…)");
}
