//! A guest signs in to an account there already is.

use store::{AttemptFilter, Stamp};

use crate::fixtures::*;
use crate::harness::Bench;

async fn moves_attempts_and_answers(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let guest = guest(&bench.store, 1).await;
    let account = account(&bench.store, 2, "a@b.kr").await;
    // one: the guest was earlier. two: the account was. three: only the guest.
    answered(&bench.store, 1, guest, "legal/one", 1, 0.0).await;
    answered(&bench.store, 2, account, "legal/one", 2, 1.0).await;
    answered(&bench.store, 3, account, "legal/two", 3, 0.0).await;
    answered(&bench.store, 4, guest, "legal/two", 4, 1.0).await;
    answered(&bench.store, 5, guest, "legal/three", 5, 1.0).await;
    answered(&bench.store, 6, guest, "legal/three", 6, 1.0).await;
    let by = Stamp { actor: Some(account), at: minutes(9) };
    assert!(bench.store.merge_guest(guest, account, by).await.unwrap());
    let answers = bench.store.list_answers(account, None).await.unwrap();
    let found: Vec<_> = answers.iter().map(|answer| (answer.attempt, answer.first)).collect();
    let due = [(1, true), (2, false), (3, true), (4, false), (5, true), (6, false)];
    assert_eq!(found, due.map(|(number, first)| (id(number), first)));
    let attempts = bench.store.list_attempts(account, &AttemptFilter::default(), 10).await.unwrap();
    assert_eq!(attempts.len(), 6);
    let moved = bench.store.find_attempt(id(1)).await.unwrap().unwrap();
    assert_eq!((moved.owner, moved.steps), (account, vec![saved(1, "답")]));
    // The guest is gone, and the way back to it.
    assert_eq!(bench.store.find_user(guest).await.unwrap(), None);
    assert_eq!(bench.store.find_session(&token(1), NOW).await.unwrap(), None);
    let entry = bench.store.list_audit(1).await.unwrap().remove(0);
    assert_eq!((entry.deed.as_str(), entry.subject), ("guest-merged", account.to_string()));
    assert_eq!(entry.detail, guest.to_string());
    // What comes later is measured against both.
    answered(&bench.store, 7, account, "legal/three", 7, 1.0).await;
    let last = bench.store.list_answers(account, None).await.unwrap().pop().unwrap();
    assert!(!last.first);
}

async fn wants_a_guest_and_an_account(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let guest_id = guest(&bench.store, 1).await;
    let other_guest = guest(&bench.store, 3).await;
    let account = account(&bench.store, 2, "a@b.kr").await;
    answered(&bench.store, 1, guest_id, "legal/one", 1, 0.0).await;
    for (from, to) in [
        (account, guest_id),
        (guest_id, other_guest),
        (guest_id, id(9)),
        (id(9), account),
        (account, account),
        (guest_id, guest_id),
    ] {
        assert!(!bench.store.merge_guest(from, to, stamp()).await.unwrap(), "{from} to {to}");
    }
    assert_eq!(bench.store.list_answers(guest_id, None).await.unwrap().len(), 1);
    assert!(bench.store.find_user(guest_id).await.unwrap().is_some());
    assert!(bench.store.find_user(account).await.unwrap().is_some());
}

async fn loses_nothing_that_is_saved_meanwhile(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let guest = guest(&bench.store, 1).await;
    let account = account(&bench.store, 2, "a@b.kr").await;
    for number in 0..6 {
        bench.store.create_attempt(&practice(number, guest, &["legal/one"], NOW), None).await.unwrap();
    }
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..6 {
        let store = bench.store.clone();
        tasks.spawn(async move {
            // On PostgreSQL a save that meets the merge may be told to try again, as a stale one is.
            let save = async || {
                store
                    .append_steps(id(number), &[saved(1, "답")], None, &[answer(0, "legal/one", 1, 1.0)])
                    .await
            };
            match save().await {
                Err(store::StoreError::Conflict) => save().await,
                done => done,
            }
        });
    }
    assert!(bench.store.merge_guest(guest, account, stamp()).await.unwrap());
    for done in tasks.join_all().await {
        done.unwrap();
    }
    let answers = bench.store.list_answers(account, None).await.unwrap();
    assert_eq!((answers.len(), answers.iter().filter(|answer| answer.first).count()), (6, 1));
}

on_both!(moves_attempts_and_answers, wants_a_guest_and_an_account, loses_nothing_that_is_saved_meanwhile);
